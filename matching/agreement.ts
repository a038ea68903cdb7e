/** Whether the matched words are said with the polarity of the claim's wording, or with the opposite one. */
import type { Analysis, Polarity, Word } from "./analysed.ts";
import type { Answer } from "./answers.ts";
import type { CompiledWording } from "./wordings.ts";

/** An agreement that says neither yes nor no. */
export const UNCLEAR = 0.5;

/** Between these the words say neither C nor not-C. */
export const SAME = 0.6;
export const OPPOSITE = 0.4;
export const isUnclear = (agreement: number) => agreement > OPPOSITE && agreement < SAME;

const SAID = 0.6;
const NONE: ReadonlySet<number | undefined> = new Set();

/** With less than this share of the claim's words on its own side, some of them may be what is denied. */
const MOSTLY = 0.85;

/** Full words of the claim stand on both sides of a negation. */
function isPartDenied(answers: readonly Answer[]): boolean {
  const full = answers.filter(({ term }) => term.country === null && term.weight >= 1);
  const has = (polarity: Polarity) => full.some(({ word }) => word?.polarity === polarity);
  return has("negative") && has("positive");
}

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
  const opposed = answers.filter(({ kind }) => kind === "opposite");
  if (opposed.length === 0) return agreementOfSame(answers, wording, sentence);
  // "Not falling" is not "rising", and two opposites in one sentence say neither.
  if (opposed.length > 1 || opposed.some(({ word }) => word!.polarity === "negative")) return UNCLEAR;
  const others = answers.filter(({ kind }) => kind !== "opposite");
  const base = others.some(({ word, term }) => word && term.country === null && !term.isRestrictive)
    ? agreementOfSame(others, wording, sentence)
    : opposed[0]!.term.polarity === "negative"
      ? 0
      : 1;
  return 1 - base;
}

/** A shorter run of words in the same order may come by chance. */
const MIN_REPEATED = 4;

/**
 * The sentence goes through the words of the claim in the claim's order, and negates where the claim does: it says the
 * same, however its clauses are cut.
 */
function repeatsInOrder(answers: readonly Answer[], wording: CompiledWording, sentence: Analysis): boolean {
  const inside = answers.filter(({ word, kind }) => word !== null && kind !== "opposite");
  if (inside.length < MIN_REPEATED) return false;
  const termAt = new Map(inside.map(({ term }) => [term.at, term]));
  const termOf = new Map(inside.map(({ term, word }) => [word!.index, term]));
  const first = Math.min(...inside.map(({ word }) => word!.index));
  const last = Math.max(...inside.map(({ word }) => word!.index));
  const start = sentence.clauses[sentence.words[first]!.clause]!.from;
  const run = (words: readonly Word[], termFor: (word: Word) => unknown) =>
    words.flatMap((word, i) => {
      const term = termFor(word);
      if (term) return [term];
      if (!word.isNegator) return [];
      // "Mexico, not Chile, did": a negation in a clause of its own takes nothing of the claim.
      const takes = words.slice(i + 1).find((other) => termFor(other));
      return [takes?.clause === word.clause ? "not" : "elsewhere"];
    });
  const claimed = run(wording.words, ({ index }) => termAt.get(index));
  const said = run(sentence.words.slice(start, last + 1), ({ index }) => termOf.get(index));
  if (said.includes("elsewhere")) return false;
  return claimed.length === said.length && claimed.every((one, i) => one === said[i]);
}

