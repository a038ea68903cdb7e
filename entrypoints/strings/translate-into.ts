/**
 * The interface's language and its strings, bundled: nothing is fetched to show a word. The
 * language follows the browser's, and English stands in where there is no translation.
 */
import { createTranslate } from "../../components/translate.ts";
import type { Translate } from "../../components/types.ts";
import en from "../../locales/en.json";
import es from "../../locales/es.json";
import type { Lang } from "../../packs/types.ts";

const MESSAGES = { en, es };
const made = new Map<Lang, Translate>();

/** @param tag The browser's interface language, BCP 47. */
export function interfaceLanguage(tag: string): Lang {
  const primary = tag.toLowerCase().split("-")[0];
  return primary === "es" ? "es" : "en";
}

export function translateInto(lang: Lang): Translate {
  const known = made.get(lang);
  if (known) return known;
  const translate = createTranslate(MESSAGES[lang], lang);
  made.set(lang, translate);
  return translate;
}
