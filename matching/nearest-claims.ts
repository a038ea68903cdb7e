/**
 * The search as the command line and the measures ask it: the nearest claims of a statement, whatever it does with them, each with what
 * the engine reads in it. Which are nearest is `ranking.ts`; what one answer says is `nearest.ts`.
 */
import { align } from "./alignment.ts";
import type { Analysis } from "./analysed.ts";
import { analyse } from "./analysis.ts";
import { keyOf, type Weighed, weigh } from "./chosen.ts";
import type { CompiledTables } from "./compiled-tables.ts";
import { nearestOf } from "./nearest.ts";
import type { OpenedClaims } from "./opened-claims.ts";
import type { SentenceMatcher } from "./page.ts";
import { createRanker, type Ranker } from "./ranking.ts";
import { nextOf } from "./sentence-reader.ts";
import { MAX_SENTENCE } from "./sentences.ts";
import { readStance } from "./stance.ts";
import type { Language, Match, Nearest, Statement } from "./types.ts";
import { type ContextReader, readSurroundings, type Surroundings } from "./whereabouts.ts";

/** So many sentences around a statement speak for a claim in the search. */
const AROUND = { before: 3, after: 2 };

/**
 * @param matchesOf The engine's own matches of a statement.
 * @returns The n nearest claims, best first. Cost: the first call in a language reads all claims.
 */
export function createNearest(
  claims: OpenedClaims,
  tables: CompiledTables,
  readerOf: (lang: Language) => ContextReader,
  sentences: Pick<SentenceMatcher, "languageOf" | "split">,
  matchesOf: (statement: Statement) => Match[],
): (statement: Statement, n: number) => Nearest[] {
  const { languages, gazetteer, ranking } = tables;
  const rankers: Partial<Record<Language, Ranker>> = {};
  const rankerOf = (lang: Language): Ranker => {
    rankers[lang] ??= createRanker(
      Array.from({ length: claims.count }, (_, claim) => claims.claimAt(claim)),
      lang,
      languages[lang].functionWords,
      ranking,
    );
    return rankers[lang];
  };

  /** The best way that any wording of one claim lies over the sentence. */
  const bestOf = (claim: number, lang: Language, analysis: Analysis, surroundings: Surroundings) => {
    let best: Weighed | null = null;
    for (const wording of claims.wordingsOf(claim)) {
      if (wording.lang !== lang) continue;
      const alignment = align(wording, analysis, surroundings, languages[lang], new Map());
      const weighed = alignment && weigh(alignment, analysis, languages[lang]);
      if (weighed && (!best || weighed.worth > best.worth)) best = weighed;
    }
    return best;
  };

  return (statement, n) => {
    // A post of names and tags may be in no language that can be told; who searches wants an answer anyway.
    const lang = sentences.languageOf(statement.text, statement.lang) ?? "en";
    const language = languages[lang];
    const made = new Map(matchesOf(statement).map((one) => [keyOf(one), one]));
    const analysis = analyse(statement.text.slice(0, MAX_SENTENCE), language, gazetteer);
    const surroundings = readSurroundings(analysis, statement, readerOf(lang), claims.people);
    const next = nextOf(statement, language, tables);
    const around = (text: string | null | undefined) =>
      text ? sentences.split(text, lang).map(({ start, end }) => text.slice(start, end)) : [];
    const query = {
      text: statement.text,
      before: around(statement.before).reverse().slice(0, AROUND.before),
      after: around(statement.after).slice(0, AROUND.after),
    };
    return rankerOf(lang)
      .rank(query, n)
      .map(({ claim: position, score }): Nearest => {
        const claim = claims.claimAt(position);
        const weighed = bestOf(position, lang, analysis, surroundings);
        return nearestOf(
          claim,
          score,
          made.get(keyOf({ pack: claim.pack, claim: claim.id })),
          weighed && { ...weighed, reading: readStance(weighed.alignment, analysis, next, language) },
          analysis,
        );
      });
  };
}
