/** Claim packs in a real IndexedDB: kept whole or not at all, given back in parts, and what an earlier version kept is still there. */
import { openDB } from "idb";
import { expect, onTestFinished, test } from "vitest";
import type { ClaimPack, PackClaim, Source } from "../../../packs/types.ts";
import { compiledShelf } from "../../../store/compiled-shelf.ts";
import { diskShelf } from "../../../store/disk-shelf.ts";
import { packLibrary } from "../../../store/pack-library.ts";
import { kept } from "../../unit/store/wrong-match-samples.ts";

function freshName() {
  const name = `test-${crypto.randomUUID()}`;
  onTestFinished(() => void indexedDB.deleteDatabase(name));
  return name;
}

const source = (id: string): Source => ({ id, kind: "document", title: `Source ${id}`, url: null });
const claimOf = (at: number): PackClaim => ({
  id: `claim-${at}`,
  version: 1,
  text: { en: `The bridge number ${at} was closed` },
  ratings: [
    {
      words: { en: "False" },
      normalised: "false",
      date: "2026-01-01",
      rater: { name: "Raters", kind: "fact-checker" },
      source: `rated-${at % 7}`,
    },
  ],
  evidence: [{ text: { en: "It is open." }, sources: [`seen-${at}`] }],
  claimants: [{ name: "Somebody", said: [{ date: "2026-01-01", source: `said-${at}` }] }],
});
const packOf = (count: number, over: Partial<ClaimPack> = {}): ClaimPack => {
  const claims = Array.from({ length: count }, (_, at) => claimOf(at));
  const ids = [
    ...Array.from({ length: 7 }, (_, i) => `rated-${i}`),
    ...claims.flatMap((_, at) => [`seen-${at}`, `said-${at}`]),
    "cited-by-none",
  ];
  return {
    format: 1,
    id: "bridges",
    version: "1.0.0",
    title: { en: "Bridges" },
    maker: { name: "A maker" },
    licence: "CC0-1.0",
    purpose: { en: "A test" },
    languages: ["en"],
    updated: "2026-01-01",
    claims,
    sources: ids.map(source),
    ...over,
  };
};
const DAY = "2026-11-25";
const added = { revision: `${DAY} r1`, day: DAY };
const later = { revision: `${DAY} r2`, day: DAY };

test("a pack comes back part by part, every claim in its order and every source that it cites", async () => {
  const library = packLibrary(freshName());
  const pack = packOf(250);
  const told: number[] = [];
  await library.put(pack, added, (claims) => told.push(claims));
  expect(told).toEqual([100, 200, 250]);
  const [entry, ...others] = await library.list();
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    id: "bridges",
    claimCount: 250,
    comparedCount: 250,
    revision: added.revision,
    added: DAY,
  });
  const parts: ClaimPack[] = [];
  for (let at = 0; ; at++) {
    const part = await library.part(entry!, at);
    if (!part) break;
    parts.push(part);
    const ids = new Set(part.sources.map(({ id }) => id));
    for (const { ratings, evidence, claimants } of part.claims) {
      const cited = [ratings[0]!.source, evidence![0]!.sources[0]!, claimants![0]!.said![0]!.source];
      expect(cited.every((id) => ids.has(id))).toBe(true);
    }
    expect(part.title).toEqual(pack.title);
  }
  expect(parts.flatMap(({ claims }) => claims)).toEqual(pack.claims);
  const sources = new Map(parts.flatMap((part) => part.sources.map((one) => [one.id, one])));
  expect([...sources.keys()].sort()).toEqual(pack.sources.map(({ id }) => id).sort());
});

test("one claim is found by its pack and id", async () => {
  const library = packLibrary(freshName());
  await library.put(packOf(250), added);
  await library.put(packOf(3, { id: "other", title: { en: "Other" } }), later);
  const found = await library.withClaim("bridges", "claim-203");
  expect(found?.claims.find(({ id }) => id === "claim-203")).toEqual(claimOf(203));
  expect(await library.withClaim("bridges", "claim-250")).toBeNull();
  expect((await library.withClaim("other", "claim-1"))?.title).toEqual({ en: "Other" });
  expect(await library.withClaim("gone", "claim-1")).toBeNull();
});

