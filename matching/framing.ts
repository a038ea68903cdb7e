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

/** Fewer quoted words say nothing without who they are about: "Says Ann Example is 'F rated'". */
const MIN_QUOTED = 4;

const QUOTATION = /"[^"]+"|“[^”]+”|«[^»]+»/g;
const BRACKET = /\([^)]*\)|\[[^\]]*\]/g;
const SAYS_FIRST = /^(?:says?|said|claims?|claimed|dice|dijo|afirma|afirmó)\s/i;
/** "On taxes", "Sobre la reforma": a subject and no statement. */
const HEADING = /^["“«]?(?:on|about|regarding|concerning|whether|sobre|acerca de|en cuanto a)\s/i;
const MAX_HEADING_WORDS = 8;
const VERB = /^(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|es|son|era|fue|ha|han|hay)$/;

/** Indexes of the words that only frame the claim. Empty where the whole text is the claim. */
export function framingWords(
  text: string,
  words: readonly Word[],
  roles: ReadonlySet<string>,
): ReadonlySet<number> {
  const full = words.filter((word) => word.isContent);
  const inside = (spans: readonly Span[]) => (word: Word) =>
    spans.some((span) => word.start >= span.start && word.end <= span.end);
  const framing = new Set(
    words.flatMap((word) => (roles.has(word.form) ? titleFrom(word, words, roles) : [])),
  );
  const brackets = spansOf(text, BRACKET);
  for (const word of words.filter(inside(brackets))) framing.add(word.index);
  const quotes = spansOf(text, QUOTATION);
  const quoted = full.filter(inside(quotes));
  const says = SAYS_FIRST.test(text);
  if (quoted.length >= MIN_QUOTED && (says || quoted.length >= full.length * QUOTED_SHARE)) {
    for (const word of words) if (!inside(quotes)(word)) framing.add(word.index);
  } else if (says) framing.add(0);
  return framing;
}

const TITLE_LINK = /^(?:of|de|del|for|the|la|las|los)$/;
const TITLE_OPENER = /^(?:former|ex|then|late|acting|vice|current|entonces|actual|fallecido|fallecida)$/;
const MAX_TITLE = 5;

/** "Former U.S. Secretary of State" before a name: who somebody is need not be repeated where the name is. */
function titleFrom({ index }: Word, words: readonly Word[], roles: ReadonlySet<string>): number[] {
  let name = index + 1;
  while (name < words.length && name - index <= MAX_TITLE && !isNameOf(words, name)) {
    const { form, places, isCapital, gap } = words[name]!;
    const isLink = TITLE_LINK.test(form) || roles.has(form) || places.length > 0 || isCapital;
    if (!isLink || !/^[\s,-]*$/.test(gap)) return [];
    name++;
  }
  if (name >= words.length || !isNameOf(words, name)) return [];
  let from = index;
  for (let i = index - 1; i >= Math.max(0, index - MAX_TITLE); i--) {
    const { form, places, insidePlace } = words[i]!;
    if (words[i + 1]!.gap.includes(",") || (words[i + 1]!.gap.includes(".") && places.length === 0)) break;
    if (places.length > 0 || insidePlace || TITLE_OPENER.test(form) || roles.has(form)) from = i;
    else break;
  }
  return Array.from({ length: name - from }, (_, i) => from + i);
}

/** A capital that no place begins with, and that no lower word follows as its own ("State Department"). */
function isNameOf(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (!word.isCapital || !word.isContent || word.places.length > 0 || word.insidePlace) return false;
  const before = words[at - 1];
  // "Secretary of State John": what a link leads to belongs to the title.
  return !(before !== undefined && /^(?:of|de|del|for)$/.test(before.form));
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
