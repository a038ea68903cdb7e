/**
 * How much a word says: from a fixed table of common words per language, never from the claims that happen to
 * be loaded, so that a claim's score does not depend on its neighbours. A name or a word that no table knows says
 * most.
 */
import type { Language } from "./types.ts";

/** Stems of common words in tiers, most common first; `tierEnds` are the ranks where each tier ends. */
export interface CommonWords {
  tierEnds: number[];
  en: string[];
  es: string[];
}

/** So many rare words in common do not come by chance. */
export const MUCH_SAID = 4;

export interface Rarity {
  /** 0.2 for a word that every page has, 1 for one that no table knows. Cost: one look-up. */
  of(stem: string, lang: Language): number;
}

/** Information goes with the logarithm of the rank: the word of rank 100 says half of what that of rank 10,000 does. */
export function createRarity(table: CommonWords): Rarity {
  const last = Math.log(table.tierEnds.at(-1)! * 3);
  const levels = table.tierEnds.map(
    (end, i) => Math.log(Math.sqrt(end * (table.tierEnds[i - 1] ?? 10))) / last,
  );
  const byLanguage = (tiers: string[]) => {
    const known = new Map<string, number>();
    tiers.forEach((tier, i) => {
      for (const stem of tier.split(" ")) known.set(stem, levels[i]!);
    });
    return known;
  };
  const known = { en: byLanguage(table.en), es: byLanguage(table.es) };
  return { of: (stem, lang) => known[lang].get(stem) ?? 1 };
}
