/**
 * Numbers written as words, read as numbers: "ochocientos setenta y tres" and "873" are one thing. Only
 * runs that are plainly a number are read: two number words and more, or a digit before a scale ("3 mil").
 */
import type { CompiledLanguage } from "./tables.ts";
import type { Token } from "./tokens.ts";

/** The form of a word that became part of the number behind it. */
export const ABSORBED = "#";
const JOINS = /^(?:and|y)$/;
const HALF = /^(?:half|medio|media)$/;

interface Run {
  to: number;
  value: number;
  words: number;
}

/** Linear in the number of tokens. */
export function readNumerals(tokens: readonly Token[], language: CompiledLanguage): Token[] {
  const read = tokens.map((token, i) => (isPartOfName(token, tokens[i - 1]) ? absorbed(token) : token));
  for (let at = 0; at < tokens.length; ) {
    const run = runAt(tokens, at, language);
    if (!run || (run.words < 2 && run.value < 1000) || isHalved(tokens, at)) {
      at = run ? run.to : at + 1;
      continue;
    }
    for (let i = at; i < run.to - 1; i++)
      read[i] = { ...tokens[i]!, form: ABSORBED, stem: ABSORBED, isNumber: false };
    const value = String(run.value);
    read[run.to - 1] = { ...tokens[run.to - 1]!, form: value, stem: value, isNumber: true };
    at = run.to;
  }
  return readMultiples(read, language);
}

const absorbed = (token: Token): Token => ({ ...token, form: ABSORBED, stem: ABSORBED, isNumber: false });

/** "Covid-19": the number of a name, which may be left out. */
const isPartOfName = ({ isNumber, gap }: Token, before: Token | undefined): boolean =>
  isNumber && gap === "-" && before !== undefined && /^[a-z]{4,}$/.test(before.form);

const TIMES = /^(?:times|veces)$/;
/** A map and no object: the page's words are looked up in it, and "constructor" is one. */
const MULTIPLES: ReadonlyMap<string, string> = new Map([
  ["twice", "2x"],
  ["thrice", "3x"],
]);

/** "Twice", "two times", "dos veces": how often is a number too, and another one than how many. */
function readMultiples(tokens: Token[], language: CompiledLanguage): Token[] {
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const count = before && (before.isNumber ? Number(before.form) : language.numerals.get(before.form));
    const isCounted = TIMES.test(token.form) && count !== undefined && count > 1;
    const form = language.lang === "en" ? MULTIPLES.get(token.form) : undefined;
    const value = form ?? (isCounted ? `${count}x` : undefined);
    if (value === undefined) return;
    if (isCounted) tokens[i - 1] = { ...before!, form: ABSORBED, stem: ABSORBED, isNumber: false };
    tokens[i] = { ...token, form: value, stem: value, isNumber: true };
  });
  return tokens;
}

function runAt(tokens: readonly Token[], from: number, language: CompiledLanguage): Run | null {
  let total = 0;
  let part = 0;
  let words = 0;
  let to = from;
  for (let i = from; i < tokens.length; i++) {
    const { form, gap, isNumber } = tokens[i]!;
    if (i > from && !/^(?:\s+|-)$/.test(gap)) break;
    const value =
      isNumber && i === from && !/^(?:19|20)\d\d$/.test(form) ? Number(form) : language.numerals.get(form);
    if (value === undefined || Number.isNaN(value)) {
      const next = tokens[i + 1];
      if (
        words > 0 &&
        JOINS.test(form) &&
        next &&
        (language.numerals.get(next.form) ?? 1000) < 100 &&
        part >= 20
      )
        continue;
      break;
    }
    if (value >= 1000) {
      total += (part || 1) * value;
      part = 0;
    } else if (value === 100 && part > 0 && part < 100) part *= 100;
    else {
      // "two, three" and "twenty twenty" are no sums.
      if (part > 0 && (value >= part || part % (value < 10 ? 10 : 100) !== 0)) break;
      part += value;
    }
    words++;
    to = i + 1;
  }
  return words === 0 ? null : { to, value: total + part, words };
}

/** "Half a million", "medio millón". */
function isHalved(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at - 2]].some((token) => token !== undefined && HALF.test(token.form));
}
