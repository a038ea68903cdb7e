/**
 * The engine's front door: claims and text in, matches out. filter -> score -> guard -> stance -> band,
 * each in a file of its own. No DOM, no clock, no I/O; the same text gives the same answer everywhere.
 */
import { align } from "./alignment.ts";
import type { Analysis } from "./analysed.ts";
import { analyse } from "./analysis.ts";
import { bandOf, calibrated } from "./band.ts";
import { chanceOf } from "./calibration.ts";
import {
  dropContained,
  isPlain,
  keyOf,
  type Made,
  preferEchoes,
  rankOf,
  round,
  strongestPerClaim,
  type Weighed,
  weigh,
  wordsOf,
} from "./chosen.ts";
import { buildIndex, wordingsOf } from "./claim-index/build.ts";
import { createLookup, type LookupCounts } from "./claim-index/lookup.ts";
import { createEchoFinder } from "./echo.ts";
import { matchEchoes } from "./echo-match.ts";
import { explain } from "./explain.ts";
import { createFuzzyResolver } from "./fuzzy.ts";
import { compileGazetteer } from "./gazetteer.ts";
import { compileNeighbours, languageOf } from "./language.ts";
import type { LanguageTables } from "./language-table.ts";
import { nearestOf } from "./nearest.ts";
import { matchBlocks, type SentenceMatcher } from "./page.ts";
import { partsOf } from "./parts.ts";
import { quoteOf } from "./quote.ts";
import { createRanker, type Ranker } from "./ranking.ts";
import { createRarity } from "./rarity.ts";
import { rebuttalAfter } from "./rebuttal.ts";
import { MAX_SENTENCE, splitSentences } from "./sentences.ts";
import { readStance } from "./stance.ts";
import { type CompiledLanguage, compileLanguage } from "./tables.ts";
import type {
  Claim,
  Context,
  Language,
  Match,
  Nearest,
  PageContext,
  PageResult,
  Statement,
  TextBlock,
} from "./types.ts";
import {
  claimantCountries,
  createContextReader,
  readSurroundings,
  type Surroundings,
} from "./whereabouts.ts";
import { createWordingStore } from "./wordings.ts";

export interface Engine {
  readonly claimCount: number;
  /** The language a text would be compared in; null where it is in none that is known, and so never matches. */
  languageOf(text: string, declared: string | null | undefined): Language | null;
  /** All matches of one statement, `contradicts` included (band null), best first. */
  matchStatement(statement: Statement): Match[];
  /** The n nearest claims whatever the band or stance, best first. */
  rank(statement: Statement, n: number): Nearest[];
  /** All matches of a page, in reading order. Deterministic; linear in the length of the text. */
  matchPage(blocks: readonly TextBlock[], context: PageContext): PageResult;
}

/** A wording that is said so far speaks of what the sentence is about, whether or not it is made. */
const SPEAKS_OF = 0.45;

/** So many sentences around a statement speak for a claim in the search. */
const AROUND = { before: 3, after: 2 };

/** Stems of the words that a word of the sentence may be the opposite of. */
const opposedBy = ({ words }: Analysis, { opposedTo }: CompiledLanguage): Set<string> =>
  new Set(words.flatMap(({ isContent, form, stem }) => (isContent ? opposedTo(form, stem) : [])));

/**
 * @param counts Added to with every sentence, for whoever measures.
 * @throws never on any text; cost of making it: some milliseconds per thousand wordings.
 */
