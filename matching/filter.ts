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

export interface Filter {
  /** The cheap question first: could this sentence say any of the wordings at all? */
  touchesAny(sentence: Analysis, lang: Language, minShare?: number): boolean;
  /** Positions of the wordings of which some word of the sentence touches at least this share of the weight. */
  candidates(
    sentence: Analysis,
    lang: Language,
    extraCountries: ReadonlySet<string>,
    extraStems: ReadonlySet<string>,
    minShare?: number,
  ): number[];
}

export function createFilter(wordings: readonly IndexedWording[]): Filter {
  const { postings, termWording, termWeight } = invert(wordings);
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

  return {
    touchesAny(sentence, lang, minShare = MIN_OWN_SHARE) {
      return touch(ownKeys(sentence, lang), lang).some((at) => gained[at]! >= things[at]! * minShare);
    },
    candidates(sentence, lang, extraCountries, extraStems, minShare = MIN_SHARE) {
      const keys = ownKeys(sentence, lang);
      for (const word of sentence.words) for (const place of word.places) keys.add(`@${place.code}`);
      for (const code of extraCountries) keys.add(`@${code}`);
      for (const stem of extraStems) keys.add(`${lang}:${stem}`);
      return touch(keys, lang).filter((at) => gained[at]! / total[at]! >= minShare);
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
  wordings.forEach(({ terms, lang }, wording) => {
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
  };
}
