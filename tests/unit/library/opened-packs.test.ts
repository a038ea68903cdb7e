/** The packs there are: opened from what was compiled before, compiled where nothing fits, one pack at a time, never in the way of a page. */
import { describe, expect, it, vi } from "vitest";
import { languageTables } from "../../../data/language/tables.ts";
import { type OpenedPacks, type OpenedPacksNeeds, openPacks } from "../../../library/opened-packs.ts";
import type { PackLibrary } from "../../../store/pack-library.ts";
import { memoryLibrary, memoryShelf, packClaim, packWith } from "./packs.ts";

const BUILT_IN = packWith("own", [packClaim("autism", "Vaccines cause autism")]);
const BRIDGES = packWith(
  "bridges",
  Array.from({ length: 25 }, (_, i) =>
    packClaim(`b${i}`, `The bridge of Velton${i} was closed by its mayor`),
  ),
);
const FERRIES = packWith("ferries", [packClaim("f", "The ferry of Malvar was sold to its captain")]);
const day = "2026-11-25";

function desk(over: Partial<OpenedPacksNeeds> = {}) {
  const library = memoryLibrary();
  const shelf = memoryShelf();
  const onChange = vi.fn();
  const onOpened = vi.fn();
  const awake = { now: 0, ever: 0 };
  const open = (more: Partial<OpenedPacksNeeds> = {}) =>
    openPacks({
      builtIn: BUILT_IN,
      library,
      shelf,
      languageTables,
      language: "en",
      madeBy: "1.0.0",
      now: () => performance.now(),
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      onChange,
      onOpened,
      stayAwake: () => {
        awake.now++;
        awake.ever++;
        return () => void awake.now--;
      },
      ...over,
      ...more,
    });
  return { library, shelf, onChange, onOpened, awake, open };
}

/** A clock by which every slice is over at once. */
const slowly = () => {
  let ms = 0;
  return () => {
    ms += 20;
    return ms;
  };
};
const found = async (packs: OpenedPacks, text: string) =>
  (await packs.engine()).matchStatement({ text }).map(({ pack, claim }) => `${pack}/${claim}`);
const states = async (packs: OpenedPacks) =>
  Object.fromEntries((await packs.list()).map(({ id, state }) => [id, state]));
const allReady = (packs: OpenedPacks) =>
  vi.waitFor(async () => {
    expect(Object.values(await states(packs)).every((state) => state === "ready")).toBe(true);
  });
const SAID = {
  autism: "Vaccines cause autism, she said.",
  bridge: "The bridge of Velton7 was closed by its mayor.",
  ferry: "The ferry of Malvar was sold to its captain.",
};

