/**
 * Under which of its words a wording has to be posted, and how many of those a sentence must say to be looked at. Whatever could say
 * a wording must say a certain share of it by its own words; some of the most frequent words can therefore be left out
 * of the postings: who says those and too few of the others does not say enough (prefix filtering: Chaudhuri, Ganti and Kaushik, A
 * primitive operator for similarity joins, ICDE 2006). The shares are asked again, exactly, when a wording was reached (`lookup.ts`).
 */

/** A wording is worth a closer look when this share of its weight could be answered. */
export const MIN_SHARE = 0.5;
/** With a word that may be misspelt, so much has to be there as it should be. */
export const HALF_MATCHED = 0.3;
/** The sentence's own words must touch this much of the wording's things, unless it is garbled. */
export const MIN_OWN_SHARE = 0.34;

export interface ReachTerm {
  readonly signature: number;
  readonly weight: number;
  readonly isCountry: boolean;
  /** May be left to be understood from around the sentence; one term at most is. */
  readonly mayBeUnderstood: boolean;
  /** In how many places of all wordings its signature stands. */
  readonly frequency: number;
}

export interface Posted {
  /** Signatures that the wording is posted under. */
  readonly main: number[];
  /** Its places, where it is so short that they and misspelt words may be all that is there. */
  readonly places: number[];
  /** So many of the posted signatures are said by whatever could say the wording, at the least; 1 to MAX_HITS. */
  readonly hits: number;
}

/** Counting to more would need longer postings, and few wordings are reached twice by chance. */
export const MAX_HITS = 3;

export function postedTerms(terms: readonly ReachTerm[]): Posted {
  const sum = (some: readonly { weight: number }[]) => some.reduce((all, { weight }) => all + weight, 0);
  const things = bySignature(terms.filter(({ isCountry }) => !isCountry));
  const total = sum(terms);
  const own = sum(things);
  const given =
    total - own + Math.max(0, ...things.map(({ mayBeUnderstood, weight }) => (mayBeUnderstood ? weight : 0)));
  const half = total * HALF_MATCHED - given;
  const least = Math.max(half, own * MIN_OWN_SHARE) - EPSILON;
  const frequentFirst = [...things].sort((a, b) => b.frequency - a.frequency || a.signature - b.signature);
  const heaviest = things.map(({ weight }) => weight).sort((a, b) => b - a);
  // As many hits as it takes, whichever they are, to say the least that must be said by posted words.
  let hits = 1;
  while (hits < MAX_HITS && least > sumOf(heaviest.slice(0, hits))) hits++;
  const spare = least - sumOf(heaviest.slice(0, hits - 1));
  const main: number[] = [];
  let left = 0;
  for (const { signature, weight } of frequentFirst) {
    left += weight;
    if (left >= spare) main.push(signature);
  }
  const places = half <= 0 ? terms.flatMap(({ signature, isCountry }) => (isCountry ? [signature] : [])) : [];
  return { main, places: [...new Set(places)], hits };
}

const sumOf = (weights: readonly number[]) => weights.reduce((all, weight) => all + weight, 0);

/** A word that a wording says twice is one hit, and weighs twice. */
function bySignature(terms: readonly ReachTerm[]): ReachTerm[] {
  const merged = new Map<number, ReachTerm>();
  for (const term of terms) {
    const known = merged.get(term.signature);
    merged.set(term.signature, known ? { ...known, weight: known.weight + term.weight } : term);
  }
  return [...merged.values()];
}

/** Weights are summed in another order when a sentence is compared. */
const EPSILON = 1e-6;
