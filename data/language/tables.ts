/**
 * Gathers the language tables for the engine, which takes them as an argument. Facts only; how
 * each list is used is said in matching/tables.ts.
 */
import type { LanguageTables } from "../../matching/language-table.ts";
import calibration from "./calibration.json" with { type: "json" };
import commonWords from "./common-words.json" with { type: "json" };
import countries from "./countries.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import neighbours from "./neighbours.json" with { type: "json" };
import oppositesEn from "./opposites.en.json" with { type: "json" };
import oppositesEs from "./opposites.es.json" with { type: "json" };
import ranking from "./ranking.json" with { type: "json" };
import stemsEn from "./stems.en.json" with { type: "json" };
import stemsEs from "./stems.es.json" with { type: "json" };
import thesaurusEn from "./thesaurus.en.json" with { type: "json" };
import thesaurusEs from "./thesaurus.es.json" with { type: "json" };

export const languageTables: LanguageTables = {
  languages: { en, es },
  countries,
  commonWords,
  neighbours,
  opposites: { en: oppositesEn, es: oppositesEs },
  stems: { en: stemsEn, es: stemsEs },
  thesaurus: { en: thesaurusEn, es: thesaurusEs },
  ranking,
  calibration,
};
