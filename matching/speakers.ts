/**
 * Who says it, by where the words stand beside the verb of saying: before it in its clause, or as a name right behind it. Such words
 * are no part of what is said. Which verbs there are is `operators.ts`.
 */
import type { Analysis, Operator, Word } from "./analysed.ts";
import { DOUBTS } from "./operators.ts";
import type { CompiledLanguage } from "./tables.ts";

/** A speaker's name stands within so many words behind the verb of saying. */
const SPEAKER_REACH = 2;

/** A word that belongs to who says it, not to what is said: "the Mexican president said". */
export function isInAttribution(
  word: Word,
  sentence: Analysis,
  used?: ReadonlySet<number | undefined>,
): boolean {
  return sentence.operators.some(
    (op) =>
      (op.kind === "report" || op.kind === "deny") &&
      !used?.has(op.from) &&
      sentence.words[op.from]!.clause === word.clause &&
      word.index < op.from,
  );
}

/** "Rechaza la Marina la producción", "said López Obrador": a name right behind the verb of saying. */
export function isSpeaker(word: Word, sentence: Analysis, from: number): boolean {
  if (!word.isCapital || word.index >= from) return false;
  return sentence.operators.some(
    (op) =>
      (op.kind === "report" || op.kind === "deny") &&
      op.to <= word.index &&
      word.index - op.to <= SPEAKER_REACH &&
      !(word.places.length > 0 && isSpokenOf(op, word, sentence)),
  );
}

/** "Mexico says Venezuela ...", "dijo que China ...": the verb has its speaker, or a "that", before the country. */
function isSpokenOf(op: Operator, { index }: Word, { clauses, words }: Analysis): boolean {
  if (words.slice(op.to, index).some(({ form }) => form === "that" || form === "que")) return true;
  const { from } = clauses[words[op.from]!.clause]!;
  return words.slice(from, op.from).some(({ isContent, places }) => isContent || places.length > 0);
}

const SPEAKER_LINK = /^(?:the|el|la|los|las|of|de|del|y|and)$/;
const MAX_SPEAKER = 8;

/** "Dijo el mandatario mexicano", "said the secretary Omar García": roles, names and places right behind the verb of saying. */
export function isNamedSpeaker(
  word: Word,
  { operators, words }: Analysis,
  language: CompiledLanguage,
): boolean {
  const names = ({ form, isCapital, places, insidePlace }: Word) =>
    isCapital || insidePlace || places.length > 0 || language.roles.has(form) || SPEAKER_LINK.test(form);
  return operators.some(
    (op) =>
      op.kind === "report" &&
      op.to <= word.index &&
      word.index - op.to <= MAX_SPEAKER &&
      words.slice(op.to, word.index + 1).every(names) &&
      (word.isCapital || language.roles.has(word.form)) &&
      // Behind "that" stands what is said.
      language.roles.has(
        words.slice(op.to, word.index + 1).find(({ form }) => !SPEAKER_LINK.test(form))?.form ?? "",
      ),
  );
}

/** "Nobody working in the centers doubts that C": whoever does not doubt is described, and nothing of it is C. */
export function isOfUndoubting(word: Word, { operators }: Analysis): boolean {
  return operators.some(
    ({ kind, isNegated, phrase, from }) =>
      kind === "deny" && isNegated && DOUBTS.test(phrase) && word.index < from,
  );
}
