/**
 * From single sentences to a page: language per block, the sentences before and after (also across
 * blocks), headline and dateline, and matches placed in the blocks they came from.
 */
import type {
  Context,
  Language,
  Match,
  PageContext,
  PageMatch,
  PageResult,
  TextBlock,
  Unread,
} from "./types.ts";

/** One sentence with what stands around it; the unit that everything is decided on. */
export interface SentenceMatcher {
  languageOf(text: string, declared: string | null | undefined): Language | null;
  split(text: string, lang: Language): { start: number; end: number }[];
  match(sentence: string, lang: Language, context: Context): Match[];
}

/** Blocks shorter than this many words are captions, buttons and bylines. */
const MIN_WORDS = 3;

interface Placed {
  block: number;
  start: number;
  end: number;
  text: string;
  lang: Language;
}

/** Linear in the length of the text. */
export function matchBlocks(
  blocks: readonly TextBlock[],
  context: PageContext,
  matcher: SentenceMatcher,
): PageResult {
  const sentences: Placed[] = [];
  const characters = { en: 0, es: 0 };
  let foreign = 0;
  const otherLanguages = new Set<string>();
  blocks.forEach((block, index) => {
    if (!hasWords(block.text)) return;
    const lang = matcher.languageOf(block.text, block.lang ?? context.lang);
    if (!lang) {
      foreign++;
      if (block.lang ?? context.lang) otherLanguages.add((block.lang ?? context.lang)!);
      return;
    }
    characters[lang] += block.text.length;
    for (const span of matcher.split(block.text, lang)) {
      sentences.push({ block: index, ...span, text: block.text.slice(span.start, span.end), lang });
    }
  });
  const matches: PageMatch[] = [];
  sentences.forEach((sentence, i) => {
    const before = [sentences[i - 2], sentences[i - 1]]
      .map((s) => s?.text)
      .filter(Boolean)
      .join(" ");
    for (const match of matcher.match(sentence.text, sentence.lang, {
      before: before || null,
      after: sentences[i + 1]?.text ?? null,
      title: context.title,
      place: context.place ?? null,
      date: context.date,
      url: context.url,
    })) {
      matches.push({
        ...match,
        block: sentence.block,
        start: sentence.start + match.start,
        end: sentence.start + match.end,
        quote: sentence.text.slice(match.start, match.end),
        sentence: sentence.text,
        sentenceStart: sentence.start,
      });
    }
  });
  matches.sort((a, b) => a.block - b.block || a.start - b.start);
  const unread: Unread[] =
    foreign > 0
      ? [
          {
            reason: "language",
            count: foreign,
            ...(otherLanguages.size > 0 && { detail: [...otherLanguages].join(", ") }),
          },
        ]
      : [];
  const language = characters.en + characters.es === 0 ? null : characters.en >= characters.es ? "en" : "es";
  return { matches, sentences: sentences.length, language, unread };
}

function hasWords(text: string): boolean {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]+/gu)) if (++words >= MIN_WORDS) return true;
  return false;
}
