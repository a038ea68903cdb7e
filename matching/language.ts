/**
 * Which language a text is in, as far as the engine has to know: one of its own, or none. The declared
 * tag comes first; a text without one, or one that is plainly in the other language, is told by its
 * function words. Linear in the number of words looked at.
 */
import { tokenise } from "./tokens.ts";
import type { Language } from "./types.ts";

/** Enough to tell, little enough to be free. */
const MAX_CHARACTERS = 600;
/** A language that is not compared has to be told by more than one word that it shares with one that is. */
const CLEARLY = 1;
/** Words that both languages use say nothing. */
const SHARED = new Set(["a", "no", "he", "me", "son", "has", "is", "the-", "o", "e", "y", "u", "do", "sea"]);

/** The word lists of `LanguageTables.neighbours` as sets. */
export type Neighbours = readonly ReadonlySet<string>[];
export const compileNeighbours = (lists: Readonly<Record<string, string>>): Neighbours =>
  Object.values(lists).map((list) => new Set(list.split(" ")));

export function languageOf(
  text: string,
  declared: string | null | undefined,
  functionWords: Readonly<Record<Language, ReadonlySet<string>>>,
  neighbours: Neighbours,
): Language | null {
  const beginning = text.slice(0, MAX_CHARACTERS);
  if (!LATIN_ONLY.test(beginning) && !isMostlyLatin(beginning)) return null;
  const counts = { en: 0, es: 0 };
  const tokens = tokenise(beginning, "en").filter(({ form }) => !SHARED.has(form));
  for (const { form } of tokens) {
    if (functionWords.en.has(form)) counts.en++;
    if (functionWords.es.has(form)) counts.es++;
  }
  const seen: Language | null = counts.en === counts.es ? null : counts.en > counts.es ? "en" : "es";
  const others = mostWords(neighbours, tokens);
  const strange = ASCII.test(beginning) ? 0 : tokens.filter(({ accented }) => STRANGE.test(accented)).length;
  // A page may declare one language and quote another; a name or two of another language are no quotation.
  if (others + strange > Math.max(counts.en, counts.es) + CLEARLY) return null;
  const tag = declared?.toLowerCase().split(/[-_]/)[0];
  if (tag === "en" || tag === "es") {
    const other = tag === "en" ? "es" : "en";
    return counts[other] >= 3 && counts[other] > counts[tag] * 2 ? other : tag;
  }
  if (tag && tag !== "und")
    return seen && counts[seen] >= tokens.length * 0.3 && counts[seen] >= 3 ? seen : null;
  if (strange > 0 && strange >= Math.max(counts.en, counts.es)) return null;
  // A headline of three words may hold no function word at all; then only its letters tell.
  if (!seen && tokens.length < 8) return /[áéíóúñ¿¡]/i.test(text) ? "es" : "en";
  if (seen && (counts[seen] >= Math.floor(tokens.length * 0.15) || tokens.length < 8)) return seen;
  return null;
}

/** How many words of the language that has most of them. Cost: a look-up a word and language. */
function mostWords(neighbours: Neighbours, tokens: readonly { readonly form: string }[]): number {
  let most = 0;
  for (const words of neighbours) {
    let count = 0;
    for (const { form } of tokens) if (words.has(form)) count++;
    if (count > most) most = count;
  }
  return most;
}

const ASCII = /^[\0-\x7f]*$/;
/** Nothing but Latin letters, digits and punctuation: no letter has to be counted. */
const LATIN_ONLY = /^[\0-\x7f\xc0-\u024f\u2010-\u2027]*$/;

/** Words with letters that neither English nor Spanish has, and "é", which is a word in neither. */
const STRANGE = /[ãõçêôâàèìòùäößåøæœłżźśćńęąřžčě]|^é$/;

/** Arabic, Chinese, Cyrillic: half of the letters and more are of another script. */
function isMostlyLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters;
}
