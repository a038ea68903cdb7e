/**
 * The page's own words that a mark covers: the smallest run that holds all matched words, widened to
 * its clause or to the quotation marks around it.
 */
import type { Alignment } from "./alignment.ts";
import type { Analysis } from "./analysed.ts";
import type { Span } from "./spans.ts";
import { isInAttribution } from "./speakers.ts";

const LOOSE_START = /^(?:that|que|and|but|y|pero|because|porque|of|de|por)$/;
const LOOSE_END = /^(?:and|or|nor|but|that|y|e|o|u|ni|pero|que)$/;
const CLOSING: Record<string, string> = { "“": "”", "«": "»", '"': '"', "‘": "’" };

/** Offsets in the sentence's text. */
export function quoteOf(alignment: Alignment, sentence: Analysis): Span {
  const inside = alignment.answers.flatMap(({ word }) =>
    word && !isInAttribution(word, sentence) ? [word] : [],
  );
  if (inside.length === 0) return { start: 0, end: sentence.text.length };
  let from = Math.min(...inside.map((word) => word.index));
  let to = Math.max(...inside.map((word) => word.index)) + 1;
  const first = sentence.clauses[sentence.words[from]!.clause]!;
  const last = sentence.clauses[sentence.words[to - 1]!.clause]!;
  const attributed = sentence.operators.filter((op) => op.kind === "report" || op.kind === "deny");
  const start = attributed.some((op) => op.from >= first.from && op.to <= from)
    ? Math.max(...attributed.filter((op) => op.from >= first.from && op.to <= from).map((op) => op.to))
    : first.from;
  from = Math.min(from, skipLink(sentence, start, from));
  to = Math.max(to, attributed.some((op) => op.from >= to && op.from < last.to) ? to : last.to);
  while (to - 1 > from && LOOSE_END.test(sentence.words[to - 1]!.form)) to--;
  return inQuotes(sentence.text, { start: sentence.words[from]!.start, end: sentence.words[to - 1]!.end });
}

/** "that Mexico ...": the conjunction stays outside the mark. */
function skipLink(sentence: Analysis, start: number, limit: number): number {
  let at = start;
  while (at < limit && LOOSE_START.test(sentence.words[at]!.form)) at++;
  return at;
}

function inQuotes(text: string, span: Span): Span {
  const open = text[span.start - 1];
  const close = open && CLOSING[open];
  if (!close) return span;
  const end = text.indexOf(close, span.end);
  return end >= 0 && end - span.end <= 3 ? { start: span.start - 1, end: end + 1 } : span;
}
