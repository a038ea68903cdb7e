/** Statements that repeat a claim word for word, and what negation and opposites do to them. */
import { describe, expect, it } from "vitest";
import { languageTables } from "../../../data/language/tables.ts";
import { echoKey } from "../../../matching/claim-index/keys.ts";
import { createEchoFinder } from "../../../matching/echo.ts";
import { createEngine } from "../../../matching/engine.ts";
import { plainKey, plainOf } from "../../../matching/plain.ts";
import { compileLanguage } from "../../../matching/tables.ts";
import { claim } from "./claims.ts";

const TEXTS = [
  { text: "The bridge is safe.", lang: "en" },
  { text: "She isn't certain.", lang: "en" },
  { text: "El puente no es seguro.", lang: "es" },
] as const;
const sorted = TEXTS.map(({ text, lang }, wording) => ({
  key: echoKey(plainKey(text, lang)!),
  wording,
})).sort((one, other) => one.key - other.key);
const finder = createEchoFinder(
  {
    echoKeys: Uint32Array.from(sorted, ({ key }) => key),
    echoWordings: Uint32Array.from(sorted, ({ wording }) => wording),
  },
  (position) => TEXTS[position]!,
  { en: compileLanguage(languageTables, "en"), es: compileLanguage(languageTables, "es") },
);
const agreement = (text: string, lang: "en" | "es" = "en") =>
  finder
    .find(text, lang)
    .map(({ wording, agrees, asks }) => `${wording} ${agrees ? "same" : "opposite"}${asks ? " asked" : ""}`);

describe("an echo", () => {
  it("is found through contractions, articles and case", () => {
    expect(agreement("the bridge's safe")).toEqual(["0 same"]);
    expect(agreement("She is not certain!")).toEqual(["1 same"]);
    expect(agreement("el puente no es seguro", "es")).toEqual(["2 same"]);
  });
  it("counts negations and opposites: two make none", () => {
    expect(agreement("The bridge is not safe.")).toEqual(["0 opposite"]);
    expect(agreement("The bridge is dangerous.")).toEqual(["0 opposite"]);
    expect(agreement("The bridge is not dangerous.")).toEqual(["0 same"]);
    expect(agreement("She is uncertain.")).toEqual(["1 same"]);
    expect(agreement("She is certain.")).toEqual(["1 opposite"]);
  });
  it("is asked when the statement is a question and the claim is none; a tag turns nothing round", () => {
    expect(agreement("Is the bridge safe?")).toEqual(["0 same asked"]);
    expect(agreement("The bridge is safe?")).toEqual(["0 same asked"]);
    expect(agreement("The bridge is safe, isn't it?")).toEqual(["0 same asked"]);
  });
  it("is none when anything else stands in the sentence", () => {
    expect(agreement("The old bridge is safe.")).toEqual([]);
    expect(agreement("The bridge is safe for cars.")).toEqual([]);
    expect(agreement("The bridge is safe.", "es")).toEqual([]);
  });
});

describe("what is left of a text", () => {
  it("has the sign apart from the words", () => {
    expect(plainOf("They can't win.", "en")).toMatchObject({
      stems: ["thei", "can", "win"],
      isNegative: true,
    });
    expect(plainOf("They can win.", "en")).toMatchObject({
      stems: ["thei", "can", "win"],
      isNegative: false,
    });
    expect(plainOf("Nobody knows?", "en").isQuestion).toBe(true);
  });
});

describe("the engine", () => {
  const engine = createEngine(
    [
      claim("safe", ["It is safe."], []),
      claim("bridge", ["The old bridge of Arles is dangerous."], [], {
        scope: { places: ["FR"], from: "2020-01-01", until: "2021-12-31" },
      }),
      claim("two", ["It was late. Nobody came."], []),
      claim("france", ["France is safe."], [], {
        scope: { places: ["FR"], from: "2020-01-01", until: "2021-12-31" },
      }),
    ],
    languageTables,
  );
  const outcomes = (text: string, after?: string) =>
    engine.matchStatement({ text, lang: "en", after }).map((m) => `${m.claim} ${m.band} ${m.stance}`);
  it("marks a claim of common words only where it is repeated", () => {
    expect(outcomes("It's safe.")).toEqual(["safe match asserts"]);
    expect(outcomes("It's not unsafe.")).toEqual(["safe match asserts"]);
    expect(outcomes("It's not safe.")).toEqual(["safe null contradicts"]);
    expect(outcomes("It is safe to say that few came.")).toEqual([]);
  });
  it("reads a rebuttal that follows, and a claim of two sentences", () => {
    expect(outcomes("It's safe.", "That is false.")).toEqual(["safe match disputes"]);
    expect(outcomes("It was late. Nobody came.")).toEqual(["two match asserts"]);
  });
  it("leaves a claim about a place to the alignment when the wording names none", () => {
    expect(outcomes("The old bridge of Arles is dangerous.")).toEqual(["bridge match asserts"]);
  });
  it("is possible at most outside the claim's time, and says so", () => {
    const found = engine.matchStatement({
      text: "France is safe.",
      lang: "en",
      date: "2024-05-01",
    });
    expect(found.map((m) => `${m.claim} ${m.band}`)).toEqual(["france possible"]);
    // Told as a chance, like every possible match: two thirds are never reached.
    expect(found[0]!.score).toBeLessThan(2 / 3);
    expect(found[0]!.explanation).toContainEqual({
      kind: "scope",
      claim: "2020-01-01/2021-12-31",
      page: "2024-05-01",
      note: "outside",
    });
  });
});
