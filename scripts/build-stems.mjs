/**
 * Builds data/language/stems.LANG.json: the stems of the words of thesaurus and opposites, in the order in which the engine asks for
 * them (matching/kept-stems.ts). Run by hand when one of those tables or the stemmer changes: `npx vite-node scripts/build-stems.mjs`.
 */
import { writeFileSync } from "node:fs";
import { languageTables } from "../data/language/tables.ts";
import { stemsOfTables } from "../matching/tables.ts";

for (const lang of ["en", "es"]) {
  const table = stemsOfTables(languageTables, lang);
  writeFileSync(
    new URL(`../data/language/stems.${lang}.json`, import.meta.url),
    `${JSON.stringify(table)}\n`,
  );
  console.log(
    lang,
    `${table.thesaurus.length} + ${table.opposites.length} words, ${table.endings.length} endings`,
  );
}
