import { describe, expect, test } from "vitest";
import { pause, runSliced, SLICE_MS, whenIdle } from "../../../overlay/slices.ts";

describe("work in slices", () => {
  test("gives way whenever a slice is used up, and takes every value in order", async () => {
    let clock = 0;
    let slices = 0;
    let last = -1;
    const taken: number[] = [];
    function* steps() {
      for (let i = 0; i < 100; i++) {
        clock += 1;
        yield i;
      }
      return "end";
    }
    const tick = (): number => {
      if (clock !== last && clock - last >= SLICE_MS) {
        slices++;
        last = clock;
      }
      return clock;
    };
    const { signal } = new AbortController();
    expect(await runSliced(steps(), (value) => taken.push(value), signal, tick)).toBe("end");
    expect(taken).toEqual(Array.from({ length: 100 }, (_, i) => i));
    expect(slices).toBeGreaterThanOrEqual(100 / SLICE_MS - 1);
  });

  test("other tasks run between two slices", async () => {
    let between = 0;
    let done = false;
    const count = () => {
      between++;
      if (!done) setTimeout(count, 0);
    };
    setTimeout(count, 0);
    function* steps() {
      for (const end = performance.now() + 100; performance.now() < end; ) yield 0;
    }
    await runSliced(steps(), () => {}, new AbortController().signal);
    done = true;
    expect(between).toBeGreaterThan(3);
  });

  test("an end stops it without an error", async () => {
    const controller = new AbortController();
    let taken = 0;
    function* forever() {
      while (true) yield 0;
    }
    const first = () => {
      if (taken++ === 0) setTimeout(() => controller.abort(), 30);
    };
    expect(await runSliced(forever(), first, controller.signal)).toBeNull();
    expect(taken).toBeGreaterThan(0);
    await whenIdle(controller.signal);
    await pause(60_000, controller.signal);
  });
});
