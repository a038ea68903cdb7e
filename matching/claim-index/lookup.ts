/**
 * From all wordings to the few that a sentence could be saying, asked of a compiled index (`format.ts`). Most sentences reach
 * none that passes. First what the sentence says by itself, with everything around it taken to be as favourable as can be; for
 * what is left, with what really stands around it.
 *
 * Cost: a look-up a word of the sentence, the postings of its words, and the terms of the wordings reached.
 * Memory: 4 bytes a wording and 12 a signature beside the index, and what is kept of 20,000 words at most.
 */
import type { Analysis } from "../analysed.ts";
import { RESTRICTIVE_WEIGHT, WEIGHTS } from "../indexed.ts";
import type { Language } from "../types.ts";
import { hasNoGroups, isCountry, rarityOf, type Sections, sourceOf } from "./format.ts";
import { stemKey } from "./keys.ts";
import { createMisspellings, type Misspelling } from "./misspellings.ts";
import { HALF_MATCHED, MIN_OWN_SHARE, MIN_SHARE } from "./reach.ts";
import { createSaidSignatures } from "./said.ts";

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
  /** Of the wordings just reached, those that the sentence could say with what stands around it. */
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

const RESTRICTIVE = WEIGHTS.indexOf(RESTRICTIVE_WEIGHT);
/**
 * Less of a claim than this makes no match, unless as much is said as two rare words and more: the bounds of `guard.ts`, with a margin for
 * words that only its closer reading counts. A claim that is spelled out is looked at sooner: what it nearly says is told from its neighbours.
 */
const MOST = 0.72;
const MUCH = 2.2;
/**
 * Of a claim that is not spelled out, and of which less than MOST is there, so much must be said, with the verbs of saying and denying
 * counted that its closer reading may count: the bound of `guard.ts` (2.5), with a margin. It leaves a third fewer wordings to be
 * laid over a sentence. (A bound on how much is there would leave half as many, and took a match: of what the index counts, "in
 * the nation" is no word of the claim to the closer reading.)
 */
const SAID = 2.45;

/** What one sentence lets be answered. */
interface Question {
  readonly spelt: readonly Misspelling[];
  /** Misspelt as it is, it may say no word of a claim as it should be. */
  readonly isGarbled: boolean;
  /** null: whatever it takes. */
  readonly stems: ReadonlySet<number> | null;
}

/** Of a number that tells of the sentence, the lowest bits tell how many hits a wording still needs: 0 to MAX_HITS. */
const HIT_BITS = 2;
const LAST_ROUND = 2 ** (32 - HIT_BITS) - 1;

