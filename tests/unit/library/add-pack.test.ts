/** Adding a pack: kept whole with what it takes the place of, or refused with the place and the mend, and then nothing is kept. */
import { describe, expect, it } from "vitest";
import mexico from "../../../data/packs/mexico-security-2023.json";
import { addPack, type PackAdding } from "../../../library/add-pack.ts";
import { memoryLibrary, packClaim, packWith } from "./packs.ts";

const PACK = packWith("ferries", [packClaim("ferry-sold", "The ferry of Malvar was sold to its captain")]);
const asked = (text: string | Blob) => ({
  file: typeof text === "string" ? new Blob([text]) : text,
  builtIn: mexico.id,
  revision: "r1",
  day: "2026-11-25",
});
const silent = () => {};
const json = (value: unknown) => JSON.stringify(value);

describe("adding a pack", () => {
  it("tells its steps and keeps it", async () => {
    const library = memoryLibrary();
    const told: PackAdding[] = [];
    const added = await addPack(asked(json(PACK)), library, (said) => told.push(said));
    expect(added).toEqual({ added: { title: PACK.title, version: "1.0.0", claims: 1, before: null } });
    expect(told).toEqual([{ at: "reading" }, { at: "checking" }, { at: "keeping", claims: 1, of: 1 }]);
    expect(await library.list()).toMatchObject([{ id: "ferries", revision: "r1", added: "2026-11-25" }]);
  });

  it("says which version it takes the place of", async () => {
    const library = memoryLibrary();
    await addPack(asked(json(PACK)), library, silent);
    const again = await addPack(asked(json({ ...PACK, version: "1.1.0" })), library, silent);
    expect(again).toMatchObject({ added: { version: "1.1.0", before: "1.0.0" } });
    expect(await library.list()).toHaveLength(1);
  });

  it.each([
    ["no JSON", "{\n  oops", { kind: "syntax", fault: { line: 2, column: 3 } }],
    ["no pack", "{}", { kind: "faults", count: expect.any(Number) }],
    ["the built-in pack's id", json({ ...PACK, id: mexico.id }), { kind: "built-in", id: mexico.id }],
  ])("refuses %s", async (_, text, refused) => {
    const library = memoryLibrary();
    expect(await addPack(asked(text), library, silent)).toMatchObject({ refused });
    expect(await library.list()).toEqual([]);
  });

  it("names twenty faults at most, and how many there are", async () => {
    const claims = Array.from({ length: 30 }, (_, i) => ({
      ...packClaim(`c-${i}`, "Ferries sink"),
      version: "one",
    }));
    const read = await addPack(asked(json({ ...PACK, claims })), memoryLibrary(), silent);
    expect(read).toMatchObject({ refused: { kind: "faults", count: 30 } });
    expect(read).toHaveProperty("refused.faults.length", 20);
  });

  it("names what the storage said", async () => {
    const library = memoryLibrary();
    library.put = async () => {
      throw new DOMException("Full", "QuotaExceededError");
    };
    expect(await addPack(asked(json(PACK)), library, silent)).toEqual({
      refused: { kind: "storage", name: "QuotaExceededError" },
    });
  });

  it("says when the file cannot be read", async () => {
    const gone = new Blob([json(PACK)]);
    gone.text = async () => {
      throw new DOMException("Gone", "NotReadableError");
    };
    expect(await addPack(asked(gone), memoryLibrary(), silent)).toEqual({ refused: { kind: "file" } });
  });
});
