/**
 * Which verbs of saying, denials and signals of falsehood of a sentence rule over the words of a claim, from
 * the nearest to the farthest, with two words for one rejection taken as one. What they do is read in
 * `stance.ts`.
 */
import type { Alignment } from "./alignment.ts";
import type { Analysis, Operator } from "./analysed.ts";

const STRONG_STOP = /[;.!?]/;
const BUT = new Set(["but", "yet", "while", "whereas", "pero", "sino", "mientras"]);

/** Operators whose reach takes in the aligned words; ordered from the nearest to the farthest. */
export function rulingOperators(sentence: Analysis, alignment: Alignment): Operator[] {
  const used = new Set(alignment.answers.map((answer) => answer.word?.index));
  return sentence.operators
    .filter((op) => {
      for (let i = op.from; i < op.to; i++) if (used.has(i)) return false;
      if (op.kind === "modal") return op.to <= alignment.to;
      if (op.from >= alignment.to) return reaches(sentence, alignment.to, op.from, op.kind);
      if (op.to <= alignment.from)
        return (
          reaches(sentence, op.to, alignment.from, op.kind) &&
          !isTakenOver(op, sentence, alignment) &&
          !endsAtColon(op, sentence, alignment)
        );
      return true;
    })
    .sort((a, b) => away(a, alignment) - away(b, alignment) + behindAll(a, b, sentence, alignment));
}

/** "It is false that C, the president said": what is put behind a comma is said of the whole. */
function behindAll(a: Operator, b: Operator, { words }: Analysis, alignment: Alignment): number {
  const isBehindAll = (op: Operator) =>
    op.kind === "report" && op.from >= alignment.to && /[,”"»]/.test(words[op.from]!.gap);
  return (Number(isBehindAll(a)) - Number(isBehindAll(b))) * OUTERMOST;
}
const OUTERMOST = 1_000;

const JOINS = /^(?:and|but|y|e|pero)$/;

/** "Denied C1 and added that C2", "denied C1, saying C2": what the second verb opens is not under the first. */
function isTakenOver(op: Operator, { operators, words }: Analysis, { from }: Alignment): boolean {
  if (op.kind === "modal" || op.kind === "report" || op.kind === "didNotSay") return false;
  return operators.some((next) => {
    if (next.kind !== "report" || next.from < op.to + 1 || next.to > from) return false;
    const first = words[next.from]!;
    return JOINS.test(words[next.from - 1]!.form) || (/,/.test(first.gap) && /(?:ing|ndo)$/.test(first.form));
  });
}

const COMPLEMENT = /^(?:that|que)$/;

/** "It is not true that C1: the files speak of C2": what stands behind the colon is the reason, and not what is called false. */
function endsAtColon(op: Operator, { words }: Analysis, { from }: Alignment): boolean {
  if (op.kind === "report" || op.kind === "modal") return false;
  const opens = [words[op.to - 1], words[op.to]].some(
    (word) => word !== undefined && COMPLEMENT.test(word.form),
  );
  if (!opens) return false;
  for (let i = op.to + 1; i <= from && i < words.length; i++) if (/[:;]/.test(words[i]!.gap)) return true;
  return false;
}

function away(op: Operator, alignment: Alignment): number {
  if (op.to <= alignment.from) return alignment.from - op.to;
  if (op.from >= alignment.to) return op.from - alignment.to + 0.5;
  return 0;
}

/** Does nothing between the two word indexes cut one from the other? */
function reaches(sentence: Analysis, from: number, to: number, kind: Operator["kind"]): boolean {
  const softens = kind === "false" || kind === "falseStrong" || kind === "contrary";
  for (let i = from; i <= to && i < sentence.words.length; i++) {
    const word = sentence.words[i]!;
    if (i > from && STRONG_STOP.test(word.gap) && !softens) return false;
    if (i < to && BUT.has(word.form) && !softens) return false;
  }
  return true;
}

const REJECTION_SPAN = 4;

/** "dismissed as absurd", "rejects the false claim": one rejection, not two. */
export function groupRejections(
  operators: readonly Operator[],
  sentence: Analysis,
  alignment: Alignment,
): Operator[] {
  const kept: Operator[] = [];
  const isBehind = (op: Operator) => op.from >= alignment.to;
  for (const op of operators) {
    const rejection = isRejection(op);
    // "Dismissed the claim that C: 'It is nonsense', he said": a rejection behind says again what one before has said.
    const before = kept.find(isRejection);
    if (before && rejection && isBehind(op) && !isSaidOfDenial(before, sentence)) continue;
    const twin =
      rejection &&
      kept.find(
        (other) =>
          isRejection(other) &&
          (other.kind !== op.kind || other.kind === "false") &&
          !isDenialNoun(other) &&
          !isDenialNoun(op) &&
          sameSide(op, other, alignment) &&
          gapBetween(op, other) <= REJECTION_SPAN,
      );
    if (!twin) kept.push(op);
  }
  return kept;
}

/** "Denying it is absurd", "whoever denies it lies": what stands behind is said of the denial, or of who denies. */
const isSaidOfDenial = ({ kind, from, phrase }: Operator, { words }: Analysis): boolean =>
  kind === "deny" &&
  ((from === 0 && /^(?:denying|rejecting|disputing|negar|rechazar|descartar)/.test(phrase)) ||
    WHOEVER.test(words[from - 1]?.form ?? ""));
const WHOEVER = /^(?:who|whoever|quien|quienes)$/;

const isRejection = ({ kind }: Operator) => kind === "deny" || kind === "false" || kind === "falseStrong";

function isDenialNoun(op: Operator): boolean {
  return /^(?:denial|negativa|denied|denies|deny|nego|niega|negar$)/.test(op.phrase);
}
function sameSide(a: Operator, b: Operator, alignment: Alignment): boolean {
  return a.to <= alignment.from === b.to <= alignment.from;
}
function gapBetween(a: Operator, b: Operator): number {
  return a.from < b.from ? b.from - a.to : a.from - b.to;
}
