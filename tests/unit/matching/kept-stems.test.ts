/** The stems that are kept of the tables' words are those that the stemmer gives, all of them. */
import { describe, expect, it } from "vitest";
import { languageTables } from "../../../data/language/tables.ts";
import { keptStems, writingStems } from "../../../matching/kept-stems.ts";
import { stemOf } from "../../../matching/stems.ts";
import { stemsOfTables } from "../../../matching/tables.ts";

describe("kept stems", () => {
  it.each(["en", "es"] as const)("are up to date (%s); else run scripts/build-stems.mjs", (lang) => {
    // Compared as a whole: a word more or less would shift all that follow.
    expect(stemsOfTables(languageTables, lang)).toEqual(languageTables.stems[lang]);
    expect(languageTables.stems[lang].thesaurus.length).toBeGreaterThan(5_000);
  });

  it("come back as they were written", () => {
    const words = ["stories", "story", "is", "running", "happily", "happiness", "stories"];
    const endings: string[] = [];
    const writing = writingStems("en", endings);
    for (const word of words) writing.stem(word);
    const kept = keptStems(writing.codes(), endings);
    expect(words.map(kept)).toEqual(words.map((word) => stemOf(word, "en")));
    expect(new Set(endings).size).toBe(endings.length);
  });

  it("name the word that none is kept of", () => {
    expect(() => keptStems("", ["0"])("bridge")).toThrow(/"bridge".*build-stems/);
  });
});