test("a pack takes the place of the one with its id, and what was compiled of that is gone", async () => {
  const name = freshName();
  const [library, shelf] = [packLibrary(name), compiledShelf(name)];
  await library.put(packOf(250), added);
  const compiled = { pack: "bridges", revision: added.revision, madeBy: "1", buffer: new ArrayBuffer(8) };
  await shelf.put(compiled);
  await shelf.put({ ...compiled, pack: "other" });
  await library.put(packOf(20, { version: "2.0.0" }), later);
  expect(await library.list()).toMatchObject([
    { version: "2.0.0", claimCount: 20, revision: later.revision },
  ]);
  expect(await library.withClaim("bridges", "claim-203")).toBeNull();
  expect((await shelf.all()).map(({ pack }) => pack)).toEqual(["other"]);
});

test("removing takes all of one pack and nothing of another", async () => {
  const name = freshName();
  const [library, shelf] = [packLibrary(name), compiledShelf(name)];
  await library.put(packOf(120), added);
  await library.put(packOf(120, { id: "bridges-2" }), later);
  await shelf.put({ pack: "bridges", revision: added.revision, madeBy: "1", buffer: new ArrayBuffer(8) });
  await library.remove("bridges");
  expect((await library.list()).map(({ id }) => id)).toEqual(["bridges-2"]);
  expect(await shelf.all()).toEqual([]);
  expect(await library.withClaim("bridges", "claim-1")).toBeNull();
  expect((await library.withClaim("bridges-2", "claim-110"))?.claims).toHaveLength(20);
});

test("a pack that cannot be written leaves the one that was there", async () => {
  const library = packLibrary(freshName());
  await library.put(packOf(150), added);
  const broken = packOf(150, { version: "2.0.0" });
  // What IndexedDB cannot clone, far behind the first part.
  (broken.claims[140] as { text: unknown }).text = { en: () => "no text" };
  await expect(library.put(broken, later)).rejects.toThrow();
  const [entry] = await library.list();
  expect(entry).toMatchObject({ version: "1.0.0", revision: added.revision });
  expect((await library.part(entry!, 1))?.claims).toEqual(packOf(150).claims.slice(100));
});

test("claims without a rating are kept, and not counted as compared", async () => {
  const library = packLibrary(freshName());
  const pack = packOf(3);
  pack.claims[1]!.ratings = [];
  pack.claims[2]!.ratings[0]!.normalised = "true";
  await library.put(pack, added);
  expect(await library.list()).toMatchObject([{ claimCount: 3, comparedCount: 1 }]);
});

test("while a pack is being written, others are listed and read", async () => {
  const name = freshName();
  const [library, other] = [packLibrary(name), packLibrary(name)];
  await library.put(packOf(20), added);
  const seen: Promise<unknown>[] = [];
  let isWritten = false;
  const writing = library.put(packOf(1_000, { id: "other" }), later, (claims) => {
    if (claims !== 200) return;
    seen.push(
      other.list().then((list) => ({ ids: list.map(({ id }) => id), isWritten })),
      other.withClaim("bridges", "claim-3").then((pack) => ({ found: pack?.id, isWritten })),
    );
  });
  await writing.then(() => {
    isWritten = true;
  });
  expect(await Promise.all(seen)).toEqual([
    { ids: ["bridges"], isWritten: false },
    { found: "bridges", isWritten: false },
  ]);
});

test("what was written of a pack that never came to its end goes on a later day", async () => {
  const name = freshName();
  const library = packLibrary(name);
  await library.put(packOf(120), added);
  const db = await openDB(name);
  const revisions = async () => [
    ...new Set((await db.getAllKeys("pack-parts")).map((key) => (key as string[])[0])),
  ];
  const part = { part: 0, keys: [], claims: [], sources: [] };
  await db.put("pack-parts", { ...part, revision: `${DAY} of a browser that crashed` });
  await library.put(packOf(3, { id: "other" }), later);
  expect(await revisions()).toHaveLength(3);
  await library.put(packOf(3, { id: "third" }), { revision: "2026-11-26 r3", day: "2026-11-26" });
  expect((await revisions()).sort()).toEqual([added.revision, later.revision, "2026-11-26 r3"].sort());
  db.close();
});

test("a database of the first version keeps what it had", async () => {
  const name = freshName();
  const first = await openDB(name, 1, {
    upgrade: (fresh) => void fresh.createObjectStore("wrong-matches", { keyPath: "id" }),
  });
  await first.put("wrong-matches", kept("a"));
  first.close();
  expect(await packLibrary(name).list()).toEqual([]);
  expect(await diskShelf(name).all()).toEqual([kept("a")]);
});
