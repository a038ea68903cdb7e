/**
 * What is left of a text without its negations and the words that carry none of the meaning: two texts with the same
 * rest say the same thing or its opposite. Finding a claim by it is `echo.ts`.
 */
import { tokenise } from "./tokens.ts";
import type { Language } from "./types.ts";

/** A text with its negations counted out of it. */
export interface Plain {
  /** What is left without negations and words that carry none of the meaning. */
  readonly stems: readonly string[];
  /** The words that the stems were made of. */
  readonly forms: readonly string[];
  /** True where the negations leave the text negative. */
  readonly isNegative: boolean;
  readonly isQuestion: boolean;
  /** "No, ...": it answers somebody; this no is none of the negations. */
  readonly answersNo: boolean;
}

const NEGATIONS: Record<Language, ReadonlySet<string>> = {
  en: new Set(["not", "never", "no", "cannot", "n't"]),
  es: new Set(["no", "nunca", "jamas", "tampoco"]),
};
const EMPTY: Record<Language, ReadonlySet<string>> = {
  en: new Set(["a", "an", "the", "any", "is", "are", "am", "be", "do", "does", "did", "that's", "it's"]),
  es: new Set(["un", "una", "el", "la", "los", "las"]),
};
/** One word is no statement. */
const MIN_LENGTH = 6;
/** "..., aren't you?" asks for assent; its negation turns nothing round. */
const TAG_QUESTION =
  /,\s*(?:[a-z]+n['’]t|is|are|was|were|do|does|did|has|have|can|could|will|would)\s+(?:i|you|he|she|it|we|they)\?\s*$/i;
const ANSWER = /^\s*no\s*[,:;—–]\s*/i;
const CONTRACTION = /^(.+?)('m|'re|'s|'ve|'ll|'d)$/;
const LONG_FORM: ReadonlyMap<string, string> = new Map([
  ["'ve", "have"],
  ["'ll", "will"],
]);
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["can't", "can"],
  ["won't", "will"],
  ["shan't", "shall"],
  ["cannot", "can"],
]);

/** Linear in the length of the text. */
export function plainOf(text: string, lang: Language): Plain {
  const forms: string[] = [];
  const stems: string[] = [];
  const add = (form: string, stem = form) => {
    forms.push(form);
    stems.push(stem);
  };
  let isNegative = false;
  for (const { form, stem } of tokenise(text.replace(TAG_QUESTION, "?").replace(ANSWER, ""), lang)) {
    const isContracted = lang === "en" && form.endsWith("n't");
    if (isContracted || NEGATIONS[lang].has(form)) {
      isNegative = !isNegative;
      const verb = IRREGULAR.get(form) ?? (isContracted ? form.slice(0, -3) : "");
      if (verb && !EMPTY[lang].has(verb)) add(verb);
      continue;
    }
    if (EMPTY[lang].has(form)) continue;
    const short = lang === "en" ? CONTRACTION.exec(form) : null;
    if (!short) add(form, stem);
    else {
      add(short[1]!);
      const long = LONG_FORM.get(short[2]!);
      if (long) add(long);
    }
  }
  return {
    stems,
    forms,
    isNegative,
    isQuestion: /\?["'”’»)\]]*\s*$/.test(text),
    answersNo: ANSWER.test(text),
  };
}

export const keyOf = (stems: readonly string[], lang: Language) => `${lang}:${stems.join(" ")}`;

/** The key of a wording; null for one that is too short to be repeated. */
export function plainKey(text: string, lang: Language): string | null {
  const { stems } = plainOf(text, lang);
  return stems.length === 0 || text.length < MIN_LENGTH ? null : keyOf(stems, lang);
}