function agreementOfSame(answers: readonly Answer[], wording: CompiledWording, sentence: Analysis): number {
  if (repeatsInOrder(answers, wording, sentence)) return 1;
  let placesAgree = true;
  let isAlone = false;
  const used = new Set(answers.map(({ word }) => word?.index));
  const decisive = clauseOfNegated(answers);
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
    if (term.polarity === "negative" && decisive !== null && word.clause !== decisive) continue;
    const side = term.polarity === "negative" ? negative : positive;
    side.all += term.weight;
    if (agrees) side.same += term.weight;
  }
  if (whole.all === 0) return 0;
  if (isExchanged(answers)) return 0;
  if (wording.isNegative && isDeniedOfSomethingElse(answers, sentence)) return UNCLEAR;
  if (negative.all > 0 && shareOf(negative) < SAME && isOfAnother(answers, decisive)) return UNCLEAR;
  const share = shareOf(negative.all > 0 ? negative : positive.all > 0 ? positive : whole);
  if (wording.isContrast) return placesAgree && isAlone && share >= SAID ? 1 : UNCLEAR;
  // "American demand, not China, causes it": what is denied is the place alone.
  if (isAlone || (negative.all === 0 && leavesOut(answers, sentence))) return UNCLEAR;
  // "Far from being a gesture, it was a bargain": of a claim that denies nothing, a part that is denied.
  if (!wording.isNegative && share < MOSTLY && isPartDenied(answers)) return UNCLEAR;
  // "They press pills and make no fentanyl": both halves have to point the same way.
  if (negative.all > 0 && positive.all > 0 && shareOf(positive) >= SAID !== share >= SAID) return UNCLEAR;
  return share;
}

const EXISTS =
  /^(?:exist(?:s|ed|ing|e|en|ia|io|ieron)?|be|there|thing|real|realidad|happen(?:s|ed|ing)?|occurs?|place|hay|ocurre|se|sucede|presen(?:t|te|ts))$/;

const COPULA = /^(?:is|are|was|were|isn't|aren't|wasn't|weren't|es|son|era|eran|fue|fueron|esta|estan)$/;

/** "Production there is not new": what is denied is what is said of the claim's words, all of which stand before it. */
function isDeniedOfSomethingElse(answers: readonly Answer[], sentence: Analysis): boolean {
  const denied = answers.filter(
    ({ term, word }) => word && term.polarity === "negative" && term.country === null && term.weight >= 0.6,
  );
  if (denied.length === 0 || denied.some(({ word }) => word!.polarity !== "free")) return false;
  const { from, to } = sentence.clauses[denied[0]!.word!.clause]!;
  const clause = sentence.words.slice(from, to);
  const negator = clause.findIndex(({ isNegator }) => isNegator);
  const said = clause.slice(negator + 1);
  const used = new Set(answers.map(({ word }) => word?.index));
  const beside = [clause[negator - 1], clause[negator], clause[negator + 1]].map((word) => word?.form ?? "");
  return (
    negator >= 0 &&
    beside.some((form) => COPULA.test(form)) &&
    said.some(({ isContent, index }) => isContent && !used.has(index)) &&
    !said.some(({ form, index }) => EXISTS.test(form) || used.has(index))
  );
}

/** "Fentanyl rather than methamphetamine" of a claim that says "methamphetamine, not fentanyl". */
function isExchanged(answers: readonly Answer[]): boolean {
  const things = answers.filter(
    ({ term, word }) => word && term.country === null && !term.isRestrictive && term.weight >= 1,
  );
  const denied = things.filter(({ term }) => term.polarity === "negative");
  return (
    denied.length > 0 &&
    denied.every(({ word }) => word!.polarity !== "negative") &&
    things.some(({ term, word }) => term.polarity === "positive" && word!.polarity === "negative")
  );
}

/**
 * "The epidemic is their problem, and Mexico has nothing to do with it" is no denial of "The epidemic is not Mexico's
 * problem": whose it is stands in another clause than what is denied.
 */
function isOfAnother(answers: readonly Answer[], decisive: number | null): boolean {
  if (decisive === null) return false;
  const places = answers.filter(({ term, word }) => term.country !== null && word);
  return places.length > 0 && places.every(({ word }) => word!.clause !== decisive);
}

/**
 * "China is not responsible for the epidemic" in "The epidemic is its own doing, and China is not responsible for it":
 * what the claim negates first carries the negation; where that is said decides, and not where the rest is named.
 */
function clauseOfNegated(answers: readonly Answer[]): number | null {
  const negated = answers
    .filter(
      ({ term, word }) => word && term.polarity === "negative" && term.country === null && term.weight >= 0.6,
    )
    .sort((a, b) => a.term.at - b.term.at);
  const head = negated.find(({ term }) => term.groups.length > 0) ?? negated[0];
  return head?.word && head.word.polarity !== "free" ? head.word.clause : null;
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
