/**
 * What the sentence that follows does to the one before: whether it calls false what was just said, by
 * pointing back at it, or answers a question with no. It reads one sentence on, and no further.
 */
import type { Analysis } from "./analysed.ts";
import type { CompiledLanguage } from "./tables.ts";

/** How far into the next sentence a signal may stand and still speak of the one before. */
const REBUTTAL_REACH = 12;
/** Signals that point back by themselves: "records say otherwise". */
const POINTS_BACK = /otherwise|contrario|opposite|hold up|sostiene|cuadra|add up/;

/** The next sentence calls what was said false, by pointing back at it. */
export function rebuttalAfter(next: Analysis | null, language: CompiledLanguage): boolean {
  if (!next || next.words.length === 0) return false;
  const signal = next.operators.find((op) => op.kind === "false" || op.kind === "falseStrong");
  if (!signal || signal.from > REBUTTAL_REACH || signal.isNegated) return false;
  const opening = next.words.slice(0, signal.to);
  return POINTS_BACK.test(signal.phrase) || opening.some((word) => language.anaphora.has(word.form));
}

/** "Is it true that C? No, ..." */
export function answersNo(next: Analysis | null): boolean {
  return next?.words[0]?.form === "no" && next.words.length > 1 && /[,.;:]/.test(next.words[1]!.gap);
}
