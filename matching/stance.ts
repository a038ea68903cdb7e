/**
 * What a statement does with a claim: the table of docs/matching.md as code. Two questions are asked,
 * in this order: does the text say the claim (C) or its opposite (not-C), taking every denial and every
 * signal of falsehood that rules over it into account; and whose voice is it.
 */

import { isUnclear, SAME } from "./agreement.ts";
import type { Alignment } from "./alignment.ts";
import type { Analysis, Operator } from "./analysed.ts";
import { asksWhich, isCommand, isInvertedCondition, isNearModal, isYesNoQuestion } from "./asking.ts";
import { isConcededBehind } from "./concessions.ts";
import { opensWithNo, partialPhrases } from "./polarity.ts";
import { answersNo, isSetAgainst, isTurnedAgainst, opensByCorrecting, rebuttalAfter } from "./rebuttal.ts";
import { groupRejections, rulingOperators } from "./ruling.ts";
import type { CompiledLanguage } from "./tables.ts";
import { isTakenBack } from "./taken-back.ts";
import type { Reason, Stance } from "./types.ts";

export interface StanceReading {
  readonly stance: Stance;
  readonly reasons: readonly Reason[];
}

/** "López Obrador", "Secretaría de Salud". */
const MAX_CREDIT = 4;

/**
 * @param next The sentence that follows, taken apart; null when there is none.
 * @returns null when the polarity cannot be told: then nothing is shown.
 */
export function readStance(
  alignment: Alignment,
  sentence: Analysis,
  next: Analysis | null,
  language: CompiledLanguage,
): StanceReading | null {
  const { agreement } = alignment;
  if (isUnclear(agreement)) return null;
  const reasons: Reason[] = [];
  const says = { claim: agreement >= SAME };
  reasons.push({
    kind: "polarity",
    claim: alignment.wording.isNegative ? "negative" : "positive",
    note: says.claim ? "same" : "opposite",
  });
  const ruling = rulingOperators(sentence, alignment);
  const note = (op: Operator, role: string) =>
    reasons.push({ kind: "stance", page: wordsOf(sentence, op), note: role });

  if (
    ruling.some(
      (op) => op.kind === "didNotSay" || (op.kind === "report" && op.isNegated && op.to <= alignment.from),
    )
  )
    return { stance: "questions", reasons };
  if (ruling.some((op) => op.kind === "report" && isSaidByFew(op, sentence, alignment, language)))
    return null;
  if (sentence.isQuestion && asksWhich(sentence)) return null;
  if (isYesNoQuestion(sentence, alignment, language)) {
    const rebuttal = rebuttalAfter(next, language) || answersNo(next);
    reasons.push({ kind: "stance", note: rebuttal ? "rebutted" : "question" });
    return { stance: rebuttal && says.claim ? "disputes" : "questions", reasons };
  }

  let holdsClaim = says.claim;
  let rejected = false;
  let voice: "own" | "other" = "own";
  // From the inside out: the nearest operator rules first.
  const contrary = ruling.find((op) => op.kind === "contrary");
  for (const op of groupRejections(ruling, sentence, alignment)) {
    const first = isFirstPerson(op, sentence);
    if (op.isNegated && op.kind !== "report" && !language.antifactive.has(op.phrase)) continue;
    if (op.kind === "deny") {
      if (standsApart(op, sentence, alignment)) {
        // "DEA rebuts AMLO: C", "though he denies it, C": what follows is not what is denied.
        voice = "other";
        if (!holdsClaim) return { stance: "disputes", reasons };
        continue;
      }
      if (op === contrary) continue;
      rejected = holdsClaim;
      holdsClaim = !holdsClaim;
      voice = first ? "own" : "other";
      note(op, rejected ? "rejects" : "denies-opposite");
    } else if (
      op.kind === "falseStrong" ||
      (op.kind === "false" &&
        (holdsClaim ? !isConceded(op, sentence, alignment) : isPredicate(op, sentence, alignment)))
    ) {
      rejected = holdsClaim;
      holdsClaim = !holdsClaim;
      // Whoever called it false is the author, whoever said it.
      if (!rejected) voice = "own";
      note(op, rejected ? "signal" : "opposite-called-false");
    } else if (op.kind === "report") {
      if (!first) voice = "other";
      note(op, first ? "own-voice" : "attributed");
    }
  }
  if (rejected) return { stance: "disputes", reasons };
  if (contrary && (!holdsClaim || rulesDirectly(contrary, sentence, alignment))) {
    note(contrary, "contrary");
    return { stance: "disputes", reasons };
  }
  if (!holdsClaim && isSaidByOthers(sentence, alignment)) {
    reasons.push({ kind: "stance", note: "contrary" });
    return { stance: "disputes", reasons };
  }
  if (!holdsClaim) {
    // "No, C is not so": whoever says no answers somebody who says yes.
    if (!opensWithNo(sentence.words)) return { stance: "contradicts", reasons };
    reasons.push({ kind: "stance", note: "answers-no" });
    return { stance: "disputes", reasons };
  }
  const isAnswered =
    voice === "other" &&
    (opensByCorrecting(next, language) ||
      isTurnedAgainst(alignment, sentence, next, language) ||
      isSetAgainst(alignment, sentence, language));
  if (rebuttalAfter(next, language) || isAnswered) {
    reasons.push({ kind: "stance", note: "rebutted" });
    return { stance: "disputes", reasons };
  }
  if (
    isInvertedCondition(sentence) ||
    ruling.some((op) => op.kind === "modal" && isNearModal(op, sentence, alignment)) ||
    isCommand(sentence, alignment)
  ) {
    reasons.push({ kind: "stance", note: "not-asserted" });
    return { stance: "questions", reasons };
  }
  if (isCreditedBehind(sentence, alignment)) voice = "other";
  if (sentence.afterColon > 0 && firstThing(alignment) >= sentence.afterColon) voice = "other";
  if (voice === "own" && isTakenBack(alignment, sentence, next)) return null;
  return { stance: voice === "other" ? "reports" : "asserts", reasons };
}

