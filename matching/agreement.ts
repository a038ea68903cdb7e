/** Whether the matched words are said with the polarity of the claim's wording, or with the opposite one. */
import type { Analysis, Word } from "./analysed.ts";
import type { Answer } from "./answers.ts";
import type { CompiledWording } from "./wordings.ts";

/** An agreement that says neither yes nor no. */
export const UNCLEAR = 0.5;

const SAID = 0.6;
const NONE: ReadonlySet<number | undefined> = new Set();

const shareOf = ({ same, all }: { same: number; all: number }) => same / all;

/**
 * Share of the answered weight that has the wording's polarity; in a negative wording, of the words that
 * it negates: they carry the claim. Words before a negated verb decide nothing where others do. A wording that sets one place
 * against another ("in Asia and not in Mexico") is said only when its places are set the same way; else
 * nothing can be told from it.
 */
export function agreementOf(
  answers: readonly Answer[],
  wording: CompiledWording,
  sentence: Analysis,
): number {
  let placesAgree = true;
  let isAlone = false;
  const used = new Set(answers.map(({ word }) => word?.index));
  const negative = { same: 0, all: 0 };
  const positive = { same: 0, all: 0 };
  const whole = { same: 0, all: 0 };
  for (const { term, word } of answers) {
    if (!word || term.isRestrictive) continue;
    const agrees = (term.polarity === "positive") === (word.polarity === "positive");
    if (term.country !== null) {
      placesAgree &&= agrees;
      if (term.polarity === "negative" || !wording.isContrast)
        isAlone ||= setsApart(word, sentence, wording.isContrast ? used : NONE);
      continue;
    }
    whole.all += term.weight;
    if (agrees) whole.same += term.weight;
    if (term.polarity === "free" || word.polarity === "free") continue;
    const side = term.polarity === "negative" ? negative : positive;
    side.all += term.weight;
    if (agrees) side.same += term.weight;
  }
  if (whole.all === 0) return 0;
  const share = shareOf(negative.all > 0 ? negative : positive.all > 0 ? positive : whole);
  if (wording.isContrast) return placesAgree && isAlone && share >= SAID ? 1 : UNCLEAR;
  // "American demand, not China, causes it": what is denied is the place alone.
  if (isAlone || (negative.all === 0 && leavesOut(answers, sentence))) return UNCLEAR;
  // "They press pills and make no fentanyl": both halves have to point the same way.
  if (negative.all > 0 && positive.all > 0 && shareOf(positive) >= SAID !== share >= SAID) return UNCLEAR;
  return share;
}

/** A word with a meaning of its own, be it one of saying or blaming. */
const isFull = (word: Word, { operators }: Analysis) =>
  word.isContent ||
  operators.some((op) => op.kind !== "modal" && op.from <= word.index && word.index < op.to);

/** ", not in Mexico,": a negation that takes in nothing but the place. */
function setsApart(place: Word, sentence: Analysis, used: ReadonlySet<number | undefined>): boolean {
  if (place.polarity !== "negative") return false;
  return !sentence.words.some(
    (other) =>
      other.clause === place.clause &&
      other.places.length === 0 &&
      isFull(other, sentence) &&
      (other.polarity === "negative" || !used.has(other.index)),
  );
}

/** Longest clause that only takes something out: ", not of values,". */
const MAX_LEFT_OUT = 5;

/** A thing that the wording affirms stands in a clause of nothing but its negation. */
function leavesOut(answers: readonly Answer[], sentence: Analysis): boolean {
  return answers.some(({ term, word }) => {
    if (!word || term.country !== null || term.isRestrictive || word.polarity !== "negative") return false;
    const { from, to } = sentence.clauses[word.clause]!;
    return (
      from > 0 && to - from <= MAX_LEFT_OUT && sentence.words.slice(from, from + 2).some((w) => w.isNegator)
    );
  });
}
