/**
 * The claim packs that a person added, in the extension's own IndexedDB: written whole or not at all, read by the hundred claims or by
 * the one, because a pack of a hundred thousand is never wanted in memory at once. It knows nothing of what is compiled.
 */
import type { ClaimPack, PackClaim, Source } from "../packs/types.ts";
import { DATABASE, inDatabase } from "./database.ts";
import type { PackEntry, PackPart } from "./pack-types.ts";

/** So many claims are read to have one. */
const CLAIMS_EACH = 100;

export interface PackLibrary {
  /** By id. */
  list(): Promise<PackEntry[]>;
  /**
   * Adds a pack, in the place of one with its id, in one transaction.
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
        const work = db.transaction(["packs", "pack-parts", "compiled"], "readwrite");
        // The transaction's own end is waited for below; before that it would be nobody's.
        work.done.catch(() => {});
        try {
          const parts = work.objectStore("pack-parts");
          await parts.delete(partsOf(pack.id));
          await work.objectStore("compiled").delete(pack.id);
          let kept = 0;
          for (const part of cut(pack)) {
            await parts.put(part);
            kept += part.claims.length;
            told?.(kept);
          }
          await work.objectStore("packs").put(entryOf(pack, revision, day));
        } catch (error) {
          // What cannot even be asked for (a value that cannot be kept) would leave the rest to be written.
          abort(work);
          throw error;
        }
        await work.done;
      }),
    remove: (id) =>
      inDatabase(name, async (db) => {
        const work = db.transaction(["packs", "pack-parts", "compiled"], "readwrite");
        await Promise.all([
          work.objectStore("packs").delete(id),
          work.objectStore("pack-parts").delete(partsOf(id)),
          work.objectStore("compiled").delete(id),
          work.done,
        ]);
      }),
    part: ({ id, head }, number) =>
      inDatabase(name, async (db) => {
        const part = await db.get("pack-parts", [id, number]);
        return part ? joined(head, part) : null;
      }),
    withClaim: (id, claim) =>
      inDatabase(name, async (db) => {
        const [entry, part] = await Promise.all([
          db.get("packs", id),
          db.getFromIndex("pack-parts", "claims", [id, claim]),
        ]);
        return entry && part ? joined(entry.head, part) : null;
      }),
  };
}

const entryOf = (pack: ClaimPack, revision: string, added: string): PackEntry => ({
  id: pack.id,
  version: pack.version,
  title: pack.title,
  claimCount: pack.claims.length,
  revision,
  added,
  head: { ...pack, claims: [], sources: uncited(pack) },
});

/** A transaction that failed has ended already. */
function abort(work: { abort(): void }): void {
  try {
    work.abort();
  } catch {}
}

const partsOf = (pack: string) => IDBKeyRange.bound([pack, 0], [pack, Number.MAX_SAFE_INTEGER]);

const joined = (head: ClaimPack, { claims, sources }: PackPart): ClaimPack => ({
  ...head,
  claims: [...claims],
  sources: [...head.sources, ...sources],
});

function* cut(pack: ClaimPack): Generator<PackPart> {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  for (let part = 0; part * CLAIMS_EACH < pack.claims.length; part++) {
    const claims = pack.claims.slice(part * CLAIMS_EACH, (part + 1) * CLAIMS_EACH);
    const cited = new Set(claims.flatMap(sourcesOf));
    yield {
      pack: pack.id,
      part,
      keys: claims.map(({ id }) => [pack.id, id] as const),
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