/** @param counts Added to, for whoever measures. */
export function createLookup(index: Sections, counts: LookupCounts = noCounts()): Lookup {
  const { stemOf, traitsOf, postingAt, postings, forward, forwardAt, hitsOf } = index;
  const signatures = createSaidSignatures(index);
  const misspellings = createMisspellings(index);
  // One sentence is told from the last by its number, so that nothing has to be cleared.
  let round = 0;
  const said = new Uint32Array(traitsOf.length);
  const opposite = new Uint32Array(traitsOf.length);
  /** Said by a word that says nothing by itself: part of a verb of saying, a negation. */
  const saidAside = new Uint32Array(traitsOf.length);
  const needed = new Uint32Array(index.claimOf.length);
  let question: Question = { spelt: [], isGarbled: false, stems: null };
  // Of the wording that is looked at: words that nothing answers, and what they weigh.
  const unsaid: number[] = [];
  const unsaidWeights: number[] = [];
  let unsaidCount = 0;

  const nextRound = (): void => {
    round++;
    if (round <= LAST_ROUND) return;
    for (const marks of [said, opposite, saidAside, needed]) marks.fill(0);
    round = 1;
  };

  /**
   * Counts the wordings posted under a signature; those with hits enough, or at once if `isEnough`, are reached. The varints are
   * read in place: this loop is most of what a sentence costs among many claims.
   */
  const walk = (signature: number, isEnough: boolean, reached: number[]): void => {
    const base = round * 2 ** HIT_BITS;
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
      if (said[signature] === round) continue;
      said[signature] = round;
      walk(signature, isEnough, reached);
    }
  };

  /** How much of what nothing answers may be there, misspelt. */
  const misspeltOf = (spelt: readonly Misspelling[]): number => {
    let misspelt = 0;
    for (let i = 0; i < unsaidCount; i++)
      for (const written of spelt)
        if (written.mayMean(unsaid[i]!)) {
          misspelt += unsaidWeights[i]!;
          break;
        }
    return misspelt;
  };

  /** Could so much of the wording be answered that it is worth a closer look? */
  const isWithinReach = (wording: number): boolean => {
    const { spelt, isGarbled, stems } = question;
    let total = 0;
    let things = 0;
    let own = 0;
    let given = 0;
    let understood = 0;
    let saying = 0;
    let unnamed = 0;
    let opposed = 0;
    let aside = 0;
    // What is said at the most by all that may answer, in words that no table knows.
    let saidAtMost = 0;
    let saysOpposed = 0;
    let saysUnderstood = 0;
    let open = 0;
    unsaidCount = 0;
    const to = forwardAt[wording + 1]!;
    let at = forwardAt[wording]!;
    while (at < to) {
      let byte = forward[at++]!;
      let term = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = forward[at++]!;
        term |= (byte & 0x7f) << shift;
      }
      const signature = term >>> 3;
      const weight = WEIGHTS[term & 7]!;
      const traits = traitsOf[signature]!;
      total += weight;
      if (isCountry(traits)) {
        if (stems === null || said[signature] === round) {
          given += weight;
          saying += 1;
          saidAtMost += 1;
        } else unnamed = 1;
        continue;
      }
      things += weight;
      // "Only", "every": any word that narrows, or takes the whole, may answer it.
      if ((term & 7) === RESTRICTIVE) {
        given += weight;
        continue;
      }
      const says = rarityOf(traits) * Math.min(1, weight);
      if (said[signature] === round) {
        own += weight;
        saying += says;
        saidAtMost += says;
        continue;
      }
      // Of one word the sentence may say the opposite; of two it says neither the claim nor that.
      if (opposite[signature] === round && weight > opposed && weight >= 1) {
        opposed = weight;
        saysOpposed = says;
        continue;
      }
      const mayBeUnderstood = weight >= 1 && hasNoGroups(traits);
      if (mayBeUnderstood && (stems === null || stems.has(stemOf[signature]!))) {
        understood = Math.max(understood, weight);
        saysUnderstood = Math.max(saysUnderstood, says);
      }
      if (saidAside[signature] === round) {
        aside += weight;
        saidAtMost += says;
      }
      open += weight;
      unsaid[unsaidCount] = signature;
      unsaidWeights[unsaidCount++] = weight;
    }
    if (!isGarbled && own < things * MIN_OWN_SHARE - EPSILON) return false;
    const sure = own + given + opposed + understood;
    const isAsWritten = spelt.length === 0;
    if (sure < total * (isAsWritten ? MIN_SHARE : HALF_MATCHED) - EPSILON) return false;
    const isSpelt = sourceOf(index.sourceOf[wording]!).isSpelledOut;
    saidAtMost += saysOpposed + saysUnderstood;
    const isEnough = (misspelt: number): boolean => {
      if (sure + misspelt < total * MIN_SHARE - EPSILON) return false;
      if (isSpelt) return true;
      // A country that is not named may be understood.
      const isMost = sure + misspelt + unnamed >= total * MOST;
      if (!isMost && saying + opposed + understood + misspelt < MUCH) return false;
      return sure + misspelt + unnamed + aside >= total * MOST || saidAtMost + misspelt >= SAID;
    };
    // Which words may be misspelt is asked only where it tells.
    return isEnough(0) || (!isAsWritten && isEnough(open) && isEnough(misspeltOf(spelt)));
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
          for (const signature of signatures.ofWord(word, true, lang)) saidAside[signature] = round;
          continue;
        }
        const { form, stem } = word;
        for (const signature of signatures.ofOpposites(form, opposedTo(form, stem), lang))
          opposite[signature] = round;
      }
      if (question.isGarbled)
        for (const code of placesOf(words)) say(signatures.ofCountry(code, lang), true, reached);
      counts.sentences++;
      counts.reached += reached.length;
      return reached.filter(isWithinReach);
    },
    candidates(reached, { words }, lang, { countries, stems }) {
      question = { ...question, stems: new Set([...stems].map((stem) => stemKey(stem, lang))) };
      for (const code of [...placesOf(words), ...countries])
        for (const signature of signatures.ofCountry(code, lang)) said[signature] = round;
      const found = reached.filter(isWithinReach).sort((a, b) => a - b);
      counts.candidates += found.length;
      return found;
    },
  };
}

/** Weights were summed in another order when the wording was posted. */
const EPSILON = 1e-6;

const placesOf = (words: Analysis["words"]): Set<string> =>
  new Set(words.flatMap(({ places }) => places.map(({ code }) => code)));
