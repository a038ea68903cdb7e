/**
 * The language tables made quick to ask, once for whoever compiles claims and whoever compares with them: both must read words by
 * the very same tables.
 */
import { compileGazetteer, type Gazetteer } from "./gazetteer.ts";
import { compileNeighbours, type Neighbours } from "./language.ts";
import type { LanguageTables } from "./language-table.ts";
import { createRarity, type Rarity } from "./rarity.ts";
import { type CompiledLanguage, compileLanguage } from "./tables.ts";
import type { Language } from "./types.ts";

export interface CompiledTables {
  /** Each compiled when it is first asked for, because most pages are in one: some tens of milliseconds. */
  readonly languages: Readonly<Record<Language, CompiledLanguage>>;
  /** Words that say nothing by themselves, of every language, without compiling it. */
  readonly functionWords: Readonly<Record<Language, ReadonlySet<string>>>;
  readonly gazetteer: Gazetteer;
  readonly neighbours: Neighbours;
  readonly rarity: Rarity;
  readonly ranking: LanguageTables["ranking"];
  readonly calibration: LanguageTables["calibration"];
}

const known = new WeakMap<LanguageTables, CompiledTables>();

/** Once for each set of tables. Cost: some milliseconds, and what each language takes when it is asked for. */
export function compileTables(tables: LanguageTables): CompiledTables {
  const kept = known.get(tables);
  if (kept) return kept;
  const compiled: CompiledTables = {
    languages: {
      get en() {
        return compileLanguage(tables, "en");
      },
      get es() {
        return compileLanguage(tables, "es");
      },
    },
    functionWords: {
      en: new Set(tables.languages.en.function),
      es: new Set(tables.languages.es.function),
    },
    gazetteer: compileGazetteer(tables.countries),
    neighbours: compileNeighbours(tables.neighbours),
    rarity: createRarity(tables.commonWords),
    ranking: tables.ranking,
    calibration: tables.calibration,
  };
  known.set(tables, compiled);
  return compiled;
}
