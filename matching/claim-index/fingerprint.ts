/** One number for the language tables that a compiled index was made with: made with others, its groups mean other words. */
import type { LanguageTables } from "../language-table.ts";
import { hashText } from "./keys.ts";

const known = new WeakMap<LanguageTables, number>();

/** Cost: some ten milliseconds, once for each set of tables. */
export function fingerprintOf(tables: LanguageTables): number {
  const kept = known.get(tables);
  if (kept !== undefined) return kept;
  const { languages, thesaurus, commonWords, countries } = tables;
  const fingerprint = hashText(JSON.stringify([languages, thesaurus, commonWords, countries]));
  known.set(tables, fingerprint);
  return fingerprint;
}
