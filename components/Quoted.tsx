/**
 * Somebody else's words, between quotation marks and in their own language. The marks are real
 * characters, so that they are copied with the words; words that bring their own get no second pair.
 */
import { langAttribute } from "./lang-attribute.ts";
import type { Translate } from "./types.ts";

export interface QuotedProps {
  text: string;
  lang: string | null;
  uiLang: string;
  t: Translate;
}

export function Quoted({ text, lang, uiLang, t }: QuotedProps) {
  const bare = /^\s*["“«„‘].*["”»“’][.,;]?\s*$/su.test(text);
  return (
    <span class="quoted">
      {!bare && t("quote.open")}
      <q lang={langAttribute(lang, uiLang)}>{text}</q>
      {!bare && t("quote.close")}
    </span>
  );
}
