/**
 * Could a sentence say so much of a wording that it is worth a closer look? The bounds of alignment and guard, over the words of the
 * wording alone. What is taken to stand around the sentence may be more than does: then the answer is a yes more often, never less.
 */
import { RESTRICTIVE_WEIGHT, WEIGHTS } from "../indexed.ts";
import { hasNoGroups, isCountry, rarityOf, type Sections, sourceOf } from "./format.ts";
import type { Misspelling } from "./misspellings.ts";
import { HALF_MATCHED, MIN_OWN_SHARE, MIN_SHARE } from "./reach.ts";

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
export interface Question {
  readonly spelt: readonly Misspelling[];
  /** Misspelt as it is, it may say no word of a claim as it should be. */
  readonly isGarbled: boolean;
  /** null: whatever it takes. */
  readonly stems: ReadonlySet<number> | null;
}

/** Of every signature, the number of the sentence that it was last said by, in one of three ways. */
export interface Marks {
  /** The sentence's own number. */
  round: number;
  readonly said: Uint32Array;
  readonly opposite: Uint32Array;
  /** Said by a word that says nothing by itself: part of a verb of saying, a negation. */
  readonly saidAside: Uint32Array;
}

/** Cost of an answer: the terms of the wording. */
export function createWithinReach(
  { stemOf, traitsOf, forward, forwardAt, sourceOf: sources }: Sections,
  marks: Marks,
): (wording: number, question: Question) => boolean {
  // Of the wording that is looked at: words that nothing answers, and what they weigh.
  const unsaid: number[] = [];
  const unsaidWeights: number[] = [];
  let unsaidCount = 0;

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
  return (wording, { spelt, isGarbled, stems }) => {
    const { round, said, opposite, saidAside } = marks;
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
          // Named, it answers no less than when it may be understood: what could stand around bounds what does.
          unnamed = Math.max(unnamed, 1 - weight);
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
    const isSpelt = sourceOf(sources[wording]!).isSpelledOut;
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
}

/** Weights were summed in another order when the wording was posted. */
const EPSILON = 1e-6;