const AS = /^(?:as|como)$/;
const AS_REACH = 5;

/** "It does not work well, as the communiqué has it": whose words are taken up is said behind a comma. */
function isSaidByOthers({ words, operators }: Analysis, { to, wording }: Alignment): boolean {
  if (isConcededBehind(to, words)) return true;
  // Of a claim that denies something, "as the president says" would make the opposite his.
  if (wording.isNegative) return false;
  return operators.some((op) => {
    if (op.kind !== "report" || op.from < to) return false;
    const before = words.slice(Math.max(to, op.from - AS_REACH), op.from);
    return before.some(({ form, gap }) => AS.test(form) && /,/.test(gap));
  });
}

/** "Few people will tell you that C", "hardly anyone says C": neither said nor denied. */
function isSaidByFew(
  op: Operator,
  sentence: Analysis,
  alignment: Alignment,
  language: CompiledLanguage,
): boolean {
  if (op.to > alignment.from) return false;
  const { from } = sentence.clauses[sentence.words[op.from]!.clause]!;
  return partialPhrases(sentence.words.slice(from, op.from), language).length > 0;
}

/** Where the claim's own words begin: "Mexico: C" is said by Mexico of Mexico. */
const firstThing = ({ answers, from }: Alignment): number =>
  Math.min(
    ...answers.flatMap(({ term, word }) => (word && term.country === null ? [word.index] : [])),
    Math.max(from, 0) + 1_000,
  );

/** "C: AMLO": a headline that names the speaker behind a colon. */
function isCreditedBehind(sentence: Analysis, alignment: Alignment): boolean {
  const { words } = sentence;
  const at = words.findIndex((word) => word.index >= alignment.to && /:/.test(word.gap));
  return at >= 0 && words.length - at <= MAX_CREDIT && words[at]!.isCapital;
}

function wordsOf(sentence: Analysis, op: Operator): string {
  return sentence.text.slice(sentence.words[op.from]!.start, sentence.words[op.to - 1]!.end);
}

function isFirstPerson(op: Operator, sentence: Analysis): boolean {
  return sentence.firstPerson.some(
    (found) => Math.abs(found.from - op.from) <= 3 || (found.from <= op.from && op.from < found.to),
  );
}

/** "despite the claim that C": the signal governs C itself; "contrary to what he says, C" leaves C to the author. */
function rulesDirectly(op: Operator, sentence: Analysis, alignment: Alignment): boolean {
  if (op.to > alignment.from) return false;
  for (let i = op.to; i <= alignment.from; i++) if (/,/.test(sentence.words[i]!.gap)) return false;
  return true;
}

/** A colon, or a comma that no "that" follows, parts the denial from the claim: it denies something else. */
function standsApart(op: Operator, sentence: Analysis, alignment: Alignment): boolean {
  if (op.to > alignment.from) return false;
  let parted = false;
  for (let i = op.to; i <= alignment.from; i++) {
    const { gap, form } = sentence.words[i]!;
    if (/[:,]/.test(gap)) parted = true;
    if (parted && (form === "that" || form === "que")) return false;
  }
  return parted;
}

/** "The idea that C is false": the signal is said of the whole clause, not of a thing in it. */
function isPredicate(op: Operator, sentence: Analysis, alignment: Alignment): boolean {
  if (op.from < alignment.to || op.from - alignment.to > 2) return false;
  if (!/^(?:is|are|was|es|son|era)$/.test(sentence.words[op.from - 1]!.form)) return false;
  const clause = sentence.clauses[sentence.words[alignment.from]!.clause]!;
  return sentence.words
    .slice(Math.max(0, clause.from - 1), alignment.from + 1)
    .some(({ form }) => form === "that" || form === "que");
}

/** "Whatever is said to the contrary, C": a signal in a part of its own before the claim is not said of it. */
function isConceded(op: Operator, sentence: Analysis, alignment: Alignment): boolean {
  return standsApart(op, sentence, alignment) && !/^(?:despite|in spite|pese|a pesar)/.test(op.phrase);
}
