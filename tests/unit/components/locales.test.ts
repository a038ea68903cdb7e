/**
 * The strings of both languages: the same keys, plural forms and placeholders; every key that a
 * component asks for; and the rules of docs/wording.md, as far as a machine can hold them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Messages } from "../../../components/translate.ts";
import english from "../../../locales/en.json";
import spanish from "../../../locales/es.json";

const locales: Record<string, Messages> = { en: english as Messages, es: spanish as Messages };
const keys = Object.keys(english);
const formsOf = (message: Messages[string] | undefined): string[] =>
  typeof message === "string" ? [message] : Object.values(message ?? {});
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

test("both languages have the same keys, in the same order", () => {
  expect(Object.keys(spanish)).toEqual(keys);
});

test("both have a plural form where either has one, with a one and an other", () => {
  const forms = (messages: Messages) =>
    Object.entries(messages).flatMap(([key, message]) =>
      typeof message === "string" ? [] : [`${key}: ${Object.keys(message).join(" ")}`],
    );
  expect(forms(locales.es!)).toEqual(forms(locales.en!));
  expect(forms(locales.en!).filter((one) => !one.endsWith(": one other"))).toEqual([]);
});

test.each(keys)("%s has the same placeholders in both languages and no empty form", (key) => {
  const [en, es] = [formsOf(locales.en![key]), formsOf(locales.es![key])];
  expect(es.map(placeholders)).toEqual(en.map(placeholders));
  expect([...en, ...es].filter((text) => text.trim() === "")).toEqual([]);
});

test("every key that a component asks for is there", () => {
  const folder = new URL("../../../components/", import.meta.url);
  const asked = readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const code = readFileSync(new URL(name, folder), "utf8");
      return [...code.matchAll(/["`]([a-zA-Z]+\.[a-zA-Z.-]*)(\$\{[^}]*\})?["`]/g)].map((found) => ({
        where: name,
        key: found[1] as string,
        isPrefix: found[2] !== undefined,
      }));
    })
    .filter(({ key }) => !/\.tsx?$/.test(key) && keys.some((one) => one.startsWith(`${key.split(".")[0]}.`)));
  expect(asked.length).toBeGreaterThan(60);
  const missing = asked.filter(({ key, isPrefix }) =>
    isPrefix ? !keys.some((one) => one.startsWith(key)) : !keys.includes(key),
  );
  expect(missing).toEqual([]);
});

test("the stores' limits for name and description hold", () => {
  for (const messages of Object.values(locales)) {
    expect((messages.extName as string).length).toBeLessThanOrEqual(45);
    expect((messages.extDescription as string).length).toBeLessThanOrEqual(132);
  }
});

/** Words that are a verdict when the software says them. Raters and sources may; they are quoted. */
const VERDICTS: Record<string, RegExp> = {
  en: /\b(lies?|lying|liars?|fakes?|faked|false|falsely|falsehoods?|untrue|debunk\w*|misinformation|disinformation|misleading|hoax\w*|propaganda|bogus|wrongly|exposed?|busted)\b/i,
  es: /(^|[^\p{L}])(mentiras?|mienten?|mentiros[oa]s?|fals[oa]s?|falsedad\w*|falsamente|bulos?|engañ\w*|fake|desinformaci\w*|desment\w*|desenmascar\w*|propaganda|patrañas?|infundi\w*)(?![\p{L}])/iu,
};

describe.each(Object.entries(locales))("wording in %s", (lang, messages) => {
  const strings = Object.entries(messages).flatMap(([key, message]) =>
    formsOf(message).map((text) => [key, text]),
  );

  test("no verdict in our own voice", () => {
    expect(strings.filter(([, text]) => VERDICTS[lang]?.test(text as string))).toEqual([]);
  });

  test("nothing is shouted", () => {
    expect(strings.filter(([, text]) => /[!¡]|\b[A-ZÁÉÍÓÚÑ]{4,}\b/.test(text as string))).toEqual([]);
  });

  test("only the text itself is said to call a claim wrong", () => {
    const mayQuote = /^(card|stance|summary|why)\./;
    // A wrong match is the software's own fault, said of no claim and no article.
    const judging = strings.filter(([, text]) =>
      /\bwrong\b|incorrect/.test(
        (text as string).replace(/\bwrong match(es)?\b|called wrong\b|call(ed)? so\b/gi, ""),
      ),
    );
    expect(judging.length).toBeGreaterThan(0);
    expect(judging.filter(([key]) => !mayQuote.test(key as string))).toEqual([]);
  });
});

test("the list of verdicts finds what it is made for", () => {
  for (const text of ["This is a lie.", "Fake news", "Debunked", "Rated false by us"])
    expect(text).toMatch(VERDICTS.en!);
  for (const text of ["Es mentira", "Un bulo", "Noticia falsa", "Desmentido"])
    expect(text).toMatch(VERDICTS.es!);
  for (const text of ["This belief", "relies on"]) expect(text).not.toMatch(VERDICTS.en!);
});
