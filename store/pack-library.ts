/**
 * The claim packs that a person added, in the extension's own IndexedDB: there whole or not at all, read by the hundred claims or by
 * the one, because a pack of a hundred thousand is never wanted in memory at once.
 *
 * The parts of a pack are written first, each by itself, under a revision that nobody knows yet; then its entry, in one transaction with
 * taking away what it takes the place of. So nobody who wants to know which packs there are waits for seconds, and what
 * was written of a pack that never came to its end is swept away on a later day.
 */
import { claimsOfPack } from "../packs/claims-of-pack.ts";
import type { ClaimPack, PackClaim, Source } from "../packs/types.ts";
import { DATABASE, type Database, inDatabase } from "./database.ts";
import type { PackEntry, PackPart } from "./pack-types.ts";

/** So many claims are read to have one. */
const CLAIMS_EACH = 100;

export interface PackLibrary {
  /** By id. */
  list(): Promise<PackEntry[]>;
  /**
   * Adds a pack, in the place of one with its id.
   * @param added `revision` begins with `day`.
   * @param told How many claims were handed to the database so far.
   * @throws DOMException (QuotaExceededError and others) when it cannot be kept; then all is as it was.
   */
  put(
    pack: ClaimPack,
    added: { revision: string; day: string },
    told?: (claims: number) => void,
  ): Promise<void>;
  remove(id: string): Promise<void>;
  /** The pack with some of its claims, part after part in its own order; null behind the last, and where the pack is gone. */
  part(entry: PackEntry, part: number): Promise<ClaimPack | null>;
  /** The pack with the part of it that has the claim; null where there is none. */
  withClaim(pack: string, claim: string): Promise<ClaimPack | null>;
}

/** @param name Another database's name, for tests. */
export function packLibrary(name = DATABASE): PackLibrary {
  return {
    list: () => inDatabase(name, (db) => db.getAll("packs")),
    put: (pack, { revision, day }, told) =>
      inDatabase(name, async (db) => {
        await sweep(db, day);
        try {
          let kept = 0;
          for (const part of cut(pack, revision)) {
            await db.put("pack-parts", part);
            kept += part.claims.length;
            told?.(kept);
          }
          const work = db.transaction(ALL, "readwrite");
          const before = await work.objectStore("packs").get(pack.id);
          await Promise.all([
            work.objectStore("packs").put(entryOf(pack, revision, day)),
            work.objectStore("compiled").delete(pack.id),
            before && work.objectStore("pack-parts").delete(partsOf(before.revision)),
            work.done,
          ]);
        } catch (error) {
          await db.delete("pack-parts", partsOf(revision)).catch(() => {});
          throw error;
        }
      }),
    remove: (id) =>
      inDatabase(name, async (db) => {
        const work = db.transaction(ALL, "readwrite");
        const before = await work.objectStore("packs").get(id);
        await Promise.all([
          work.objectStore("packs").delete(id),
          before && work.objectStore("pack-parts").delete(partsOf(before.revision)),
          work.objectStore("compiled").delete(id),
          work.done,
        ]);
      }),
    part: ({ revision, head }, number) =>
      inDatabase(name, async (db) => {
        const part = await db.get("pack-parts", [revision, number]);
        return part ? joined(head, part) : null;
      }),
    withClaim: (id, claim) =>
      inDatabase(name, async (db) => {
        const entry = await db.get("packs", id);
        const part = entry && (await db.getFromIndex("pack-parts", "claims", [entry.revision, claim]));
        return entry && part ? joined(entry.head, part) : null;
      }),
  };
}

const entryOf = (pack: ClaimPack, revision: string, added: string): PackEntry => ({
  id: pack.id,
  version: pack.version,
  title: pack.title,
  claimCount: pack.claims.length,
  comparedCount: claimsOfPack(pack, { drafts: false }).length,
  revision,
  added,
  head: { ...pack, claims: [], sources: uncited(pack) },
});

/** Parts of packs that never came to their end; those of today may still be on their way. */
async function sweep(db: Database, day: string): Promise<void> {
  const known = new Set((await db.getAll("packs")).map(({ revision }) => revision));
  const revisions = new Set((await db.getAllKeys("pack-parts")).map(([revision]) => revision));
  for (const revision of revisions)
    if (!known.has(revision) && revision.slice(0, day.length) < day)
      await db.delete("pack-parts", partsOf(revision));
}

const ALL = ["packs", "pack-parts", "compiled"] as const;

const partsOf = (revision: string) => IDBKeyRange.bound([revision, 0], [revision, Number.MAX_SAFE_INTEGER]);

const joined = (head: ClaimPack, { claims, sources }: PackPart): ClaimPack => ({
  ...head,
  claims: [...claims],
  sources: [...head.sources, ...sources],
});

function* cut(pack: ClaimPack, revision: string): Generator<PackPart> {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  for (let part = 0; part * CLAIMS_EACH < pack.claims.length; part++) {
    const claims = pack.claims.slice(part * CLAIMS_EACH, (part + 1) * CLAIMS_EACH);
    const cited = new Set(claims.flatMap(sourcesOf));
    yield {
      revision,
      part,
      keys: claims.map(({ id }) => [revision, id] as const),
      claims,
      sources: [...cited].flatMap((id) => sources.get(id) ?? []),
    };
  }
}

function uncited({ claims, sources }: ClaimPack): Source[] {
  const cited = new Set(claims.flatMap(sourcesOf));
  return sources.filter(({ id }) => !cited.has(id));
}

/** Ids of the sources that a claim cites anywhere. */
const sourcesOf = ({ ratings, evidence = [], claimants = [] }: PackClaim): string[] => [
  ...ratings.map(({ source }) => source),
  ...evidence.flatMap((item) => item.sources),
  ...claimants.flatMap(({ said = [] }) => said.map(({ source }) => source)),
];
