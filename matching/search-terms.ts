/**
 * Text as the search over claims reads it: stems without function words, the parts of "#AustralianFires" and both
 * spellings of "middle-income" and "middleincome", because posts and transcripts write them so. Matching does
 * not use it: there, every word has to keep its place in the sentence.
 */
import { tokenise } from "./tokens.ts";
import type { Language } from "./types.ts";

export interface SearchTerm {
  readonly stem: string;
  readonly form: string;
  readonly isName: boolean;
  readonly isNumber: boolean;
}

const ADDRESS = /https?:\S+|pic\.twitter\S+|t\.co\/\S+/g;
const HYPHENATED = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){1,2}/gu;
const CAMEL = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;

/** Linear in the length of the text. */
export function searchTerms(text: string, lang: Language, functionWords: ReadonlySet<string>): SearchTerm[] {
  const clean = text.replace(ADDRESS, " ");
  const terms: SearchTerm[] = [];
  const add = (raw: string, forceName: boolean) => {
    for (const token of tokenise(raw, lang)) {
      if (functionWords.has(token.form)) continue;
      terms.push({
        stem: token.stem,
        form: token.form,
        isName: forceName || token.isCapital,
        isNumber: token.isNumber,
      });
    }
  };
  for (const { start, end } of tokenise(clean, lang)) {
    const raw = clean.slice(start, end);
    add(raw, false);
    if (CAMEL.test(raw)) for (const part of partsOf(raw)) add(part, true);
  }
  for (const [raw] of clean.matchAll(HYPHENATED)) {
    const joined = tokenise(raw.replaceAll("-", ""), lang)[0];
    if (joined) terms.push({ stem: joined.stem, form: joined.form, isName: false, isNumber: false });
  }
  return terms;
}

function partsOf(raw: string): string[] {
  const parts = raw
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(" ");
  return parts.length > 1 ? parts : [];
}

const GRAM = 4;

/** Runs of four letters inside the words, their edges marked: they see through inflection and slips of the pen. */
export function gramsOf(terms: readonly SearchTerm[]): Set<string> {
  const grams = new Set<string>();
  for (const { form } of terms) {
    const word = `^${form}$`;
    for (let i = 0; i + GRAM <= word.length; i++) grams.add(word.slice(i, i + GRAM));
  }
  return grams;
}
