/**
 * The engine's front door: claims and text in, matches out. No DOM, no clock, no I/O; the same text gives the same answer
 * everywhere. A sentence is read in `sentence-reader.ts`, a page in `page.ts`, the search is `nearest-claims.ts`.
 */
import { strongestPerClaim } from "./chosen.ts";
import { buildIndex } from "./claim-index/build.ts";
import type { Sections } from "./claim-index/format.ts";
import type { LookupCounts } from "./claim-index/lookup.ts";
import { type CompiledTables, compileTables } from "./compiled-tables.ts";
import { languageOf } from "./language.ts";
import type { LanguageTables } from "./language-table.ts";
import { createNearest } from "./nearest-claims.ts";
import { openClaims } from "./opened-claims.ts";
import { matchBlocks, type SentenceMatcher } from "./page.ts";
import { partsOf } from "./parts.ts";
import { createSentenceReader } from "./sentence-reader.ts";
import { splitSentences } from "./sentences.ts";
import type {
  Claim,
  Language,
  Match,
  Nearest,
  PageContext,
  PageResult,
  Statement,
  TextBlock,
} from "./types.ts";
import { type ContextReader, createContextReader } from "./whereabouts.ts";

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

/**
 * Compiles the claims and opens them: for whoever has them in memory and asks once.
 * @param counts Added to with every sentence, for whoever measures.
 * @throws never on any text; cost of making it: some milliseconds per thousand wordings.
 */
export function createEngine(
  claims: readonly Claim[],
  tables: LanguageTables,
  counts?: LookupCounts,
): Engine {
  const compiled = compileTables(tables);
  return openEngine([buildIndex(claims, compiled)], compiled, counts);
}

/**
 * An engine over claims that were compiled before, with the same tables (`claim-index/format.ts`).
 * @param compiled One for each pack; all are asked as one list, in this order.
 */
export function openEngine(
  compiled: readonly Sections[],
  tables: CompiledTables,
  counts?: LookupCounts,
): Engine {
  const { languages, gazetteer, neighbours } = tables;
  const claims = openClaims(compiled, tables, counts);
  const readers: Partial<Record<Language, ContextReader>> = {};
  const readerOf = (lang: Language): ContextReader => {
    readers[lang] ??= createContextReader(languages[lang], gazetteer);
    return readers[lang];
  };
  const { match, echo } = createSentenceReader(claims, tables, readerOf);
  const matcher: SentenceMatcher = {
    languageOf: (text, declared) => languageOf(text, declared, tables.functionWords, neighbours),
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

  return {
    claimCount: claims.count,
    languageOf: matcher.languageOf,
    matchStatement,
    rank: createNearest(claims, tables, readerOf, matcher, matchStatement),
    matchPage: (blocks, context) => matchBlocks(blocks, context, matcher),
  };
}
