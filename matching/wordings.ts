/**
 * A claim's wordings, taken apart by the same analysis as the page's sentences, so that both sides of
 * every comparison were made by the same rules. Done once for each engine.
 */
import type { Analysis, Polarity, Word } from "./analysed.ts";
import { analyse } from "./analysis.ts";
import { findComparison } from "./clauses.ts";
import type { CompiledLanguage, Gazetteer } from "./tables.ts";
import type { Claim, Language } from "./types.ts";

export interface Term {
  readonly form: string;
  readonly stem: string;
  readonly groups: readonly number[];
  /** ISO 3166 code where the term names a country or its people. */
  readonly country: string | null;
  readonly isNumber: boolean;
  readonly isRestrictive: boolean;
  readonly isUniversal: boolean;
  /** Last word of a phrase that means one thing together; answered by such a phrase only. */
  readonly isIdiom: boolean;
  /** A word that begins with a capital and is not the first: never answered by a similar word. */
  readonly isName: boolean;
  readonly polarity: Polarity;
  readonly weight: number;
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
  readonly totalWeight: number;
  /** All its words, folded: none of them is strange in a sentence that says it. */
  readonly forms: ReadonlySet<string>;
  /** In how many clauses it is said. */
  readonly clauses: number;
  /** Index of the word "than" ("que" after a comparative); -1 where nothing is compared. */
  readonly comparison: number;
  readonly isNegative: boolean;
  /** Only a place is negated: "in Asia and not in Mexico". */
  readonly isContrast: boolean;
}

/** A wording of common words ("He has said it again and again") would be said by every page. */
const MIN_FULL_TERMS = 2;

/** Words that say little by themselves ("take", "thing") count this much of a full word. */
const NEUTRAL_WEIGHT = 0.25;
/** The same where the table of synonyms knows them ("make", "use"). */
const LIGHT_WEIGHT = 0.6;
const RESTRICTIVE_WEIGHT = 0.8;
const NUMBER_WEIGHT = 1.2;
/** A phrase such as "to do with" is often all that a claim says of its nouns. */
const IDIOM_WEIGHT = 1.2;

export function compileWordings(
  claims: readonly Claim[],
  languages: Readonly<Record<Language, CompiledLanguage>>,
  gazetteer: Gazetteer,
): CompiledWording[] {
  return claims.flatMap((claim, claimIndex) =>
    claim.wordings.flatMap(({ lang, text }) => {
      const analysis = analyse(text, languages[lang], gazetteer);
      const terms = termsOf(analysis, languages[lang]);
      if (terms.filter(({ weight }) => weight >= 1).length < MIN_FULL_TERMS) return [];
      return [
        {
          claim,
          claimIndex,
          lang,
          text,
          terms,
          totalWeight: terms.reduce((sum, term) => sum + term.weight, 0),
          forms: new Set(analysis.words.map(({ form }) => form)),
          clauses: analysis.clauses.length,
          comparison: findComparison(analysis.words),
          isNegative: terms.some((term) => term.polarity === "negative"),
          isContrast:
            terms.some((term) => term.polarity === "negative" && term.country !== null) &&
            terms.every((term) => term.polarity === "positive" || term.country !== null),
        },
      ];
    }),
  );
}

/** "All labs were meth labs" is not said by "a lab was": the whole is part of the claim. */
const isWhole = (word: Word) => word.isUniversal && word.polarity !== "negative";

function termsOf(analysis: Analysis, language: CompiledLanguage): Term[] {
  const terms: Term[] = [];
  for (const word of analysis.words) {
    const country =
      word.places.find((place) => place.kind !== "part" && place.kind !== "other")?.code ?? null;
    const inOperator = analysis.operators.some((op) => word.index >= op.from && word.index < op.to);
    const counts =
      word.isContent ||
      word.isRestrictive ||
      isWhole(word) ||
      country !== null ||
      (inOperator && !language.functionWords.has(word.form));
    if (!counts || word.insidePlace || word.isNegator) continue;
    const neutral = language.neutral.has(word.form);
    terms.push({
      form: word.form,
      stem: word.stem,
      groups: word.groups,
      country,
      isNumber: word.isNumber,
      isRestrictive: word.isRestrictive || isWhole(word),
      isIdiom: word.isIdiom,
      isUniversal: isWhole(word),
      isName: word.isCapital && word.index > 0,
      polarity: word.polarity,
      weight:
        word.isRestrictive || isWhole(word)
          ? RESTRICTIVE_WEIGHT
          : word.isIdiom
            ? IDIOM_WEIGHT
            : word.isNumber
              ? NUMBER_WEIGHT
              : neutral
                ? word.groups.length > 0
                  ? LIGHT_WEIGHT
                  : NEUTRAL_WEIGHT
                : 1,
      at: word.index,
    });
  }
  return terms;
}
