/**
 * What stands behind a statement and undoes it: the sentence that follows calls false what was just said,
 * answers a question with no, or opens by setting it right; or the same sentence goes on with a "but" and the
 * very thing that was denied, or with what speaks against it. It reads one sentence on, and no further.
 */
import type { Alignment } from "./alignment.ts";
import type { Analysis, Word } from "./analysed.ts";
import type { CompiledLanguage } from "./tables.ts";

/** How far into the next sentence a signal may stand and still speak of the one before. */
const REBUTTAL_REACH = 12;
/** Signals that point back by themselves: "records say otherwise". */
const POINTS_BACK =
  /otherwise|contrario|opposite|hold up|sostiene|cuadra|add up|another story|otra historia|(?:different|distinta|diferente)/;
/** A sentence of so few words that calls something false speaks of the one before. */
const MAX_VERDICT = 3;
/** "... but it does", "... pero sí": so many words at most, none of them full. */
const MAX_ECHO = 4;
const TURNS = /^(?:but|yet|however|pero|aunque|mas)$/;
const SETS_AGAINST = /^(?:sin embargo|no obstante|in fact|even though|even as)/;

/** The next sentence calls what was said false, by pointing back at it. */
export function rebuttalAfter(next: Analysis | null, language: CompiledLanguage): boolean {
  if (!next || next.words.length === 0) return false;
  const signals = next.operators.filter((op) => op.kind === "false" || op.kind === "falseStrong");
  // However far on: "the clinics of the border, full of addicts, tell another story".
  if (signals.some(({ phrase, isNegated }) => POINTS_BACK.test(phrase) && !isNegated)) return true;
  // "False.", "Wrong.", "He lied: ...".
  if (next.words.length <= MAX_VERDICT && signals.some(({ isNegated }) => !isNegated)) return true;
  if (language.verdicts.at(next.words, 0) !== null) return true;
  const [signal] = signals;
  if (!signal || signal.from > REBUTTAL_REACH || signal.isNegated) return false;
  const opening = next.words.slice(0, signal.to);
  return opening.some((word) => language.anaphora.has(word.form));
}

/** "In truth, ...": what the sentence before reported is set right. */
export function opensByCorrecting(next: Analysis | null, language: CompiledLanguage): boolean {
  return next !== null && next.words.length > 2 && language.correctives.at(next.words, 0) !== null;
}

/** "Is it true that C? No, ..." */
export function answersNo(next: Analysis | null): boolean {
  return next?.words[0]?.form === "no" && next.words.length > 1 && /[,.;:]/.test(next.words[1]!.gap);
}

/** Somebody else says C, and the same sentence goes on against it. */
export function isTurnedAgainst(
  alignment: Alignment,
  sentence: Analysis,
  next: Analysis | null,
  language: CompiledLanguage,
): boolean {
  if (isCorrectedBehind(alignment, sentence, language)) return true;
  if (isAnsweredYes(alignment, sentence, next)) return true;
  const turn = turnAfter(alignment, sentence);
  if (turn < 0) return restates(alignment, next?.words ?? [], 0, language, true);
  const rest = sentence.words.slice(turn);
  return (
    rest.some((word) => language.evidence.has(word.form)) ||
    isEcho(rest) ||
    restates(alignment, sentence.words, turn, language, false)
  );
}

const IN_TRUTH = /^(?:in fact|in reality|en realidad|en verdad|la verdad)$/;
const MAX_EVIDENCE = 6;

/** "..., contrary to what the files show", "...; in reality ...", "...; the office finds only 300". */
function isCorrectedBehind(
  { to, wording }: Alignment,
  sentence: Analysis,
  language: CompiledLanguage,
): boolean {
  const { words, operators } = sentence;
  const isAgainstEvidence = operators.some(
    (op) =>
      op.kind === "contrary" &&
      op.from >= to &&
      words.slice(op.to, op.to + MAX_EVIDENCE).some(({ form }) => language.evidence.has(form)),
  );
  if (isAgainstEvidence) return true;
  const parted = words.findIndex(({ index, gap }) => index >= to && /[;—]/.test(gap));
  if (parted < 0) return false;
  const rest = words.slice(parted);
  if (IN_TRUTH.test(`${rest[0]?.form} ${rest[1]?.form ?? ""}`)) return true;
  const counts = wording.terms.some(({ isNumber }) => isNumber);
  return counts && rest.some((word, i) => word.isRestrictive && rest[i + 1]?.isNumber === true);
}

/** Evidence that the sentence sets against what it reports: "Despite the seizures, he insists that C". */
export function isSetAgainst(alignment: Alignment, sentence: Analysis, language: CompiledLanguage): boolean {
  for (const found of language.concessive.findAll(sentence.words)) {
    if (found.to > alignment.from) continue;
    for (let i = found.to; i < alignment.from; i++) {
      const word = sentence.words[i]!;
      if (/[,;:]/.test(word.gap)) break;
      if (language.evidence.has(word.form)) return true;
    }
  }
  return false;
}

/** Word index behind "but", or from where somebody concedes something; -1 where neither follows the claim. */
export function turnAfter(alignment: Alignment, sentence: Analysis): number {
  const concession = sentence.operators.find((op) => op.kind === "concede" && op.from >= alignment.to);
  for (let i = alignment.to; i < sentence.words.length; i++) {
    const pair = `${sentence.words[i]!.form} ${sentence.words[i + 1]?.form ?? ""}`;
    if (TURNS.test(sentence.words[i]!.form)) return i + 1;
    if (SETS_AGAINST.test(pair)) return i + 2;
    if (concession && i >= concession.from) return concession.to;
  }
  return -1;
}

/** "..., but it does", "..., pero sí": nothing is said again, only the yes or no is another. */
export function isEcho(rest: readonly Word[]): boolean {
  return (
    rest.length > 0 && rest.length <= MAX_ECHO && rest.every((word) => !word.isContent || word.form === "sí")
  );
}

const SUBJECT = /^(?:it|they|he|she|there)$/;
const AFFIRMS = /^(?:is|are|was|were|does|do|did|has|have|can)$/;

/** "He says none is made. It is.", "...; they do": of a claim that denies, the bare yes. */
export function isAnsweredYes(
  { to, wording }: Alignment,
  { words }: Analysis,
  next: Analysis | null,
): boolean {
  if (!wording.isNegative) return false;
  const parted = words.findIndex(({ index, gap }) => index >= to && /[;—–]/.test(gap));
  const isYes = (said: readonly Word[]) =>
    said.length === 2 && SUBJECT.test(said[0]!.form) && AFFIRMS.test(said[1]!.form);
  return isYes(next?.words ?? []) || (parted >= 0 && isYes(words.slice(parted)));
}

/** What the claim denies is said there to be so: "he says none is made; labs there do make it". */
function restates(
  { answers, wording }: Alignment,
  words: readonly Word[],
  from: number,
  language: CompiledLanguage,
  needsTurn: boolean,
): boolean {
  if (!wording.isNegative || words.length < 2) return false;
  if (needsTurn && !TURNS.test(words[0]?.form ?? "") && !language.correctives.at(words, 0)) return false;
  const denied = answers.flatMap(({ term }) =>
    term.country === null && term.polarity === "negative" && term.weight >= 0.6 && term.groups.length > 0
      ? [term]
      : [],
  );
  return words.some(
    (word) =>
      word.index >= from &&
      word.polarity === "positive" &&
      !word.isRestrictive &&
      denied.some((term) => term.groups.some((group) => word.groups.includes(group))),
  );
}
