/**
 * From all wordings to the few that a sentence could be saying, asked of a compiled index (`format.ts`). Most sentences reach
 * none that passes. First what the sentence says by itself, with everything around it taken to be as favourable as can be; for
 * what is left, with what really stands around it.
 *
 * Cost: one search by halves a key of the sentence, the postings of its words, and the terms of the wordings reached.
 * Memory: 4 bytes a wording and a signature beside the index.
 */
import type { Analysis } from "../analysed.ts";
import { RESTRICTIVE_WEIGHT, WEIGHTS } from "../indexed.ts";
import type { Language } from "../types.ts";
import { firstNotLess } from "./ascending.ts";
import { VarintReader } from "./bytes.ts";
import { hasNoGroups, isCountry, isSpanish, rarityOf, type Sections, sourceOf } from "./format.ts";
import { alikeKey, countryKey, groupKey, stemKey } from "./keys.ts";
import { createMisspellings, type Misspelling } from "./misspellings.ts";
import { HALF_MATCHED, MIN_OWN_SHARE, MIN_SHARE } from "./reach.ts";

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
   * @param opposed Stems of words that are opposites of the sentence's.
   */
  reached(
    sentence: Analysis,
    lang: Language,
    unknown: readonly string[],
    opposed: ReadonlySet<string>,
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

/** What one sentence lets be answered. */
interface Question {
  readonly spelt: readonly Misspelling[];
  /** Misspelt as it is, it may say no word of a claim as it should be. */
  readonly isGarbled: boolean;
  /** null: whatever it takes. */
  readonly stems: ReadonlySet<number> | null;
}

/** @param counts Added to, for whoever measures. */
export function createLookup(index: Sections, counts: LookupCounts = noCounts()): Lookup {
  const { keys, keyAt, signatureOfKey, stemOf, traitsOf, postingAt, postings } = index;
  const { forward, forwardAt, hitsOf } = index;
  const signatures = traitsOf.length;
  // One sentence is told from the last by its number, so that nothing has to be cleared.
  let round = 0;
  const said = new Uint32Array(signatures);
  const misspellings = createMisspellings(index);
  const opposite = new Uint32Array(signatures);
  const touched = new Uint32Array(index.claimOf.length);
  const hits = new Uint8Array(index.claimOf.length);
  let question: Question = { spelt: [], isGarbled: false, stems: null };

  /** Marks the signatures that have the key as said; adds those that were not to `fresh`. */
  const say = (key: number, spanish: boolean, fresh: number[], marks = said): void => {
    const at = firstNotLess(keys, key);
    if (keys[at] !== key) return;
    for (let i = keyAt[at]!; i < keyAt[at + 1]!; i++) {
      const signature = signatureOfKey[i]!;
      if (marks[signature] === round || isSpanish(traitsOf[signature]!) !== spanish) continue;
      marks[signature] = round;
      fresh.push(signature);
    }
  };

  /** Counts the wordings posted under a signature; those with hits enough, or at once if `isEnough`, are reached. */
  const walk = (signature: number, isEnough: boolean, reached: number[]): void => {
    let wording = 0;
    const to = postingAt[signature + 1]!;
    const steps = new VarintReader(postings, postingAt[signature]!);
    while (steps.at < to) {
      wording += steps.next();
      counts.postings++;
      if (touched[wording] !== round) {
        touched[wording] = round;
        hits[wording] = 0;
      }
      const needed = hitsOf[wording]!;
      const before = hits[wording]!;
      if (before >= needed) continue;
      hits[wording] = isEnough ? needed : before + 1;
      if (isEnough || before + 1 === needed) reached.push(wording);
    }
  };

  /** Could so much of the wording be answered that it is worth a closer look? */
  const isWithinReach = (wording: number): boolean => {
    const { spelt, isGarbled, stems } = question;
    let [total, things, own, given, understood, misspelt, saying, unnamed, opposed] = [
      0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    const to = forwardAt[wording + 1]!;
    const terms = new VarintReader(forward, forwardAt[wording]!);
    while (terms.at < to) {
      const term = terms.next();
      const signature = term >>> 3;
      const weight = WEIGHTS[term & 7]!;
      const traits = traitsOf[signature]!;
      total += weight;
      if (isCountry(traits)) {
        if (stems === null || said[signature] === round) {
          given += weight;
          saying += 1;
        } else unnamed = 1;
        continue;
      }
      things += weight;
      // "Only", "every": any word that narrows, or takes the whole, may answer it.
      if ((term & 7) === RESTRICTIVE) {
        given += weight;
        continue;
      }
      if (said[signature] === round) {
        own += weight;
        saying += rarityOf(traits) * Math.min(1, weight);
        continue;
      }
      // Of one word the sentence may say the opposite; of two it says neither the claim nor that.
      if (opposite[signature] === round && weight > opposed && weight >= 1) {
        opposed = weight;
        continue;
      }
      if (weight > understood && weight >= 1 && hasNoGroups(traits))
        if (stems === null || stems.has(stemOf[signature]!)) understood = weight;
      if (spelt.some((written) => written.mayMean(signature))) misspelt += weight;
    }
    if (!isGarbled && own < things * MIN_OWN_SHARE - EPSILON) return false;
    const sure = own + given + opposed;
    if (sure + understood + misspelt < total * MIN_SHARE - EPSILON) return false;
    if (spelt.length > 0 && sure + understood < total * HALF_MATCHED - EPSILON) return false;
    if (spelt.length === 0 && sure + understood < total * MIN_SHARE - EPSILON) return false;
    // A country that is not named may be understood.
    if (sure + understood + misspelt + unnamed >= total * MOST) return true;
    return (
      sourceOf(index.sourceOf[wording]!).isSpelledOut || saying + opposed + understood + misspelt >= MUCH
    );
  };

  return {
    reached(sentence, lang, unknown, opposed) {
      round++;
      const spanish = lang === "es";
      const places = placesOf(sentence);
      question = {
        spelt: unknown.map(misspellings.of),
        isGarbled: unknown.length >= 2 && places.size > 0,
        stems: null,
      };
      const fresh: number[] = [];
      for (const key of ownKeys(sentence, lang)) say(key, spanish, fresh);
      for (const stem of opposed) say(stemKey(stem, lang), spanish, [], opposite);
      const reached: number[] = [];
      for (const signature of fresh) walk(signature, false, reached);
      if (question.isGarbled) {
        const named: number[] = [];
        for (const code of places) say(countryKey(code), spanish, named);
        for (const signature of named) walk(signature, true, reached);
      }
      counts.sentences++;
      counts.reached += reached.length;
      return reached.filter(isWithinReach);
    },
    candidates(reached, sentence, lang, { countries, stems }) {
      question = { ...question, stems: new Set([...stems].map((stem) => stemKey(stem, lang))) };
      const named: number[] = [];
      for (const code of [...placesOf(sentence), ...countries]) say(countryKey(code), lang === "es", named);
      const found = reached.filter(isWithinReach).sort((a, b) => a - b);
      counts.candidates += found.length;
      return found;
    },
  };
}

/** Weights were summed in another order when the wording was posted. */
const EPSILON = 1e-6;

const placesOf = ({ words }: Analysis): Set<string> =>
  new Set(words.flatMap(({ places }) => places.map(({ code }) => code)));

function ownKeys(sentence: Analysis, lang: Language): Set<number> {
  const keys = new Set<number>();
  for (const { isContent, stem, groups, alike } of sentence.words) {
    if (isContent || groups.length > 0) keys.add(stemKey(stem, lang));
    for (const group of groups) keys.add(groupKey(group, lang));
    if (isContent) for (const group of alike) keys.add(alikeKey(group, lang));
  }
  return keys;
}
