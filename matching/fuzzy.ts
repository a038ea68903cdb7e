/**
 * The fuzzy layer: fuse.js resolves words of a half-matched sentence that nothing answered and that the
 * language does not know (typos, scanner errors) against the candidates' own words. Never across a word
 * that the tables know, a number or a name: "médico" is not "México".
 *
 * Cost: one fuse.js search an unknown word over some tens of terms; answers are kept.
 */
import Fuse from "fuse.js";
import type { Analysis, Word } from "./analysed.ts";
import { keep } from "./keep.ts";
import type { CompiledLanguage } from "./tables.ts";
import type { Language } from "./types.ts";
import type { CompiledWording } from "./wordings.ts";

const MIN_LETTERS = 6;
const MAX_LENGTH_DIFFERENCE = 2;
/** fuse.js score: 0 is the same word; two slips in seven letters are 0.29. */
const THRESHOLD = 0.3;
const MAX_CACHED = 5_000;

export interface FuzzyResolver {
  /** The words that no table knows and that may be misspelt. */
  unknownWords(sentence: Analysis, language: CompiledLanguage): Word[];
  /** Folded term -> indexes of the unknown words that are probably that term, misspelt. */
  resolve(unknown: readonly Word[], candidates: readonly CompiledWording[]): Map<string, Set<number>>;
}

export function createFuzzyResolver(
  isKnown: (word: { form: string; stem: string }, language: CompiledLanguage) => boolean,
): FuzzyResolver {
  const cache = new Map<string, boolean>();
  const known: Record<Language, Map<string, boolean>> = { en: new Map(), es: new Map() };
  /** Kept, for it is asked of every long word of a page, and takes five look-ups. */
  const isKnownWord = (word: Word, language: CompiledLanguage): boolean => {
    const words = known[language.lang];
    return (
      words.get(word.form) ??
      keep(words, word.form, language.neutral.has(word.form) || isKnown(word, language), MAX_CACHED)
    );
  };
  const unknownWords = (sentence: Analysis, language: CompiledLanguage) =>
    sentence.words.filter(
      (word) =>
        word.isContent &&
        !word.isNumber &&
        word.places.length === 0 &&
        word.form.length >= MIN_LETTERS &&
        word.groups.length === 0 &&
        !isKnownWord(word, language),
    );
  const alike = (written: string, term: string): boolean => {
    const key = `${written}\u0000${term}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const fuse = new Fuse([term], {
      includeScore: true,
      ignoreLocation: true,
      threshold: THRESHOLD,
      ignoreFieldNorm: true,
    });
    return keep(cache, key, fuse.search(written).length > 0, MAX_CACHED);
  };
  return {
    unknownWords,
    resolve(unknown, candidates) {
      const answers = new Map<string, Set<number>>();
      if (unknown.length === 0) return answers;
      const terms = new Set<string>();
      for (const wording of candidates) {
        for (const term of wording.terms) {
          if (!term.isName && !term.isNumber && term.country === null && term.form.length >= MIN_LETTERS)
            terms.add(term.form);
        }
      }
      for (const word of unknown) {
        for (const term of terms) {
          if (Math.abs(term.length - word.form.length) > MAX_LENGTH_DIFFERENCE || term[0] !== word.form[0])
            continue;
          if (!alike(word.form, term)) continue;
          const found = answers.get(term);
          if (found) found.add(word.index);
          else answers.set(term, new Set([word.index]));
        }
      }
      return answers;
    },
  };
}
