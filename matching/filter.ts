/**
 * From all wordings to the few that a sentence could be saying: an inverted index from stems, synonym
 * groups and countries to wordings. Most sentences touch none that passes.
 *
 * The index is made from a light reading of each wording (words, places, fixed phrases); clauses and polarity are
 * read when a wording is first a candidate (`wordings.ts`). Cost: one pass over the posting lists of the
 * sentence's words; memory: 4 bytes a posting and 8 a term.
 */
import type { Analysis } from "./analysed.ts";
import type { IndexedWording } from "./indexed.ts";
import type { Language } from "./types.ts";

/** A wording is worth a closer look when this share of its weight could be answered. */
const MIN_SHARE = 0.45;

/** Before anything around a sentence is read, its own words must touch this much of some wording's things. */
const MIN_OWN_SHARE = 0.34;

/** A misspelt word is at most so much longer than the one that is meant (`fuzzy.ts`). */
const MAX_LENGTH_DIFFERENCE = 3;

/** With a word that may be misspelt, so much has to be there as it should be. */
const HALF_MATCHED = 0.3;
/** No word of a wording weighs more (`indexed.ts`). */
const HEAVIEST = 1.2;

export interface Filter {
  /** The cheap question first: could this sentence say any of the wordings at all? */
  touchesAny(sentence: Analysis, lang: Language, minShare?: number): boolean;
  /**
   * Positions of the wordings of which the sentence, with what stands around it, could answer MIN_SHARE of the weight: by its own
   * words, the countries around it, one word left to be understood from around it, and the words that may be misspelt.
   */
  candidates(sentence: Analysis, lang: Language, around: Around): number[];
}

/** What may answer a word of a claim beside the sentence's own words. */
export interface Around {
  readonly countries: ReadonlySet<string>;
  /** Stems of the words around the sentence; one of them at most is understood (`answers.ts`). */
  readonly stems: ReadonlySet<string>;
  /** Folded words of the sentence that no table knows. */
  readonly unknown: readonly string[];
}

export function createFilter(wordings: readonly IndexedWording[]): Filter {
  const { postings, termWording, termWeight, firstTerm } = invert(wordings);
  const total = Float32Array.from(wordings, ({ terms }) => terms.reduce((sum, term) => sum + term.weight, 0));
  const things = Float32Array.from(wordings, ({ terms }) =>
    terms.reduce((sum, term) => sum + (term.country === null ? term.weight : 0), 0),
  );
  // One round of touching is told from the last by its number, so that nothing has to be cleared.
  let round = 0;
  const termRound = new Uint32Array(termWording.length);
  const wordingRound = new Uint32Array(wordings.length);
  const gained = new Float32Array(wordings.length);

  /** Positions of the wordings that the keys touch; `gained` then holds the weight touched of each. */
  const touch = (keys: Iterable<string>, lang: Language): number[] => {
    const touched: number[] = [];
    round++;
    for (const key of keys) {
      const list = postings.get(key);
      if (!list) continue;
      for (const term of list) {
        if (termRound[term] === round) continue;
        termRound[term] = round;
        const wording = termWording[term]!;
        if (wordings[wording]!.lang !== lang) continue;
        if (wordingRound[wording] === round) gained[wording]! += termWeight[term]!;
        else {
          wordingRound[wording] = round;
          gained[wording] = termWeight[term]!;
          touched.push(wording);
        }
      }
    }
    return touched;
  };

  /** Weight of the heaviest full word of the wording that stands around the sentence and not in it. */
  const understood = (at: number, stems: ReadonlySet<string>): number => {
    let heaviest = 0;
    wordings[at]!.terms.forEach(({ stem, groups, weight }, i) => {
      if (weight <= heaviest || weight < 1 || groups.length > 0) return;
      if (termRound[firstTerm[at]! + i] !== round && stems.has(stem)) heaviest = weight;
    });
    return heaviest;
  };

  /** Weight of the wording's words that are not in the sentence and that one of its unknown words may be meant for. */
  const misspelt = (at: number, spelt: readonly { first: string | undefined; longest: number }[]): number => {
    let weight = 0;
    wordings[at]!.terms.forEach(({ stem, country }, i) => {
      if (termRound[firstTerm[at]! + i] === round || country !== null) return;
      if (spelt.some(({ first, longest }) => stem[0] === first && stem.length <= longest))
        weight += termWeight[firstTerm[at]! + i]!;
    });
    return weight;
  };

  return {
    touchesAny(sentence, lang, minShare = MIN_OWN_SHARE) {
      return touch(ownKeys(sentence, lang), lang).some((at) => gained[at]! >= things[at]! * minShare);
    },
    candidates(sentence, lang, { countries, stems, unknown }) {
      const keys = ownKeys(sentence, lang);
      for (const word of sentence.words) for (const place of word.places) keys.add(`@${place.code}`);
      for (const code of countries) keys.add(`@${code}`);
      const touched = touch(keys, lang);
      const spelt = unknown.map((form) => ({ first: form[0], longest: form.length + MAX_LENGTH_DIFFERENCE }));
      return touched.filter((at) => {
        const needed = total[at]! * MIN_SHARE - gained[at]!;
        if (needed <= 0) return true;
        const gap = spelt.length > 0 ? needed - total[at]! * (MIN_SHARE - HALF_MATCHED) : needed;
        if (gap > HEAVIEST) return false;
        const around = understood(at, stems);
        return needed <= around || (gap <= around && misspelt(at, spelt) >= needed - around);
      });
    },
  };
}

function ownKeys(sentence: Analysis, lang: Language): Set<string> {
  const keys = new Set<string>();
  for (const word of sentence.words) {
    if (word.isContent || word.groups.length > 0) keys.add(`${lang}:${word.stem}`);
    for (const group of word.groups) keys.add(`${lang}#${group}`);
    if (word.isContent) for (const group of word.alike) keys.add(`${lang}~${group}`);
  }
  return keys;
}

function invert(wordings: readonly IndexedWording[]) {
  const lists = new Map<string, number[]>();
  const termWording: number[] = [];
  const termWeight: number[] = [];
  const firstTerm = new Uint32Array(wordings.length);
  wordings.forEach(({ terms, lang }, wording) => {
    firstTerm[wording] = termWording.length;
    for (const term of terms) {
      const keys =
        term.country !== null
          ? [`@${term.country}`]
          : [
              `${lang}:${term.stem}`,
              ...term.groups.map((group) => `${lang}#${group}`),
              ...term.alike.map((group) => `${lang}~${group}`),
            ];
      for (const key of keys) {
        const list = lists.get(key);
        if (list) list.push(termWording.length);
        else lists.set(key, [termWording.length]);
      }
      termWording.push(wording);
      termWeight.push(term.weight);
    }
  });
  const postings = new Map<string, Uint32Array>();
  for (const [key, list] of lists) postings.set(key, Uint32Array.from(list));
  return {
    postings,
    termWording: Uint32Array.from(termWording),
    termWeight: Float32Array.from(termWeight),
    firstTerm,
  };
}
