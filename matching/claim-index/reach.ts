/**
 * Under which of its words a wording has to be posted. Whatever could say a wording must say a certain share of it by its own words;
 * the most frequent words that weigh less than that together can therefore be left out of the postings: who says those alone
 * does not say enough (prefix filtering: Chaudhuri, Ganti and Kaushik, A primitive operator for similarity joins, ICDE 2006).
 * The shares are asked again, exactly, when a wording was reached (`lookup.ts`).
 */

/** A wording is worth a closer look when this share of its weight could be answered. */
export const MIN_SHARE = 0.45;
/** With a word that may be misspelt, so much has to be there as it should be. */
export const HALF_MATCHED = 0.3;
/** The sentence's own words must touch this much of the wording's things, before anything around it is read ... */
export const MIN_OWN_SHARE = 0.34;
/** ... and this much where a word may be misspelt. */
export const MIN_OWN_SHARE_MISSPELT = 0.15;

export interface ReachTerm {
  readonly signature: number;
  readonly weight: number;
  readonly isCountry: boolean;
  /** May be left to be understood from around the sentence; one term at most is. */
  readonly mayBeUnderstood: boolean;
  /** In how many places of all wordings its signature stands. */
  readonly frequency: number;
}

/** Signatures to post the wording under: for every sentence, and more for sentences with words that may be misspelt. */
export function postedTerms(terms: readonly ReachTerm[]): { main: number[]; more: number[] } {
  const sum = (some: readonly ReachTerm[]) => some.reduce((all, { weight }) => all + weight, 0);
  const things = terms.filter(({ isCountry }) => !isCountry);
  const total = sum(terms);
  const own = sum(things);
  const given =
    total - own + Math.max(0, ...things.map(({ mayBeUnderstood, weight }) => (mayBeUnderstood ? weight : 0)));
  const least = Math.max(total * MIN_SHARE - given, own * MIN_OWN_SHARE);
  const half = total * HALF_MATCHED - given;
  const leastMisspelt = Math.max(half, own * MIN_OWN_SHARE_MISSPELT);
  const frequentFirst = [...things].sort((a, b) => b.frequency - a.frequency || a.signature - b.signature);
  const main = new Set<number>();
  const more = new Set<number>();
  let left = 0;
  for (const { signature, weight } of frequentFirst) {
    left += weight;
    // Strictly less: who says just enough is reached.
    if (left >= least - EPSILON) main.add(signature);
    else if (left >= leastMisspelt - EPSILON) more.add(signature);
  }
  // So short that its place and misspelt words may be all that is there.
  if (half <= 0) for (const { signature, isCountry } of terms) if (isCountry) more.add(signature);
  return { main: [...main], more: [...more].filter((signature) => !main.has(signature)) };
}

/** Weights are summed in another order when a sentence is compared. */
const EPSILON = 1e-6;
