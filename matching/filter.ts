/**
 * From all wordings to the few that a sentence could be saying: an inverted index from stems, synonym
 * groups and numbers to wordings. Most sentences touch none that passes.
 *
 * Cost: one pass over the posting lists of the sentence's words.
 */
import type { Analysis } from "./analysed.ts";
import type { Language } from "./types.ts";
import type { CompiledWording } from "./wordings.ts";

/** A wording is worth a closer look when this share of its weight could be answered. */
const MIN_SHARE = 0.45;

export interface Candidate {
  readonly wording: CompiledWording;
  /** Share of the wording's weight that some word of the sentence touches, 0 to 1. */
  readonly share: number;
}

/** Before anything around a sentence is read, its own words must touch this much of some wording's things. */
const MIN_OWN_SHARE = 0.34;

export interface Filter {
  /** The cheap question first: could this sentence say any of the wordings at all? */
  touchesAny(sentence: Analysis, lang: Language, minShare?: number): boolean;
  candidates(
    sentence: Analysis,
    lang: Language,
    extraCountries: ReadonlySet<string>,
    extraStems: ReadonlySet<string>,
    minShare?: number,
  ): Candidate[];
}

export function createFilter(wordings: readonly CompiledWording[]): Filter {
  /** Key -> positions in `wordings`, each once, with the weight of the heaviest term under that key. */
  const postings = new Map<string, { wording: number; term: number }[]>();
  wordings.forEach((wording, index) => {
    wording.terms.forEach((term, termIndex) => {
      const keys =
        term.country !== null
          ? [`@${term.country}`]
          : [`${wording.lang}:${term.stem}`, ...term.groups.map((group) => `${wording.lang}#${group}`)];
      for (const key of keys) {
        const list = postings.get(key);
        if (list) list.push({ wording: index, term: termIndex });
        else postings.set(key, [{ wording: index, term: termIndex }]);
      }
    });
  });

  const thingsWeight = wordings.map((wording) =>
    wording.terms.reduce((sum, term) => (term.country === null ? sum + term.weight : sum), 0),
  );

  return {
    touchesAny(sentence, lang, minShare = MIN_OWN_SHARE) {
      const touched = new Map<number, Set<number>>();
      const keys = new Set<string>();
      for (const word of sentence.words) {
        if (word.isContent || word.groups.length > 0) keys.add(`${lang}:${word.stem}`);
        for (const group of word.groups) keys.add(`${lang}#${group}`);
      }
      for (const key of keys) {
        for (const { wording, term } of postings.get(key) ?? []) {
          const terms = touched.get(wording) ?? new Set<number>();
          terms.add(term);
          touched.set(wording, terms);
        }
      }
      for (const [index, terms] of touched) {
        let weight = 0;
        for (const term of terms) weight += wordings[index]!.terms[term]!.weight;
        if (weight >= thingsWeight[index]! * minShare) return true;
      }
      return false;
    },
    candidates(sentence, lang, extraCountries, extraStems, minShare = MIN_SHARE) {
      const keys = new Set<string>();
      for (const word of sentence.words) {
        for (const place of word.places) keys.add(`@${place.code}`);
        if (word.isContent || word.groups.length > 0) keys.add(`${lang}:${word.stem}`);
        for (const group of word.groups) keys.add(`${lang}#${group}`);
      }
      for (const code of extraCountries) keys.add(`@${code}`);
      for (const stem of extraStems) keys.add(`${lang}:${stem}`);
      const touched = new Map<number, Set<number>>();
      for (const key of keys) {
        for (const { wording, term } of postings.get(key) ?? []) {
          if (wordings[wording]!.lang !== lang) continue;
          const terms = touched.get(wording);
          if (terms) terms.add(term);
          else touched.set(wording, new Set([term]));
        }
      }
      const found: Candidate[] = [];
      for (const [index, terms] of touched) {
        const wording = wordings[index]!;
        let weight = 0;
        for (const term of terms) weight += wording.terms[term]!.weight;
        const share = weight / wording.totalWeight;
        if (share >= minShare) found.push({ wording, share });
      }
      return found;
    },
  };
}
