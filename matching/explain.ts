/** Turns an alignment and its judgements into the lines of "Why this match?". Decides nothing. */
import type { Alignment } from "./alignment.ts";
import type { Analysis } from "./analysed.ts";
import type { Reason } from "./types.ts";

export function explain(alignment: Alignment, sentence: Analysis, judgements: readonly Reason[]): Reason[] {
  const claimWord = (start: number) => alignment.wording.terms.find((term) => term.at === start)?.form ?? "";
  const reasons: Reason[] = [{ kind: "wording", claim: alignment.wording.text }];
  for (const { term, word, kind } of [...alignment.answers].sort((a, b) => a.term.at - b.term.at)) {
    const page = word ? sentence.text.slice(word.start, word.end) : undefined;
    if (kind === "fuzzy") reasons.push({ kind: "fuzzy", claim: term.form, page });
    else if (kind === "around" || kind === "speaker" || kind === "here" || kind === "pronoun") {
      reasons.push({ kind: "context", claim: term.form, ...(page ? { page } : {}), note: kind });
    } else reasons.push({ kind: "answered", claim: claimWord(term.at), page, note: kind });
  }
  for (const term of alignment.missing) reasons.push({ kind: "missing", claim: term.form });
  for (const { word } of alignment.foreign)
    reasons.push({ kind: "ignored", page: sentence.text.slice(word.start, word.end) });
  return [...reasons, ...judgements];
}
