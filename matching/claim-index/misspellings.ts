/**
 * Which words of the claims a word that no table knows may be, misspelt: a bound on what `fuzzy.ts` answers by, asked of stems
 * before any claim is read. Names are what most unknown words of the news are, and few of them are like a word of a claim.
 */
import { keep } from "../keep.ts";
import { slipsBetween } from "../slips.ts";
import { firstOf, lengthOf, type Sections } from "./format.ts";

export interface Misspelling {
  /** Cost: a comparison of two words the first time, then one look-up. */
  mayMean(signature: number): boolean;
}

export interface Misspellings {
  /** @param form A folded word of a sentence. */
  of(form: string): Misspelling;
}

/** A word is at most so much longer than the stem of the one that is meant. */
const MAX_LENGTH_DIFFERENCE = 3;
/** So many slips a letter, as `fuzzy.ts` has it. */
const SLIPS = 0.3;
/** Most slips of a word are not all in the part that is left as its stem. */
const IN_STEM = 1 / 3;
const MAX_KEPT = 2_000;

export function createMisspellings({
  traitsOf,
  lettersAt,
  letters,
}: Pick<Sections, "traitsOf" | "lettersAt" | "letters">): Misspellings {
  const kept = new Map<string, Misspelling>();
  const stemAt = (signature: number) =>
    String.fromCharCode(...letters.subarray(lettersAt[signature]!, lettersAt[signature + 1]!));
  const read = (form: string): Misspelling => {
    const first = form.charCodeAt(0);
    const longest = form.length + MAX_LENGTH_DIFFERENCE;
    const known = new Map<number, boolean>();
    // A stem may write an "i" for a "y", and lacks the ending.
    const most = Math.floor(form.length * SLIPS) + 1;
    return {
      mayMean(signature) {
        const traits = traitsOf[signature]!;
        if (firstOf(traits) !== first || lengthOf(traits) > longest) return false;
        const answer = known.get(signature);
        if (answer !== undefined) return answer;
        const stem = stemAt(signature);
        const may =
          slipsBetween(stem, form, Math.min(most, Math.floor(stem.length * IN_STEM)), true) !== null;
        known.set(signature, may);
        return may;
      },
    };
  };
  return { of: (form) => kept.get(form) ?? keep(kept, form, read(form), MAX_KEPT) };
}
