/**
 * A sentence of the page in the page's own words, the matched part drawn as it is drawn on the page.
 * It changes no character; quotation marks are added only where the sentence has none of its own.
 */
import type { Mark } from "../overlay/types.ts";
import { UNKNOWN_LANG } from "./lang-attribute.ts";
import { lineOf } from "./StanceSample.tsx";
import type { Translate } from "./types.ts";

export interface PageSentenceProps {
  mark: Mark;
  /** `sentence`: all of it; `quote`: only the words that the mark covers. */
  extent: "sentence" | "quote";
  t: Translate;
}

export function PageSentence({ mark, extent, t }: PageSentenceProps) {
  const text = extent === "sentence" ? mark.sentence : mark.quote;
  const [from, to] = matchedPart(mark, text);
  const bare = /["“”«»„]/.test(text);
  return (
    <span class="page-words">
      {!bare && t("quote.open")}
      <q lang={UNKNOWN_LANG}>
        {text.slice(0, from)}
        {to > from && <mark class={`underline underline-${lineOf(mark)}`}>{text.slice(from, to)}</mark>}
        {text.slice(to)}
      </q>
      {!bare && t("quote.close")}
    </span>
  );
}

/** Where the mark's words stand in the text; empty when they are not there. */
function matchedPart(mark: Mark, text: string): [number, number] {
  const first = mark.matches[0];
  const known = first ? first.start - first.sentenceStart : -1;
  const at = text.startsWith(mark.quote, known) && known >= 0 ? known : text.indexOf(mark.quote);
  return at < 0 ? [0, 0] : [at, at + mark.quote.length];
}
