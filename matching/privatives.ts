/** Words that take away what they are said of, by what they mean ("refused", "absent") or by a prefix ("ineligible"). */
import { stemOf } from "./stems.ts";
import type { Language } from "./types.ts";

const PRIVATIVE_PREFIX: Record<Language, RegExp> = {
  en: /^(?:un|non|in|im|ir|dis)(?=.{5})/,
  es: /^(?:in|im|ir|des|no)(?=.{5})/,
};
/** Words that only begin like those. */
const NO_PREFIX =
  /^(?:under|union|unit|unique|univers|until|inter|indi|import|impact|immigr|inclu|increas|indeed|industr|inform|insid|instal|instead|insur|intend|invest|involv|imag|improv|impos|discover|discuss|diseas|display|district|distribut|irish|iraq|iran|descub|desarroll|desde|destin|desp|destru|inici|inmigr|instit|intent|invers|invit|impuls)/;

/** "Ineligible", "non-native", "refused": what a table lists, or a prefix says. */
export function privativeOf(
  list: readonly string[],
  lang: Language,
): (word: { form: string; stem: string }) => boolean {
  const forms = new Set(list);
  const stems = new Set(list.map((word) => stemOf(word, lang)));
  return ({ form, stem }) =>
    forms.has(form) || stems.has(stem) || (PRIVATIVE_PREFIX[lang].test(form) && !NO_PREFIX.test(form));
}
