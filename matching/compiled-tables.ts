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
  readonly languages: Readonly<Record<Language, CompiledLanguage>>;
  readonly gazetteer: Gazetteer;
  readonly neighbours: Neighbours;
  readonly rarity: Rarity;
  readonly ranking: LanguageTables["ranking"];
  readonly calibration: LanguageTables["calibration"];
}

const known = new WeakMap<LanguageTables, CompiledTables>();

/** Cost: some tens of milliseconds, once for each set of tables. */
export function compileTables(tables: LanguageTables): CompiledTables {
  const kept = known.get(tables);
  if (kept) return kept;
  const compiled: CompiledTables = {
    languages: { en: compileLanguage(tables, "en"), es: compileLanguage(tables, "es") },
    gazetteer: compileGazetteer(tables.countries),
    neighbours: compileNeighbours(tables.neighbours),
    rarity: createRarity(tables.commonWords),
    ranking: tables.ranking,
    calibration: tables.calibration,
  };
  known.set(tables, compiled);
  return compiled;
}
