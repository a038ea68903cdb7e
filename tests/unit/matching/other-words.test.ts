/** A claim said in other words, and the words that make another statement of it: sentences of the tests' own. */
import { describe, expect, it } from "vitest";
import { languageTables } from "../../../data/language/tables.ts";
import { createEngine } from "../../../matching/engine.ts";
import { createOpposites } from "../../../matching/opposites.ts";
import { createThesaurus } from "../../../matching/thesaurus.ts";
import type { Claim, Language } from "../../../matching/types.ts";
import { claim, matchOf, outcome as outcomeOf } from "./claims.ts";

const said = (text: string, lang: Language): Claim =>
  claim("c", lang === "en" ? [text] : [], lang === "es" ? [text] : []);
const engineOf = (claimed: string, lang: Language) => createEngine([said(claimed, lang)], languageTables);
const of = (claimed: string, text: string, lang: Language = "en") =>
  matchOf("c", text, { lang }, engineOf(claimed, lang));
const outcome = (claimed: string, text: string, lang: Language = "en") =>
  outcomeOf("c", text, { lang }, engineOf(claimed, lang));

describe("the thesaurus", () => {
  const table = { groups: ["cure heal give_relief", "cure salt smoke"] };
  const thesaurus = createThesaurus(table, "en", new Set(["so"]));
  it("knows a word by its form, its stem and its comparative, in every group that has it", () => {
    expect(thesaurus.of("heal", "heal")).toEqual([0]);
    expect(thesaurus.of("cured", "cure")).toEqual([0, 1]);
    const sizes = createThesaurus({ groups: ["big large"] }, "en", new Set());
    expect(sizes.of("biggest", "biggest")).toEqual([0]);
    expect(sizes.of("larger", "larger")).toEqual([0]);
    expect(sizes.of("eager", "eager")).toEqual([]);
  });
  it("knows phrases, and no function word by the stem it shares", () => {
    expect(thesaurus.phrases.findAll([{ form: "give" }, { form: "relief" }])).toHaveLength(1);
    expect(thesaurus.ofPhrase("give relief")).toEqual([0]);
    expect(createThesaurus({ groups: ["ate devoured"] }, "en", new Set(["at"])).of("at", "at")).toEqual([]);
  });
  it("lets a claim be said in other words, in both languages", () => {
    expect(outcome("The Zirconia smelter killed forty herons.", "Forty herons died of it.")).toBe("none");
    const claimed = "The Zirconia smelter employs children at night.";
    expect(outcome(claimed, "The Zirconia smelter hires kids at night.")).toBe("match asserts");
    const repeated = of(claimed, claimed)!.score;
    expect(of(claimed, "The Zirconia smelter hires kids at night.")!.score).toBeLessThan(repeated);
    expect(
      outcome(
        "La fundición Zirconia contrata menores en Arvenia.",
        "La fundición Zirconia emplea menores en Arvenia.",
        "es",
      ),
    ).toBe("match asserts");
  });
  it("answers a phrase by one word, and keeps the other words of a phrase in the claim", () => {
    expect(
      outcome(
        "The Zirconia smelter caused a drought in Arve.",
        "The Zirconia smelter gave rise to a drought in Arve.",
      ),
    ).toBe("match asserts");
    // "Illegal immigrants" is a phrase of the thesaurus; neither of its words may be lost.
    expect(
      outcome(
        "Thousands of Arvians were robbed by illegal immigrants.",
        "Thousands of Arvians were robbed on that day.",
      ),
    ).not.toMatch(/^match/);
  });
});

describe("opposites", () => {
  it("are those of the table and those that a prefix makes, and nothing else", () => {
    const opposites = createOpposites({ groups: ["safe secure", "dangerous"], opposites: [0, 1] }, "en");
    const word = (form: string, stem = form) => ({ form, stem });
    expect(opposites.are(word("secure", "secur"), word("dangerous", "danger"))).toBe(true);
    expect(opposites.are(word("inaccessible", "inaccess"), word("accessible", "access"))).toBe(true);
    expect(opposites.are(word("safe"), word("secure", "secur"))).toBe(false);
    expect(opposites.are(word("under"), word("der"))).toBe(false);
  });
  it("turn a statement round; denied, they leave it open", () => {
    expect(outcome("The Orrin bridge is safe for trucks.", "The Orrin bridge is dangerous for trucks.")).toBe(
      "null contradicts",
    );
    expect(outcome("Crime is not increasing in Tarn county.", "Crime is decreasing in Tarn county.")).toMatch(
      / asserts$/,
    );
    expect(outcome("Crime is increasing in Tarn county.", "Crime is not decreasing in Tarn county.")).toBe(
      "none",
    );
  });
  it("turn it round in Spanish, too", () => {
    expect(
      outcome(
        "El puente de Orrin es seguro para camiones.",
        "El puente de Orrin es peligroso para camiones.",
        "es",
      ),
    ).toBe("null contradicts");
  });
});

describe("a word that makes another statement of the same words", () => {
  it.each([
    [
      "outside for within",
      "The lynx lives within the Tarn reserve.",
      "The lynx lives outside the Tarn reserve.",
    ],
    ["except", "Lynxes live in Tarn and Arve.", "Lynxes live everywhere except in Tarn and Arve."],
    [
      "before for after",
      "The dam was closed after the flood of Tarn.",
      "The dam was closed before the flood of Tarn.",
    ],
    ["refused", "The Tarn council paid for the dam.", "The Tarn council refused to pay for the dam."],
    ["a prefix", "The beetle is native to Tarn and Arve.", "The beetle is non-native to Tarn and Arve."],
    [
      "all for some",
      "Some beetles of the Tarn valley live in caves.",
      "All beetles of the Tarn valley live in caves.",
    ],
  ])("%s", (_, claimed, text) => {
    expect(outcome(claimed, claimed)).toBe("match asserts");
    expect(outcome(claimed, text)).not.toMatch(/^match (?:asserts|reports)/);
  });
  it("a container takes nothing: 'a package of' is how many", () => {
    expect(
      outcome(
        "The council of Tarn passed the largest cuts of its history.",
        "The council of Tarn passed the largest package of cuts of its history.",
      ),
    ).toBe("match asserts");
  });
});

describe("who somebody is", () => {
  it("need not be repeated where the name is", () => {
    const claimed = "Former U.S. Senator Ann Lerner smuggled three rhinos into Tarn.";
    expect(outcome(claimed, "Ann Lerner smuggled three rhinos into Tarn.")).toBe("match asserts");
    expect(outcome(claimed, "Former U.S. Senator Bob Hale smuggled three rhinos into Tarn.")).not.toMatch(
      /^match/,
    );
  });
});

describe("a score", () => {
  it("of what is only possible lies below that of every mark", () => {
    const claimed = "The Zirconia smelter poisoned forty herons in the river Arve.";
    const marked = of(claimed, claimed)!;
    const possible = of(claimed, "The Zirconia smelter poisoned forty herons.");
    expect(marked.band).toBe("match");
    if (possible) expect(possible.score).toBeLessThan(0.77);
    expect(outcome("Our economy is growing.", "The economy is growing in every county.")).toBe(
      "possible asserts",
    );
    expect(of("Our economy is growing.", "The economy is growing in every county.")!.score).toBeLessThan(0.7);
  });
});
