/**
 * English or Spanish? For rows of a table that do not say. Counts the commonest short words and the
 * letters that only Spanish has. Good for a sentence and for nothing longer or in a third language;
 * text of pages is never judged with it.
 */
import type { Lang } from "./types.ts";

const WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: new Set(
    "the of and to in is are was were that it for on with as by from this these has have had not be been will would they he she his her their its we you an or but who which there more than about into after does did do says said".split(
      " ",
    ),
  ),
  es: new Set(
    "el la los las de del y que en es son fue era un una unos unas por para con se su sus lo le les al como más pero este esta estos estas ha han había hay ser muy sin sobre entre cuando también dijo según porque donde".split(
      " ",
    ),
  ),
};
const SPANISH_LETTERS = /[ñ¿¡áéíóú]/g;

/** @returns null when nothing speaks for either, or as much for one as for the other. */
export function guessLanguage(text: string): Lang | null {
  const lower = text.toLowerCase().normalize("NFC");
  const words = lower.match(/\p{L}+/gu) ?? [];
  const en = words.filter((word) => WORDS.en.has(word)).length;
  const es = words.filter((word) => WORDS.es.has(word)).length + (lower.match(SPANISH_LETTERS)?.length ?? 0);
  if (en === es) return null;
  return en > es ? "en" : "es";
}