export function createEngine(
  claims: readonly Claim[],
  tables: LanguageTables,
  counts?: LookupCounts,
): Engine {
  const languages = { en: compileLanguage(tables, "en"), es: compileLanguage(tables, "es") };
  const gazetteer = compileGazetteer(tables.countries);
  const neighbours = compileNeighbours(tables.neighbours);
  const rarity = createRarity(tables.commonWords);
  const index = buildIndex(claims, { languages, gazetteer, rarity });
  const wordings = createWordingStore(index, claims, languages, gazetteer, rarity);
  const lookup = createLookup(index, counts);
  const echoes = createEchoFinder(index, (position) => wordings.at(position), languages);
  const rankers: Partial<Record<Language, Ranker>> = {};
  const rankerOf = (lang: Language): Ranker => {
    rankers[lang] ??= createRanker(claims, lang, languages[lang].functionWords, tables.ranking);
    return rankers[lang];
  };
  const readers = {
    en: createContextReader(languages.en, gazetteer),
    es: createContextReader(languages.es, gazetteer),
  };
  const people = claimantCountries(claims, languages.en, gazetteer);
  const fuzzy = createFuzzyResolver(
    ({ form, stem }, { lang, thesaurus }) =>
      languages.en.functionWords.has(form) ||
      languages.es.functionWords.has(form) ||
      rarity.of(stem, lang) < 1 ||
      thesaurus.of(form, stem).length > 0,
  );

  const nearest = (analysis: Analysis, lang: Language, context: Context): Weighed[] => {
    const language = languages[lang];
    const unknown = fuzzy.unknownWords(analysis, language);
    const reached = lookup.reached(
      analysis,
      lang,
      unknown.map(({ form }) => form),
      opposedBy(analysis, language),
    );
    if (reached.length === 0) return [];
    const surroundings = readSurroundings(analysis, context, readers[lang], people);
    const countries = new Set(
      [...surroundings.around, surroundings.self, surroundings.named].filter((code) => code !== null),
    );
    // Without a word that may point back, only what the text is about can be left unsaid.
    const pointsBack = analysis.words.some(({ form }) => language.hypernyms.has(form));
    const stems = pointsBack ? surroundings.stems : surroundings.topics;
    const candidates = lookup
      .candidates(reached, analysis, lang, { countries, stems })
      .map((position) => wordings.at(position));
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

  const nextOf = ({ after }: Context, language: CompiledLanguage): Analysis | null =>
    after ? analyse(after.slice(0, MAX_SENTENCE), language, gazetteer) : null;

  const echo = (text: string, lang: Language, { date }: Context, isRebutted: () => boolean): Match[] =>
    matchEchoes(echoes.find(text, lang), text, wordings, date ?? null, isRebutted);

  const match = (text: string, lang: Language, context: Context): Match[] => {
    const language = languages[lang];
    const analysis = analyse(text.slice(0, MAX_SENTENCE), language, gazetteer);
    if (analysis.words.length < 2) return [];
    let next: Analysis | null | undefined;
    const echoed = echo(text, lang, context, () => {
      if (next === undefined) next = nextOf(context, language);
      return rebuttalAfter(next, language);
    });
    const made: Made[] = [];
    for (const { alignment, guarded, covered } of nearest(analysis, lang, context)) {
      if (guarded.verdict === "stop") continue;
      if (next === undefined) next = nextOf(context, language);
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

  const matcher: SentenceMatcher = {
    languageOf: (text, declared) => languageOf(text, declared, languages, neighbours),
    split: (text, lang) => splitSentences(text, languages[lang].abbreviations),
    match,
  };

  const matchStatement = (statement: Statement): Match[] => {
    const lang = matcher.languageOf(statement.text, statement.lang);
    if (!lang) return [];
    // A claim of several sentences is repeated by several.
    const parts = partsOf(statement, matcher.split(statement.text, lang));
    const whole = parts.length > 1 ? echo(statement.text, lang, statement, () => false) : [];
    const all = parts.flatMap(({ span, text, context }) =>
      match(text, lang, context).map((m) => ({ ...m, start: m.start + span.start, end: m.end + span.start })),
    );
    return strongestPerClaim([...all, ...whole]);
  };

  /** The best way that any wording of one claim lies over the sentence. */
  const bestOf = (claim: number, lang: Language, analysis: Analysis, surroundings: Surroundings) => {
    let best: Weighed | null = null;
    for (const position of wordingsOf(index, claim)) {
      const wording = wordings.at(position);
      if (wording.lang !== lang) continue;
      const alignment = align(wording, analysis, surroundings, languages[lang], new Map());
      const weighed = alignment && weigh(alignment, analysis, languages[lang]);
      if (weighed && (!best || weighed.worth > best.worth)) best = weighed;
    }
    return best;
  };

  return {
    claimCount: claims.length,
    languageOf: matcher.languageOf,
    matchStatement,
    rank(statement, n) {
      // A post of names and tags may be in no language that can be told; who searches wants an answer anyway.
      const lang = matcher.languageOf(statement.text, statement.lang) ?? "en";
      const made = new Map(matchStatement(statement).map((one) => [keyOf(one), one]));
      const language = languages[lang];
      const analysis = analyse(statement.text.slice(0, MAX_SENTENCE), language, gazetteer);
      const surroundings = readSurroundings(analysis, statement, readers[lang], people);
      const next = nextOf(statement, language);
      const sentences = (text: string | null | undefined) =>
        text ? matcher.split(text, lang).map(({ start, end }) => text.slice(start, end)) : [];
      const query = {
        text: statement.text,
        before: sentences(statement.before).reverse().slice(0, AROUND.before),
        after: sentences(statement.after).slice(0, AROUND.after),
      };
      return rankerOf(lang)
        .rank(query, n)
        .map(({ claim: position, score }): Nearest => {
          const { pack, id } = claims[position]!;
          const weighed = bestOf(position, lang, analysis, surroundings);
          return nearestOf(
            claims[position]!,
            score,
            made.get(keyOf({ pack, claim: id })),
            weighed && { ...weighed, reading: readStance(weighed.alignment, analysis, next, language) },
            analysis,
          );
        });
    },
    matchPage: (blocks, context) => matchBlocks(blocks, context, matcher),
  };
}
