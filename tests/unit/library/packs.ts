/** Claim packs of the tests' own and a library of them in memory, part by part as the one on the disk. No test stands here. */
import type { ClaimPack, PackClaim } from "../../../packs/types.ts";
import type { CompiledShelf } from "../../../store/compiled-shelf.ts";
import type { PackLibrary } from "../../../store/pack-library.ts";
import type { CompiledPack, PackEntry } from "../../../store/pack-types.ts";

export const packClaim = (id: string, text: string): PackClaim => ({
  id,
  version: 1,
  text: { en: text },
  ratings: [
    {
      words: { en: "False" },
      normalised: "false",
      date: "2026-01-01",
      rater: { name: "Raters", kind: "fact-checker" },
      source: "check",
    },
  ],
});

export const packWith = (
  id: string,
  claims: readonly PackClaim[],
  over: Partial<ClaimPack> = {},
): ClaimPack => ({
  format: 1,
  id,
  version: "1.0.0",
  title: { en: `Pack ${id}` },
  maker: { name: "A maker" },
  licence: "CC0-1.0",
  purpose: { en: "A test" },
  languages: ["en"],
  updated: "2026-01-01",
  claims: [...claims],
  sources: [{ id: "check", kind: "analysis", title: "A check", url: null }],
  ...over,
});

const EACH = 10;

export function memoryLibrary(): PackLibrary & { reads: number } {
  const packs = new Map<string, { entry: PackEntry; pack: ClaimPack }>();
  const part = (pack: ClaimPack, at: number): ClaimPack | null => {
    const claims = pack.claims.slice(at * EACH, (at + 1) * EACH);
    return claims.length > 0 ? { ...pack, claims } : null;
  };
  return {
    reads: 0,
    list: async () => [...packs.values()].map(({ entry }) => entry),
    async put(pack, { revision, day }, told) {
      const { id, version, title, claims } = pack;
      const head = { ...pack, claims: [], sources: [] };
      const counts = { claimCount: claims.length, comparedCount: claims.length };
      const entry = { id, version, title, ...counts, revision, added: day, head };
      packs.set(id, { entry, pack });
      told?.(claims.length);
    },
    remove: async (id) => void packs.delete(id),
    async part({ id }, at) {
      this.reads++;
      const known = packs.get(id);
      return known ? part(known.pack, at) : null;
    },
    async withClaim(id, claim) {
      const pack = packs.get(id)?.pack;
      return pack?.claims.some((one) => one.id === claim) ? pack : null;
    },
  };
}

export function memoryShelf(): CompiledShelf & { readonly kept: Map<string, CompiledPack> } {
  const kept = new Map<string, CompiledPack>();
  return {
    kept,
    all: async () => [...kept.values()],
    put: async (compiled) => void kept.set(compiled.pack, compiled),
  };
}
