/**
 * The fixed phrases that rule over what is said: verbs of saying, denials, signals of falsehood, wishes
 * and conditions. Finding them is a matter of tables; what they do to a claim is read in `stance.ts`.
 */
import type { Operator, OperatorKind, Word } from "./analysed.ts";
import { withConcessions } from "./concessions.ts";
import type { Found } from "./phrases.ts";
import type { CompiledLanguage } from "./tables.ts";

/** A negation counts for the operator when it stands close before it in its clause. */
const NEGATION_REACH = 4;

export function findOperators(words: Word[], language: CompiledLanguage): Operator[] {
  const operators: Operator[] = [];
  const idle = language.notReporting.findAll(words);
  const take = (kind: OperatorKind, found: readonly Found[]) => {
    for (const hit of found) {
      if (words.slice(hit.from, hit.to).some((word) => word.places.length > 0 || word.insidePlace)) continue;
      const taken = operators.some(
        (op) => op.from < hit.to && hit.from < op.to && (op.kind === "contrary" || op.kind === "didNotSay"),
      );
      // "Apologised for saying", "refuses to admit": the longer phrase says what is done with the saying.
      const isInside =
        (kind === "report" || kind === "concede") &&
        operators.some(
          (op) => op.kind === "deny" && op.from <= hit.from && hit.to <= op.to && isLonger(op, hit),
        );
      if (isInside) continue;
      if (kind === "report" && idle.some((found) => found.from < hit.to && hit.from < found.to)) continue;
      // "Is no myth": the signal and its negation are one phrase, and it affirms.
      const isAffirmed =
        (kind === "false" || kind === "falseStrong") &&
        language.notNegators.findAll(words).some(({ from, to }) => from < hit.from && hit.to <= to);
      if (isAffirmed) continue;
      if (taken || takesObject(hit, words, language)) continue;
      operators.push({ kind, from: hit.from, to: hit.to, phrase: hit.phrase, isNegated: false });
    }
  };
  take("didNotSay", language.didNotSay.findAll(words));
  take("contrary", language.contrary.findAll(words));
  take("falseStrong", language.falseStrong.findAll(words));
  take("false", language.falseSignals.findAll(words));
  take("deny", language.deny.findAll(words));
  take("report", language.reporting.findAll(words));
  take("concede", language.concede.findAll(words));
  take("modal", language.modal.findAll(words));
  return withConcessions(operators, words).sort((a, b) => a.from - b.from);
}

const isLonger = (a: { from: number; to: number }, b: { from: number; to: number }) =>
  a.to - a.from > b.to - b.from;

/** "El Ejército aseguró 873 laboratorios": the verb is one of saying, and here it does something. */
function takesObject(hit: Found, words: readonly Word[], language: CompiledLanguage): boolean {
  const next = words[hit.to];
  if (!next || !language.objectVerbs.has(words[hit.to - 1]!.form) || next.gap !== " ") return false;
  return next.isNumber || language.objectOpeners.has(next.form);
}

export function isNegatedOperator(
  operator: Operator,
  words: readonly Word[],
  language: CompiledLanguage,
): boolean {
  const { clause, isMuted } = words[operator.from]!;
  // "Nobody can deny that": one phrase, and what it says is so.
  if (operator.kind === "deny" && isMuted) return true;
  if (DOUBTS.test(operator.phrase) && isDoubtedByNobody(operator, words, language)) return true;
  for (let i = operator.from - 1; i >= 0 && i >= operator.from - NEGATION_REACH; i--) {
    const word = words[i]!;
    if (word.clause !== clause) return false;
    if (word.isNegator) return true;
    if (word.isMuted) {
      const partial = language.partial.at(words, i);
      if (partial && /^(?:no|not|never|nunca)\b/.test(partial.phrase)) return true;
      continue;
    }
    const isFull = word.isContent && !language.neutral.has(word.form) && i < operator.from - 2;
    if (isFull || (word.groups.length > 0 && !language.functionWords.has(word.form))) return false;
  }
  return false;
}

/** "Doubts that", "dudan de que". */
export const DOUBTS = /^(?:doubt|dud)/;

/** "No one who has seen it can doubt that", "few who work there doubt": who doubts may be described at any length. */
function isDoubtedByNobody(
  { from }: Operator,
  words: readonly Word[],
  { partial }: CompiledLanguage,
): boolean {
  for (let i = from - 1; i >= 0; i--) {
    if (words[i]!.isNegator || partial.at(words, i)) return true;
    if (/[;:.]/.test(words[i + 1]!.gap)) return false;
  }
  return false;
}
