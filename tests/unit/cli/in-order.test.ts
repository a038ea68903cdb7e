import { describe, expect, it } from "vitest";
import { type Hand, inOrder } from "../../../cli/in-order.ts";
import { countFew } from "../../../cli/scan-hands.ts";

/** Inputs that can be stopped and counted. */
function countedInputs(count: number) {
  const state = { taken: 0, closed: false };
  async function* inputs() {
    try {
      for (let i = 0; i < count; i++) {
        state.taken++;
        yield i;
      }
    } finally {
      state.closed = true;
    }
  }
  return { state, inputs: inputs() };
}

/** A hand whose work ends when the test says so. */
function heldWork() {
  const open = new Map<number, { finish(): void; fail(error: Error): void }>();
  const hand: Hand<number, number> = (input) =>
    new Promise((resolve, reject) => open.set(input, { finish: () => resolve(input * 10), fail: reject }));
  return { open, hand };
}

/** Long enough for every promise that can be settled to be. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}

describe("work in order", () => {
  it("hands results on in the order of the inputs, whichever is finished first", async () => {
    const { open, hand } = heldWork();
    const all = collect(inOrder(countedInputs(3).inputs, [hand, hand, hand], 3));
    await settle();
    for (const input of [2, 1, 0]) open.get(input)!.finish();
    expect(await all).toEqual([0, 10, 20]);
  });

  it("takes no more inputs than it may, however slow the first is and however fast the others are", async () => {
    const { state, inputs } = countedInputs(100);
    const { open, hand } = heldWork();
    const fast: Hand<number, number> = async (input) => input * 10;
    const all = collect(inOrder(inputs, [hand, fast], 5));
    await settle();
    expect({ taken: state.taken, held: [...open.keys()] }).toEqual({ taken: 5, held: [0] });
    open.get(0)!.finish();
    await settle();
    const held = [...open.keys()].at(-1)!;
    expect(state.taken).toBe(held + 5);
    const finishing = setInterval(() => {
      for (const work of open.values()) work.finish();
    }, 1);
    expect((await all).length).toBe(100);
    clearInterval(finishing);
  });

  it("takes no more while nobody asks for results", async () => {
    const { state, inputs } = countedInputs(100);
    const results = inOrder(inputs, [async (input: number) => input, async (input: number) => input], 4);
    await results.next();
    await settle();
    expect(state.taken).toBeLessThanOrEqual(5);
  });

  it("gives each hand one input at a time", async () => {
    let busy = 0;
    const most = { one: 0, all: 0 };
    const makeHand = (): Hand<number, number> => {
      let own = 0;
      return async (input) => {
        most.one = Math.max(most.one, ++own);
        most.all = Math.max(most.all, ++busy);
        await settle();
        own--;
        busy--;
        return input;
      };
    };
    await collect(inOrder(countedInputs(50).inputs, [makeHand(), makeHand()], 10));
    expect(most).toEqual({ one: 1, all: 2 });
  });

  it("hands a result on while the next input is waited for", async () => {
    async function* slow() {
      yield 1;
      await new Promise(() => {});
    }
    const results = inOrder(slow(), [async (input: number) => input], 4);
    expect(await results.next()).toEqual({ done: false, value: 1 });
  });

  it("throws what a hand throws in its turn, and closes the inputs", async () => {
    const { state, inputs } = countedInputs(10);
    const fails: Hand<number, number> = async (input) => {
      if (input === 2) throw new Error("two");
      return input;
    };
    const results = inOrder(inputs, [fails, fails], 3);
    const got: number[] = [];
    await expect(
      (async () => {
        for await (const result of results) got.push(result);
      })(),
    ).rejects.toThrow("two");
    await settle();
    expect({ got, closed: state.closed }).toEqual({ got: [0, 1], closed: true });
  });

  it("hands on what came before the inputs broke off", async () => {
    async function* breaks() {
      yield 1;
      yield 2;
      throw new Error("broken");
    }
    const got: number[] = [];
    await expect(
      (async () => {
        for await (const result of inOrder(breaks(), [async (input: number) => input], 4)) got.push(result);
      })(),
    ).rejects.toThrow("broken");
    expect(got).toEqual([1, 2]);
  });
});

describe("looking ahead for a few inputs", () => {
  it("counts them up to the bound, and loses none", async () => {
    const three = await countFew(countedInputs(3).inputs, { few: 3 });
    expect(three.count).toBe(3);
    expect(await collect(three.all)).toEqual([0, 1, 2]);
    const { state, inputs } = countedInputs(50);
    const many = await countFew(inputs, { few: 3 });
    expect({ count: many.count, taken: state.taken }).toEqual({ count: null, taken: 4 });
    expect((await collect(many.all)).length).toBe(50);
  });

  it("does not wait for a writer who waits", async () => {
    async function* slow() {
      yield 1;
      await new Promise(() => {});
    }
    const { count, all } = await countFew(slow(), { few: 3, waitMs: 5 });
    expect(count).toBeNull();
    expect(await all[Symbol.asyncIterator]().next()).toEqual({ done: false, value: 1 });
  });
});
