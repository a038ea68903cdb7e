/**
 * What in a claim's text frames the claim instead of making it: "Says Ann Example", words that the
 * fact-checker put into brackets, what stands outside a quotation that holds the claim. A statement need not
 * repeat it. Also tells a heading ("On gay marriage.") from a claim. Reads punctuation and closed classes only.
 */
import type { Word } from "./analysed.ts";
import type { Span } from "./spans.ts";

/** What a framing word still counts: present it helps, absent it costs little. */
export const FRAMING_WEIGHT = 0.2;

/** A quotation with at least this share of the full words is the claim, and what is around it says whose it is. */
const QUOTED_SHARE = 0.6;

const QUOTATION = /"[^"]+"|“[^”]+”|«[^»]+»/g;
const BRACKET = /\([^)]*\)|\[[^\]]*\]/g;
const SAYS_FIRST = /^(?:says?|said|claims?|claimed|dice|dijo|afirma|afirmó)\s/i;
/** "On taxes", "Sobre la reforma": a subject and no statement. */
const HEADING = /^["“«]?(?:on|about|regarding|concerning|whether|sobre|acerca de|en cuanto a)\s/i;
const MAX_HEADING_WORDS = 8;
const VERB = /^(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|es|son|era|fue|ha|han|hay)$/;

/** Indexes of the words that only frame the claim. Empty where the whole text is the claim. */
export function framingWords(text: string, words: readonly Word[]): ReadonlySet<number> {
  const full = words.filter((word) => word.isContent);
  const inside = (spans: readonly Span[]) => (word: Word) =>
    spans.some((span) => word.start >= span.start && word.end <= span.end);
  const framing = new Set<number>();
  const brackets = spansOf(text, BRACKET);
  for (const word of words.filter(inside(brackets))) framing.add(word.index);
  const quotes = spansOf(text, QUOTATION);
  const quoted = full.filter(inside(quotes));
  const says = SAYS_FIRST.test(text);
  if (quoted.length >= 2 && (says || quoted.length >= full.length * QUOTED_SHARE)) {
    for (const word of words) if (!inside(quotes)(word)) framing.add(word.index);
  } else if (says) framing.add(0);
  return framing;
}

/** A text that names a subject and says nothing of it. */
export function isHeading(text: string, words: readonly Word[]): boolean {
  return (
    HEADING.test(text) && words.length <= MAX_HEADING_WORDS && !words.some(({ form }) => VERB.test(form))
  );
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
}
