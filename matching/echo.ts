/**
 * Statements that repeat a wording word for word, up to negation: "That is important" for "That's not
 * unimportant". It finds claims of few or common words, which the alignment cannot tell from other statements of
 * those words; here nothing else may stand in the sentence. It does not weigh anything: a sentence is an echo or not.
 *
 * Cost: one look-up a sentence, and for sentences of up to MAX_VARIED words one more for each opposite.
 */
import type { CompiledLanguage } from "./tables.ts";
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

export interface Echo {
  /** Position of the wording. */
  readonly wording: number;
  /** Whether the sentence says the wording (true) or its opposite. */
  readonly agrees: boolean;
  /** The sentence asks what the wording states. */
  readonly asks: boolean;
  /** The sentence opens with the no that answers somebody. */
  readonly answersNo: boolean;
  /** The word of the sentence (a stem) that is the opposite of one of the wording, if one is. */
  readonly opposite: string | null;
}

const NEGATIONS: Record<Language, ReadonlySet<string>> = {
  en: new Set(["not", "never", "no", "cannot", "n't"]),
  es: new Set(["no", "nunca", "jamas", "tampoco"]),
};
const EMPTY: Record<Language, ReadonlySet<string>> = {
  en: new Set(["a", "an", "the", "any", "is", "are", "am", "be", "do", "does", "did", "that's", "it's"]),
  es: new Set(["un", "una", "el", "la", "los", "las"]),
};
const MAX_VARIED = 14;
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

export interface EchoFinder {
  find(text: string, lang: Language): Echo[];
}

/** @param texts The wordings, by position. */
export function createEchoFinder(
  texts: readonly { readonly text: string; readonly lang: Language }[],
  languages: Readonly<
    Record<
      Language,
      Pick<CompiledLanguage, "opposites" | "areOpposites" | "functionWords" | "growth" | "groupsOf">
    >
  >,
): EchoFinder {
  const byKey = new Map<string, { wording: number; isNegative: boolean; isQuestion: boolean }[]>();
  texts.forEach(({ text, lang }, wording) => {
    const { stems, isNegative, isQuestion } = plainOf(text, lang);
    if (stems.length === 0 || text.length < MIN_LENGTH) return;
    const key = keyOf(stems, lang);
    const list = byKey.get(key);
    if (list) list.push({ wording, isNegative, isQuestion });
    else byKey.set(key, [{ wording, isNegative, isQuestion }]);
  });
  return {
    find(text, lang) {
      const plain = plainOf(text, lang);
      const found = new Map<number, Echo>();
      const take = (key: string, isNegative: boolean, opposite: string | null) => {
        for (const one of byKey.get(key) ?? []) {
          if (found.has(one.wording)) continue;
          found.set(one.wording, {
            wording: one.wording,
            agrees: one.isNegative === isNegative,
            asks: plain.isQuestion && !one.isQuestion,
            answersNo: plain.answersNo,
            opposite,
          });
        }
      };
      take(keyOf(plain.stems, lang), plain.isNegative, null);
      if (plain.stems.length > MAX_VARIED) return [...found.values()];
      const { opposites, areOpposites, functionWords, growth, groupsOf } = languages[lang];
      const isGrowth = (form: string, stem: string, other: string) =>
        [...groupsOf(form, stem), ...groupsOf("", other)].some((group) => growth.includes(group));
      plain.stems.forEach((stem, at) => {
        const form = plain.forms[at]!;
        // "Not all" is not "none".
        if (functionWords.has(form)) return;
        for (const other of opposites.of(form)) {
          // "Not falling" is not "rising": between the two there is standing still.
          if (plain.isNegative && isGrowth(form, stem, other)) continue;
          if (!areOpposites({ form, stem }, { form: "", stem: other })) continue;
          const varied = [...plain.stems];
          varied[at] = other;
          take(keyOf(varied, lang), !plain.isNegative, stem);
        }
      });
      return [...found.values()];
    },
  };
}

const keyOf = (stems: readonly string[], lang: Language) => `${lang}:${stems.join(" ")}`;
