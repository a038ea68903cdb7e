/**
 * What the author says and takes back, or goes beyond, in the same sentence or the next: "was not made here, but now it is", "worked well,
 * but has since collapsed", "is not rising, it is exploding". Only the author's own words; what is turned against somebody else's is
 * a rebuttal (`rebuttal.ts`).
 */
import type { Alignment } from "./alignment.ts";
import type { Analysis, Word } from "./analysed.ts";
import { isAnsweredYes, isEcho, turnAfter } from "./rebuttal.ts";
import type { CompiledLanguage } from "./tables.ts";

/** What tells another time or another place, right behind the "but". */
const ANOTHER =
  /^(?:now|today|nowadays|since|nowhere|elsewhere|ahora|hoy|desde|ya|ultimamente|recientemente|actualmente)$/;
const ANOTHER_REACH = 3;

/** "..., but now it is", "..., pero ya no", "..., but nowhere else". Linear in what follows the claim. */
export function isTakenBack(alignment: Alignment, sentence: Analysis, next: Analysis | null): boolean {
  if (isAnsweredYes(alignment, sentence, next)) return true;
  if (
    isAnotherTime(next?.words ?? [], alignment) ||
    isAnotherTime(partedFrom(alignment, sentence), alignment)
  )
    return true;
  const turn = turnAfter(alignment, sentence);
  if (turn < 0) return false;
  const rest = sentence.words.slice(turn);
  // "They blame Mexico; however, they are wrong" takes nothing back: it says who is wrong.
  const isVerdict = sentence.operators.some(
    (op) => op.from >= turn && (op.kind === "false" || op.kind === "falseStrong"),
  );
  return (
    (isEcho(rest) && !isVerdict) ||
    rest.slice(0, ANOTHER_REACH).some(({ form }) => ANOTHER.test(form) && !alignment.wording.forms.has(form))
  );
}

/** What follows a semicolon or an "and" behind the claim. */
function partedFrom({ to }: Alignment, { words }: Analysis): readonly Word[] {
  const at = words.findIndex(({ index, gap, form }) => index >= to && (/[;—–]/.test(gap) || AND.test(form)));
  return at < 0 ? [] : words.slice(AND.test(words[at]!.form) ? at + 1 : at);
}

const AND = /^(?:and|y)$/;
const NOW = /^(?:now|today|ahora|hoy)$/;
/** "Now it does", "it does now", "ahora sí": so few words say no other thing. */
const MAX_NOW = 3;

/** Of a claim that denies: "It did not. It does now." */
function isAnotherTime(words: readonly Word[], { wording }: Alignment): boolean {
  return (
    wording.isNegative &&
    words.length > 1 &&
    words.length <= MAX_NOW &&
    words.some(({ form }) => NOW.test(form)) &&
    words.every((word) => NOW.test(word.form) || word.form === "sí" || (!word.isContent && !word.isNegator))
  );
}

const COPULA = /^(?:is|are|was|were|it's|they're|esta|estan|es|son)$/;
const SUBJECT = /^(?:it|they|this|that)$/;
/** "It is exploding": a clause of so few words says one thing of what stands before it. */
const MAX_OUTDOING = 5;

/**
 * "Is not rising, it is exploding": what is denied is put right by another word for more of it, and not by its opposite. Only
 * where nothing of the claim is said in the second clause.
 */
export function isOutdone(
  { wording, answers }: Alignment,
  { words, clauses }: Analysis,
  language: CompiledLanguage,
): boolean {
  if (!wording.isNegative) return false;
  return answers.some(({ term, word }) => {
    if (word?.polarity !== "negative" || term.country !== null) return false;
    const next = clauses[word.clause + 1];
    if (!next || next.negated || next.to - next.from > MAX_OUTDOING) return false;
    const said = words.slice(next.from, next.to);
    const [first, second] = said;
    const opens = COPULA.test(first!.form) || (SUBJECT.test(first!.form) && COPULA.test(second?.form ?? ""));
    if (!opens || !/[,;:—]/.test(first!.gap)) return false;
    const full = said.filter((one) => one.isContent);
    return full.length === 1 && isMoreThan(full[0]!, answers, word, language);
  });
}

/** Neither said by the claim nor the opposite of what it denies. */
function isMoreThan(
  more: Word,
  answers: Alignment["answers"],
  denied: Word,
  language: CompiledLanguage,
): boolean {
  return (
    more.places.length === 0 &&
    !answers.some(({ word }) => word === more) &&
    !language.areOpposites(denied, more) &&
    /(?:ing|ndo)$/.test(more.form)
  );
}
