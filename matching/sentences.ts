/**
 * Cuts a block of text into sentences. Own rules rather than Intl.Segmenter: that one cuts at "Dr.",
 * "Sra." and "EE. UU." (mdn/content has the list of break rules) and would need a merge pass as long as
 * these. A wrong cut costs context only, so the rules lean to not cutting.
 */

import type { Span } from "./spans.ts";
import { fold } from "./tokens.ts";

const END = /[.!?…]+["'”’»)\]]*(?=\s|$)/g;

/** A longer sentence is none: a table, a list, a text without full stops. It is read in pieces of this length. */
export const MAX_SENTENCE = 1_500;
/** A piece ends behind its last comma, semicolon or colon, at worst between two words. */
const PAUSE = /[,;:]\s/g;

/** Spans of the sentences, without outer white space, none longer than `MAX_SENTENCE`. Linear in the length of the text. */
export function splitSentences(text: string, abbreviations: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  let start = 0;
  END.lastIndex = 0;
  for (let hit = END.exec(text); hit; hit = END.exec(text)) {
    const end = hit.index + hit[0].length;
    if (!endsSentence(text, hit.index, end, hit[0], abbreviations)) continue;
    pushTrimmed(spans, text, start, end);
    start = end;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

function endsSentence(
  text: string,
  stop: number,
  end: number,
  mark: string,
  abbreviations: ReadonlySet<string>,
): boolean {
  const next = /^\s*(.)/u.exec(text.slice(end, end + 8))?.[1];
  if (next === undefined) return true;
  if (/[!?…]/.test(mark)) return !/^\p{Ll}/u.test(next) && !/^[,;]/.test(next);
  if (!/[\p{Lu}\p{N}"'“‘«¿¡([—–-]/u.test(next)) return false;
  const word = /[\p{L}\p{M}.]+$/u.exec(text.slice(Math.max(0, stop - 24), stop))?.[0] ?? "";
  if (word === "") return true;
  if (/^\p{L}$/u.test(word)) return false;
  return !abbreviations.has(fold(word)) && !abbreviations.has(word.toLowerCase());
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  while (end - start > MAX_SENTENCE) {
    const cut = cutWithin(text, start, start + MAX_SENTENCE);
    spans.push({ start, end: cut });
    start = cut;
    while (/\s/.test(text[start]!)) start++;
  }
  if (end > start) spans.push({ start, end });
}

/** Where the first piece of an endless sentence ends; behind its first half, so that pieces stay few. */
function cutWithin(text: string, start: number, limit: number): number {
  const half = start + MAX_SENTENCE / 2;
  const piece = text.slice(half, limit);
  const pause = [...piece.matchAll(PAUSE)].at(-1);
  if (pause) return half + pause.index + 1;
  const space = piece.search(/\s\S*$/);
  if (space >= 0) return half + space;
  // Never between the two halves of one character.
  return /[\ud800-\udbff]/.test(text[limit - 1]!) ? limit - 1 : limit;
}