describe("opened packs", () => {
  it("compile the built-in pack first, and open it the next time", async () => {
    const { shelf, onOpened, open } = desk();
    expect(await found(open(), SAID.autism)).toEqual(["own/autism"]);
    expect(onOpened).toHaveBeenCalledTimes(1);
    const made = shelf.kept.get("own")!;
    const put = vi.spyOn(shelf, "put");
    expect(await found(open(), SAID.autism)).toEqual(["own/autism"]);
    expect(put).not.toHaveBeenCalled();
    expect(shelf.kept.get("own")).toBe(made);
  });

  it("answer with the built-in pack while another is compiled, and tell pages when that is ready", async () => {
    const { library, shelf, onChange, awake, open } = desk();
    await library.put(BRIDGES, { revision: "r1", day });
    let resume = () => {};
    const held = new Promise<void>((resolve) => {
      resume = resolve;
    });
    let isHeld = false;
    const packs = open({
      now: slowly(),
      pause: async () => {
        if (library.reads === 0 || isHeld) return;
        isHeld = true;
        await held;
      },
    });
    expect(await found(packs, SAID.autism)).toEqual(["own/autism"]);
    expect(await found(packs, SAID.bridge)).toEqual([]);
    await vi.waitFor(async () => expect((await states(packs)).bridges).toEqual({ compiled: 1 }));
    expect(awake).toEqual({ now: 1, ever: 1 });
    expect(onChange).not.toHaveBeenCalled();
    resume();
    await allReady(packs);
    expect(await found(packs, SAID.bridge)).toEqual(["bridges/b7"]);
    expect((await packs.engine()).claimCount).toBe(26);
    expect(onChange).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(awake.now).toBe(0));
    // The next life finds it compiled.
    const reads = library.reads;
    expect(await found(open(), SAID.bridge)).toEqual(["bridges/b7"]);
    expect(library.reads).toBe(reads);
    expect(shelf.kept.size).toBe(2);
  });

  it("compile an exchanged pack anew, and only that one", async () => {
    const { library, shelf, open } = desk();
    await library.put(BRIDGES, { revision: "r1", day });
    await library.put(FERRIES, { revision: "r1", day });
    const packs = open();
    await allReady(packs);
    const before = new Map(shelf.kept);
    await library.put(
      packWith("ferries", [packClaim("g", "The tunnel of Malvar was flooded by its captain")]),
      {
        revision: "r2",
        day,
      },
    );
    await packs.changed();
    await allReady(packs);
    expect(await found(packs, SAID.ferry)).toEqual([]);
    expect(await found(packs, "The tunnel of Malvar was flooded by its captain.")).toEqual(["ferries/g"]);
    expect(await found(packs, SAID.bridge)).toEqual(["bridges/b7"]);
    expect(shelf.kept.get("bridges")).toBe(before.get("bridges"));
    expect(shelf.kept.get("own")).toBe(before.get("own"));
    expect(shelf.kept.get("ferries")).not.toBe(before.get("ferries"));
  });

  it("forget a removed pack, also in the middle of compiling it", async () => {
    const { library, shelf, open } = desk();
    await library.put(BRIDGES, { revision: "r1", day });
    let packs: OpenedPacks | null = null;
    let isRemoved = false;
    packs = open({
      now: slowly(),
      pause: async () => {
        if (library.reads === 0 || isRemoved) return;
        isRemoved = true;
        await library.remove("bridges");
        await packs!.changed();
      },
    });
    await packs.engine();
    await vi.waitFor(async () => expect((await packs!.list()).map(({ id }) => id)).toEqual(["own"]));
    await vi.waitFor(() => expect(isRemoved).toBe(true));
    expect(shelf.kept.has("bridges")).toBe(false);
    expect(await found(packs, SAID.bridge)).toEqual([]);
  });

  it.each([
    ["damaged", (buffer: ArrayBuffer) => void new Uint8Array(buffer).fill(7, 400, 500), {}],
    ["of another version of the extension", () => {}, { madeBy: "1.0.1" }],
  ])("do not trust what is %s", async (_, spoil, over) => {
    const { library, shelf, open } = desk();
    await library.put(BRIDGES, { revision: "r1", day });
    await allReady(open());
    const old = [...shelf.kept.values()];
    for (const { buffer } of old) spoil(buffer);
    const packs = open(over);
    await allReady(packs);
    expect(await found(packs, SAID.bridge)).toEqual(["bridges/b7"]);
    expect(await found(packs, SAID.autism)).toEqual(["own/autism"]);
    for (const one of old) expect(shelf.kept.get(one.pack)).not.toBe(one);
  });

  it("name a pack that cannot be compiled, and go on with the others", async () => {
    const { library, open } = desk();
    const endless = packClaim("endless", "The bridge was closed");
    endless.wordings = { en: Array.from({ length: 4_200 }, (_, i) => `The bridge number ${i} was closed`) };
    await library.put(packWith("endless", [endless]), { revision: "r1", day });
    await library.put(FERRIES, { revision: "r1", day });
    const packs = open();
    await vi.waitFor(async () => expect((await states(packs)).ferries).toBe("ready"));
    expect((await states(packs)).endless).toEqual({ fault: expect.stringContaining("`endless`") });
    expect(await found(packs, SAID.ferry)).toEqual(["ferries/f"]);
  });

  it("do without a storage that is out of order", async () => {
    const broken = async () => {
      throw new DOMException("No", "UnknownError");
    };
    const library: PackLibrary = { ...memoryLibrary(), list: broken };
    const { open } = desk({ library, shelf: { all: broken, put: broken } });
    const packs = open();
    expect(await found(packs, SAID.autism)).toEqual(["own/autism"]);
    expect(await states(packs)).toEqual({ own: "ready" });
  });

  it("keep the packs that were there when the list cannot be read again", async () => {
    const { library, open } = desk();
    await library.put(FERRIES, { revision: "r1", day });
    const packs = open();
    await allReady(packs);
    library.list = async () => {
      throw new DOMException("No", "UnknownError");
    };
    await packs.changed();
    expect(await found(packs, SAID.ferry)).toEqual(["ferries/f"]);
  });

  it("find a claim's pack", async () => {
    const { library, open } = desk();
    await library.put(FERRIES, { revision: "r1", day });
    const packs = open();
    expect(await packs.withClaim("own", "autism")).toBe(BUILT_IN);
    expect(await packs.withClaim("own", "gone")).toBeNull();
    expect((await packs.withClaim("ferries", "f"))?.id).toBe("ferries");
  });
});
