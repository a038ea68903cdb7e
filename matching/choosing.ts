/**
 * Of all words that could answer the terms of a wording, the ones that do: each term takes the nearest to an anchor,
 * the term with the fewest places to stand. What the choice is worth is judged in `alignment.ts`.
 */
import type { Word } from "./analysed.ts";
import type { Answer, Option } from "./answers.ts";
import type { CompiledWording, Term } from "./wordings.ts";

/** An ordinary sentence spends so many words on each word of a claim. */
export const WORDS_PER_TERM = 4;
/** One clause boundary is as far as this many words. */
const CLAUSE_DISTANCE = 5;
const SAME_PLACE_COST = 10;
const SAID_ONCE = 0.5;
const MAX_DISTANCE = 40;
/** A wording of more terms than this may reach further. */
const USUAL_TERMS = 8;
/** A word that answers nothing yet is preferred to one that does, unless it is this much farther. */
const REUSE_DISTANCE = 20;

/** The term with the fewest places to stand, names of places last: the best hold for the rest. */
export function rarest(options: readonly Option[][], terms: readonly Term[]): number {
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  options.forEach((list, i) => {
    if (list.length === 0) return;
    const cost =
      list.length + (terms[i]!.country !== null || terms[i]!.isRestrictive ? 50 : 0) - terms[i]!.weight / 2;
    if (cost < fewest) {
      fewest = cost;
      best = i;
    }
  });
  return best;
}

/** For each term of the wording the nearest option to the anchor; no word twice where it can be helped. */
export function chooseNear(
  wording: CompiledWording,
  options: readonly Option[][],
  anchorTerm: number,
  anchor: Option,
): Answer[] {
  const used = new Set<number>([anchor.word.index]);
  const chosen: Answer[] = [{ term: wording.terms[anchorTerm]!, ...anchor }];
  const maxDistance = MAX_DISTANCE + Math.max(0, wording.terms.length - USUAL_TERMS) * WORDS_PER_TERM;
  const order = wording.terms
    .map((_, i) => i)
    .filter((i) => i !== anchorTerm)
    .sort(
      (a, b) =>
        placesLast(wording.terms[a]!) - placesLast(wording.terms[b]!) ||
        options[a]!.length - options[b]!.length,
    );
  for (const i of order) {
    const term = wording.terms[i]!;
    let best: Option | null = null;
    let bestCost = maxDistance;
    for (const option of options[i]!) {
      // "producimos" says both who and what.
      const isTaken = used.has(option.word.index) && option.kind !== "here";
      const isSamePlace =
        term.country !== null &&
        chosen.some((other) => other.word === option.word && other.term.country === term.country);
      if (isTaken && !isSamePlace && !saysBoth(term, option, chosen)) continue;
      // A country that the wording names twice may be named once; a second mention comes first.
      const cost =
        distance(option.word, anchor.word) +
        (1 - option.credit) * 10 +
        (isTaken ? (isSamePlace ? SAME_PLACE_COST : REUSE_DISTANCE) : 0);
      if (cost < bestCost) {
        bestCost = cost;
        best = option;
      }
    }
    if (!best) continue;
    const again = used.has(best.word.index) && best.kind === "place";
    chosen.push({ term, ...best, credit: again ? best.credit * SAID_ONCE : best.credit });
    if (best.kind !== "here") used.add(best.word.index);
  }
  return chosen;
}

/** "Tested in trials": two words of a claim for one thing are answered by one word for it. */
function saysBoth(term: Term, { word, kind }: Option, chosen: readonly Answer[]): boolean {
  return (
    (kind === "synonym" || kind === "same" || kind === "similar") &&
    term.weight >= 1 &&
    chosen.length > 1 &&
    chosen.some(
      (other) =>
        other.word?.index === word.index &&
        other.term.country === null &&
        other.term.stem !== term.stem &&
        (other.term.groups.some((group) => word.groups.includes(group)) ||
          other.term.alike.some((group) => term.alike.includes(group) && word.alike.includes(group))),
    )
  );
}

const placesLast = (term: Term) => (term.country === null ? 0 : 1);

function distance(a: Word, b: Word): number {
  return Math.abs(a.index - b.index) + Math.abs(a.clause - b.clause) * CLAUSE_DISTANCE;
}
