/** Numbers in words: read where they are plainly a number, left alone where not. */
import { expect, it } from "vitest";
import { languageTables } from "../../../data/language/tables.ts";
import { readNumerals } from "../../../matching/numerals.ts";
import { compileLanguage } from "../../../matching/tables.ts";
import { tokenise } from "../../../matching/tokens.ts";
import type { Language } from "../../../matching/types.ts";

const numbersIn = (text: string, lang: Language) =>
  readNumerals(tokenise(text, lang), compileLanguage(languageTables, lang)).flatMap((token) =>
    token.isNumber ? [token.form] : [],
  );

it.each<[Language, string, string[]]>([
  ["en", "eight hundred and seventy-three labs", ["873"]],
  ["en", "three thousand euros a month", ["3000"]],
  ["en", "20 thousand and 3 million", ["20000", "3000000"]],
  ["en", "one, two, three labs", []],
  ["en", "half a million jobs", []],
  ["en", "no number here", []],
  ["es", "ochocientos setenta y tres laboratorios", ["873"]],
  ["es", "tres mil euros", ["3000"]],
  ["es", "enero de dos mil diecinueve", ["2019"]],
  ["es", "un millón de empleos", ["1000000"]],
  ["es", "uno y otro", []],
])("%s: %s", (lang, text, numbers) => {
  expect(numbersIn(text, lang)).toEqual(numbers);
});
