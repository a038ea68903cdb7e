/**
 * From all wordings to the few that a sentence could be saying, asked of a compiled index (`format.ts`). Most sentences reach
 * none that passes. First what the sentence says by itself, with everything around it taken to be as favourable as can be; for
 * what is left, with what really stands around it.
 *
 * Cost: a look-up a word of the sentence, the postings of its words, and the terms of the wordings reached.
 * Memory: 4 bytes a wording and 12 a signature beside the index, and what is kept of 20,000 words at most.
 */
import type { Analysis } from "../analysed.ts";
import type { Language } from "../types.ts";
import type { Sections } from "./format.ts";
import { stemKey } from "./keys.ts";
import { createMisspellings } from "./misspellings.ts";
import { createSaidSignatures } from "./said.ts";
import { createWithinReach, type Marks, type Question } from "./within-reach.ts";

/** What may answer a word of a claim beside the sentence's own words. */
export interface Around {
  readonly countries: ReadonlySet<string>;
  /** Stems of the words around the sentence; one of them at most is understood (`answers.ts`). */
  readonly stems: ReadonlySet<string>;
}

export interface Lookup {
  /**
   * Wordings that the sentence could say if all around it were favourable; empty for most.
   * @param unknown Folded words of the sentence that no table knows.
   * @param opposedTo Stems of a word's opposites; the same for the same word.
   */
  reached(
    sentence: Analysis,
    lang: Language,
    unknown: readonly string[],
    opposedTo: (form: string, stem: string) => readonly string[],
  ): number[];
  /** Of the wordings just reached, those that the sentence could say with what may stand around it. */
  within(reached: readonly number[], sentence: Analysis, lang: Language, around: Around): number[];
  /** The same, with what does stand around it: ascending, and counted. */
  candidates(reached: readonly number[], sentence: Analysis, lang: Language, around: Around): number[];
}

/** What was done for all sentences so far: the cost of a lookup in numbers that are the same on every machine. */
export interface LookupCounts {
  sentences: number;
  /** Entries of posting lists that were read. */
  postings: number;
  /** Wordings whose terms were read. */
  reached: number;
  candidates: number;
}
export const noCounts = (): LookupCounts => ({ sentences: 0, postings: 0, reached: 0, candidates: 0 });

/** Of a number that tells of the sentence, the lowest bits tell how many hits a wording still needs: 0 to MAX_HITS. */
const HIT_BITS = 2;
const LAST_ROUND = 2 ** (32 - HIT_BITS) - 1;

/** @param counts Added to, for whoever measures. */
export function createLookup(index: Sections, counts: LookupCounts = noCounts()): Lookup {
  const { traitsOf, postingAt, postings, hitsOf } = index;
  const signatures = createSaidSignatures(index);
  const misspellings = createMisspellings(index);
  // One sentence is told from the last by its number, so that nothing has to be cleared.
  const marks: Marks = {
    round: 0,
    said: new Uint32Array(traitsOf.length),
    opposite: new Uint32Array(traitsOf.length),
    saidAside: new Uint32Array(traitsOf.length),
  };
  const { said, opposite, saidAside } = marks;
  const isWithinReach = createWithinReach(index, marks);
  const needed = new Uint32Array(index.claimOf.length);
  let question: Question = { spelt: [], isGarbled: false, stems: null };

  const nextRound = (): void => {
    marks.round++;
    if (marks.round <= LAST_ROUND) return;
    for (const list of [said, opposite, saidAside, needed]) list.fill(0);
    marks.round = 1;
  };

  /**
   * Counts the wordings posted under a signature; those with hits enough, or at once if `isEnough`, are reached. The varints are
   * read in place: this loop is most of what a sentence costs among many claims.
   */
  const walk = (signature: number, isEnough: boolean, reached: number[]): void => {
    const base = marks.round * 2 ** HIT_BITS;
    const to = postingAt[signature + 1]!;
    let at = postingAt[signature]!;
    let wording = 0;
    let read = 0;
    while (at < to) {
      let byte = postings[at++]!;
      let step = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = postings[at++]!;
        step |= (byte & 0x7f) << shift;
      }
      wording += step;
      read++;
      const before = needed[wording]!;
      const left = before >= base ? before - base : hitsOf[wording]!;
      if (left === 0) continue;
      if (isEnough || left === 1) {
        needed[wording] = base;
        reached.push(wording);
      } else needed[wording] = base + left - 1;
    }
    counts.postings += read;
  };

  /** Marks signatures as said, and walks those that were not. */
  const say = (found: readonly number[], isEnough: boolean, reached: number[]): void => {
    for (const signature of found) {
      if (said[signature] === marks.round) continue;
      said[signature] = marks.round;
      walk(signature, isEnough, reached);
    }
  };

  const within = (
    reached: readonly number[],
    { words }: Analysis,
    lang: Language,
    { countries, stems }: Around,
  ): number[] => {
    question = { ...question, stems: new Set([...stems].map((stem) => stemKey(stem, lang))) };
    const named: number[] = [];
    for (const code of [...placesOf(words), ...countries])
      for (const signature of signatures.ofCountry(code, lang)) {
        if (said[signature] === marks.round) continue;
        said[signature] = marks.round;
        named.push(signature);
      }
    const found = reached.filter((wording) => isWithinReach(wording, question));
    // What stands around the sentence may be asked about a second time.
    for (const signature of named) said[signature] = 0;
    return found;
  };

  return {
    reached({ words }, lang, unknown, opposedTo) {
      nextRound();
      question = {
        spelt: unknown.map(misspellings.of),
        isGarbled: unknown.length >= 2 && words.some(({ places }) => places.length > 0),
        stems: null,
      };
      const reached: number[] = [];
      for (const word of words) {
        say(signatures.ofWord(word, word.isContent, lang), false, reached);
        if (!word.isContent) {
          for (const signature of signatures.ofWord(word, true, lang)) saidAside[signature] = marks.round;
          continue;
        }
        const { form, stem } = word;
        for (const signature of signatures.ofOpposites(form, opposedTo(form, stem), lang))
          opposite[signature] = marks.round;
      }
      if (question.isGarbled)
        for (const code of placesOf(words)) say(signatures.ofCountry(code, lang), true, reached);
      counts.sentences++;
      counts.reached += reached.length;
      return reached.filter((wording) => isWithinReach(wording, question));
    },
    within,
    candidates(reached, sentence, lang, around) {
      const found = within(reached, sentence, lang, around).sort((a, b) => a - b);
      counts.candidates += found.length;
      return found;
    },
  };
}

const placesOf = (words: Analysis["words"]): Set<string> =>
  new Set(words.flatMap(({ places }) => places.map(({ code }) => code)));
