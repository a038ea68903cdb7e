/**
 * One sentence: which claims it makes, denies or asks about. filter -> score -> guard -> stance -> band, each in a file of its own; here
 * they are put in a row.
 */
import { align } from "./alignment.ts";
import type { Analysis } from "./analysed.ts";
import { analyse } from "./analysis.ts";
import { bandOf, calibrated } from "./band.ts";
import { chanceOf } from "./calibration.ts";
import {
  dropContained,
  isPlain,
  type Made,
  preferEchoes,
  rankOf,
  round,
  type Weighed,
  weigh,
  wordsOf,
} from "./chosen.ts";
import type { CompiledTables } from "./compiled-tables.ts";
import { matchEchoes } from "./echo-match.ts";
import { explain } from "./explain.ts";
import { createFuzzyResolver } from "./fuzzy.ts";
import type { OpenedClaims } from "./opened-claims.ts";
import { quoteOf } from "./quote.ts";
import { rebuttalAfter } from "./rebuttal.ts";
import { MAX_SENTENCE } from "./sentences.ts";
import { readStance } from "./stance.ts";
import type { CompiledLanguage } from "./tables.ts";
import type { Context, Language, Match } from "./types.ts";
import { type ContextReader, lookAround, readSurroundings } from "./whereabouts.ts";

/** A wording that is said so far speaks of what the sentence is about, whether or not it is made. */
const SPEAKS_OF = 0.45;

/** The sentence that follows, taken apart; null where there is none. */
export const nextOf = (
  { after }: Context,
  language: CompiledLanguage,
  { gazetteer }: Pick<CompiledTables, "gazetteer">,
): Analysis | null => (after ? analyse(after.slice(0, MAX_SENTENCE), language, gazetteer) : null);

export interface SentenceReader {
  /** All that one sentence does with claims, the surest first. */
  match(text: string, lang: Language, context: Context): Match[];
  /** Repetitions of a claim's very words. */
  echo(text: string, lang: Language, context: Context, isRebutted: () => boolean): Match[];
}

export function createSentenceReader(
  claims: OpenedClaims,
  tables: CompiledTables,
  readerOf: (lang: Language) => ContextReader,
): SentenceReader {
  const { languages, functionWords, gazetteer, rarity } = tables;
  const fuzzy = createFuzzyResolver(
    ({ form, stem }, { lang, thesaurus }) =>
      functionWords.en.has(form) ||
      functionWords.es.has(form) ||
      rarity.of(stem, lang) < 1 ||
      thesaurus.of(form, stem).length > 0,
  );

  const nearest = (analysis: Analysis, lang: Language, context: Context): Weighed[] => {
    const language = languages[lang];
    const unknown = fuzzy.unknownWords(analysis, language);
    const reached = claims.reached(
      analysis,
      lang,
      unknown.map(({ form }) => form),
      language.opposedTo,
    );
    if (!reached) return [];
    // Without a word that may point back, only what the text is about can be left unsaid.
    const pointsBack = analysis.words.some(({ form }) => language.hypernyms.has(form));
    const near = lookAround(analysis, context, readerOf(lang), claims.people);
    const within = claims.within(reached, analysis, lang, {
      countries: near.countries,
      stems: pointsBack ? near.stems : near.topics,
    });
    if (!within) return [];
    const surroundings = readSurroundings(analysis, context, readerOf(lang), claims.people);
    const countries = new Set(
      [...surroundings.around, surroundings.self, surroundings.named].filter((code) => code !== null),
    );
    const stems = pointsBack ? surroundings.stems : surroundings.topics;
    const candidates = claims.candidates(within, analysis, lang, { countries, stems });
    if (candidates.length === 0) return [];
    const misspelt = fuzzy.resolve(unknown, candidates);
    const best = new Map<number, Weighed>();
    const spoken = new Map<number, Set<number>>();
    for (const wording of candidates) {
      const alignment = align(wording, analysis, surroundings, language, misspelt);
      if (!alignment) continue;
      const weighed = weigh(alignment, analysis, language);
      const rival = best.get(wording.claimIndex);
      if (!rival || weighed.worth > rival.worth) best.set(wording.claimIndex, weighed);
      if (alignment.score < SPEAKS_OF) continue;
      const covered = spoken.get(wording.claimIndex) ?? new Set();
      for (const word of weighed.covered) covered.add(word);
      spoken.set(wording.claimIndex, covered);
    }
    return [...best].map(([claim, weighed]) => ({
      ...weighed,
      covered: spoken.get(claim) ?? weighed.covered,
    }));
  };

  const echo = (text: string, lang: Language, { date }: Context, isRebutted: () => boolean): Match[] =>
    matchEchoes(claims.echoes(text, lang), text, claims.wordingAt, date ?? null, isRebutted);

  const match = (text: string, lang: Language, context: Context): Match[] => {
    const language = languages[lang];
    const analysis = analyse(text.slice(0, MAX_SENTENCE), language, gazetteer);
    if (analysis.words.length < 2) return [];
    let next: Analysis | null | undefined;
    const echoed = echo(text, lang, context, () => {
      if (next === undefined) next = nextOf(context, language, tables);
      return rebuttalAfter(next, language);
    });
    const made: Made[] = [];
    for (const { alignment, guarded, covered } of nearest(analysis, lang, context)) {
      if (guarded.verdict === "stop") continue;
      if (next === undefined) next = nextOf(context, language, tables);
      const reading = readStance(alignment, analysis, next, language);
      if (!reading) continue;
      const { claim } = alignment.wording;
      const { band, reasons } = bandOf(
        alignment,
        guarded.verdict,
        reading.stance,
        claim,
        context.date ?? null,
      );
      if (band === null && reading.stance !== "contradicts") continue;
      if (reading.stance === "contradicts" && !isPlain(alignment)) continue;
      const found: Match = {
        pack: claim.pack,
        claim: claim.id,
        band,
        stance: reading.stance,
        score: round(calibrated(alignment.score, band)),
        explanation: explain(alignment, analysis, [...guarded.reasons, ...reading.reasons, ...reasons]),
        ...quoteOf(alignment, analysis),
      };
      made.push({ match: found, words: wordsOf(alignment), covered });
    }
    return preferEchoes(dropContained(made), echoed)
      .sort((a, b) => rankOf(a) - rankOf(b) || b.score - a.score)
      .map((one) =>
        one.band === "match" ? { ...one, score: round(chanceOf(one.score, tables.calibration)) } : one,
      );
  };

  return { match, echo };
}
