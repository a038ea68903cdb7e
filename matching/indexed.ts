/**
 * A light reading of every wording, enough to find it again: its words, places and fixed phrases. Clauses and
 * polarity wait until the wording is a candidate, because most wordings of a large pack never are.
 */
import type { Word } from "./analysed.ts";
import { readWords } from "./analysis.ts";
import { FRAMING_WEIGHT, framingWords, isHeading } from "./framing.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { splitSentences } from "./sentences.ts";
import type { CompiledLanguage } from "./tables.ts";
import type { Claim, Language } from "./types.ts";

export interface IndexedTerm {
  readonly stem: string;
  readonly groups: readonly number[];
  readonly alike: readonly number[];
  /** ISO 3166 code where the term names a country or its people. */
  readonly country: string | null;
  /** Its share in the filter: 1 for a full word, less for words that say little. */
  readonly weight: number;
}

export interface IndexedWording {
  readonly lang: Language;
  /** Number of the text among those that the claim declares, and 0 for all of it or the number of its main part. */
  readonly declared: number;
  readonly part: number;
  readonly text: string;
  readonly terms: readonly IndexedTerm[];
}

/** A wording of common words ("He has said it again and again") would be said by every page. */
const MIN_FULL_TERMS = 2;

/** A sentence with this share of a claim's words is most of it. */
const MAIN_SHARE = 0.6;

/** Words that say little by themselves ("take", "thing") count this much of a full word. */
const NEUTRAL_WEIGHT = 0.25;
/** The same where the table of synonyms knows them ("make", "use"). */
const LIGHT_WEIGHT = 0.6;
export const RESTRICTIVE_WEIGHT = 0.8;
const NUMBER_WEIGHT = 1.2;
/** A phrase such as "to do with" is often all that a claim says of its nouns. */
const IDIOM_WEIGHT = 1.2;
/** Every weight that a term can have. */
export const WEIGHTS = [
  FRAMING_WEIGHT,
  NEUTRAL_WEIGHT,
  LIGHT_WEIGHT,
  RESTRICTIVE_WEIGHT,
  1,
  NUMBER_WEIGHT,
] as const;

/**
 * The wordings of a claim that statements are compared with, in the order of its texts. A fact-check's headline is not
 * among them: it often says what the check found ("No, he did not ..."); it serves the search only (`ranking.ts`).
 */
export function indexWordings(
  claim: Claim,
  languages: Readonly<Record<Language, CompiledLanguage>>,
  gazetteer: Gazetteer,
): IndexedWording[] {
  return claim.wordings.flatMap(({ lang, kind }, declared) => {
    if (kind === "title") return [];
    return wordingTexts(claim, declared, languages).map((text, part) => {
      const terms = readTerms(text, languages[lang], gazetteer);
      const isFull = terms.filter(({ weight }) => weight >= 1).length >= MIN_FULL_TERMS;
      // Too short to be aligned; found only where it is repeated word for word (`echo.ts`).
      return { lang, declared, part, text, terms: isFull ? terms : [] };
    });
  });
}

/** A declared text and what is most of it: what the numbers of `IndexedWording` stand for. */
export function wordingTexts(
  claim: Claim,
  declared: number,
  languages: Readonly<Record<Language, CompiledLanguage>>,
): string[] {
  const { lang, text } = claim.wordings[declared]!;
  return [text, ...mainSentence(text, languages[lang])];
}

/** Of a claim told in several sentences, the one that is most of it: who says that says the claim. */
function mainSentence(text: string, { abbreviations, functionWords }: CompiledLanguage): string[] {
  const sentences = splitSentences(text, abbreviations).map(({ start, end }) =>
    withoutOpening(text.slice(start, end)),
  );
  if (sentences.length < 2) return [];
  const fullWords = (part: string) =>
    (part.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !functionWords.has(word.toLowerCase())).length;
  const all = fullWords(text);
  return sentences.filter((part) => fullWords(part) >= all * MAIN_SHARE);
}

/** 'X said "C1.' out of 'X said "C1. C2."': the quotation goes on, so what stands before it frames the claim; and 'C2' out of 'C2."'. */
function withoutOpening(part: string): string {
  const marks = part.match(/["“”]/g)?.length ?? 0;
  if (marks !== 1) return part;
  const at = part.search(/["“”]/);
  return at > part.length / 2 ? part.slice(0, at) : part.slice(at + 1);
}

function readTerms(text: string, language: CompiledLanguage, gazetteer: Gazetteer): IndexedTerm[] {
  const words = readWords(text, language, gazetteer);
  if (isHeading(text, words)) return [];
  const framing = framingWords(text, words, language.roles);
  const restrictive = new Set<number>();
  const negators = new Set<number>();
  for (const found of language.restrictive.findAll(words)) restrictive.add(found.from);
  for (const found of language.negators.findAll(words))
    for (let i = found.from; i < found.to; i++) negators.add(i);
  return words.flatMap((word): IndexedTerm[] => {
    const country = countryOf(word);
    const isRestrictive = restrictive.has(word.index) || word.isUniversal;
    if (word.insidePlace || negators.has(word.index)) return [];
    if (!word.isContent && !isRestrictive && country === null) return [];
    const weight = framing.has(word.index) ? FRAMING_WEIGHT : weightOf(word, isRestrictive, language);
    return [{ stem: word.stem, groups: word.groups, alike: word.alike, country, weight }];
  });
}

/** The country that a word names, by its name or its people; a part of it does not count. */
export function countryOf(word: Word): string | null {
  return word.places.find((place) => place.kind !== "part" && place.kind !== "other")?.code ?? null;
}

export function weightOf(word: Word, isRestrictive: boolean, language: CompiledLanguage): number {
  if (isRestrictive) return RESTRICTIVE_WEIGHT;
  if (word.isIdiom) return IDIOM_WEIGHT;
  if (word.isNumber) return NUMBER_WEIGHT;
  if (!language.neutral.has(word.form)) return 1;
  return word.groups.length > 0 ? LIGHT_WEIGHT : NEUTRAL_WEIGHT;
}
