/**
 * A claim's wordings, taken apart by the same analysis as the page's sentences, so that both sides of
 * every comparison were made by the same rules. Done when a wording is first a candidate (`opened-claims.ts`).
 */
import type { Analysis, Polarity, Word } from "./analysed.ts";
import { analyse } from "./analysis.ts";
import { findComparison } from "./clauses.ts";
import { FRAMING_WEIGHT, framingWords } from "./framing.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { countryOf, weightOf } from "./indexed.ts";
import type { Opposed } from "./opposites.ts";
import type { Rarity } from "./rarity.ts";
import type { CompiledLanguage } from "./tables.ts";
import type { Claim, Language } from "./types.ts";

export interface Term {
  readonly form: string;
  readonly stem: string;
  readonly groups: readonly number[];
  readonly alike: readonly number[];
  readonly opposed: Opposed;
  /** ISO 3166 code where the term names a country or its people. */
  readonly country: string | null;
  /** Says whose claim it is, or was added by the fact-checker; a statement need not repeat it. */
  readonly isFraming: boolean;
  readonly isNumber: boolean;
  readonly isRestrictive: boolean;
  readonly isUniversal: boolean;
  /** "More": answered by a comparative or by a growing, and never left out. */
  readonly isComparative: boolean;
  /** A verb of saying, or part of one: only then does such a verb answer it. */
  readonly isSaying: boolean;
  /** Last word of a phrase that means one thing together; answered by such a phrase only. */
  readonly isIdiom: boolean;
  /** A word that begins with a capital and is not the first: never answered by a similar word. */
  readonly isName: boolean;
  readonly polarity: Polarity;
  readonly weight: number;
  /** How much the word says by itself, 0 to 1 (`rarity.ts`). */
  readonly rarity: number;
  /** Index of the word in the wording. */
  readonly at: number;
}

export interface CompiledWording {
  readonly claim: Claim;
  /** Position of the claim in the engine's list. */
  readonly claimIndex: number;
  readonly lang: Language;
  readonly text: string;
  readonly terms: readonly Term[];
  /** All its words, taken apart. */
  readonly words: readonly Word[];
  readonly totalWeight: number;
  /** All its words, folded: none of them is strange in a sentence that says it. */
  readonly forms: ReadonlySet<string>;
  /** In how many clauses it is said. */
  readonly clauses: number;
  /** Index of the word "than" ("que" after a comparative); -1 where nothing is compared. */
  readonly comparison: number;
  readonly isNegative: boolean;
  /** In how many of its clauses something is negated. */
  readonly negations: number;
  /** The claim declares so many wordings that they say in which words it is made. */
  readonly isSpelledOut: boolean;
  /** It says itself "not all" or "hardly": a statement may say so, too. */
  readonly isPartial: boolean;
  /** Only a place is negated: "in Asia and not in Mexico". */
  readonly isContrast: boolean;
}

/** Whoever declares so many wordings in a language has said in which words the claim is made there. */
const MANY_WORDINGS = 10;

/** Has the claim's author said in which words it is made in this language? */
export const isSpelledOut = ({ wordings }: Claim, lang: Language): boolean =>
  wordings.filter((one) => one.lang === lang).length >= MANY_WORDINGS;

/** @param text One of the texts that the claim is compared by (`indexed.ts`). */
export function compileWording(
  claim: Claim,
  claimIndex: number,
  text: string,
  language: CompiledLanguage,
  gazetteer: Gazetteer,
  rarity: Rarity,
): CompiledWording {
  const analysis = analyse(text, language, gazetteer);
  const terms = termsOf(analysis, language, rarity);
  return {
    claim,
    claimIndex,
    lang: language.lang,
    text,
    terms,
    words: analysis.words,
    totalWeight: terms.reduce((sum, term) => sum + term.weight, 0),
    forms: new Set(analysis.words.map(({ form }) => form)),
    clauses: analysis.clauses.length,
    comparison: findComparison(analysis.words),
    isSpelledOut: isSpelledOut(claim, language.lang),
    negations: analysis.clauses.filter(({ negated }) => negated).length,
    isPartial: analysis.clauses.some(({ partial }) => partial),
    isNegative: terms.some((term) => term.polarity === "negative"),
    isContrast:
      terms.some((term) => term.polarity === "negative" && term.country !== null) &&
      terms.every((term) => term.polarity === "positive" || term.country !== null),
  };
}

/** "All labs were meth labs" is not said by "a lab was": the whole is part of the claim. */
const isWhole = (word: Word) => word.isUniversal && word.polarity !== "negative";

/** "Not taking more", "no hay más": not "no more than", which sets a bound, nor "más que", which is "only". */
function isCompared(word: Word, { words }: Analysis, { comparatives }: CompiledLanguage): boolean {
  if (!comparatives.has(word.form) || word.isMuted || word.isRestrictive) return false;
  return !/^(?:than|que|de|of)$/.test(words[word.index + 1]?.form ?? "");
}

function termsOf(analysis: Analysis, language: CompiledLanguage, rarity: Rarity): Term[] {
  const terms: Term[] = [];
  const framing = framingWords(analysis.text, analysis.words, language.roles);
  for (const word of analysis.words) {
    const country = countryOf(word);
    const inOperator = analysis.operators.some((op) => word.index >= op.from && word.index < op.to);
    const counts =
      word.isContent ||
      word.isRestrictive ||
      isWhole(word) ||
      country !== null ||
      (inOperator && !language.functionWords.has(word.form));
    // "Blameless", "washes its hands of": negates, and says what.
    const isFullNegator =
      word.isNegator &&
      (word.groups.some((group) => language.guilt.includes(group)) ||
        (word.groups.length > 0 && language.wholeNegators.has(word.form)));
    const isComparative = word.polarity === "negative" && isCompared(word, analysis, language);
    if (!isFullNegator && !isComparative && (!counts || word.insidePlace || word.isNegator)) continue;
    terms.push({
      form: word.form,
      stem: word.stem,
      groups: word.groups,
      alike: word.alike,
      opposed: word.opposed,
      country,
      isFraming: framing.has(word.index),
      isNumber: word.isNumber && !framing.has(word.index),
      isRestrictive: !framing.has(word.index) && (word.isRestrictive || isWhole(word) || isComparative),
      isComparative,
      isSaying: inOperator,
      isIdiom: word.isIdiom,
      isUniversal: isWhole(word),
      isName: word.isCapital && word.index > 0,
      polarity: word.polarity,
      weight: framing.has(word.index)
        ? FRAMING_WEIGHT
        : weightOf(word, word.isRestrictive || isWhole(word) || isComparative, language),
      rarity: country !== null ? 1 : rarity.of(word.stem, language.lang),
      at: word.index,
    });
  }
  return terms;
}
