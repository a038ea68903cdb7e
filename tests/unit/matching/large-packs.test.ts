/** What claims of any pack need that nobody wrote word lists for: rarity, framing, the filter, the search. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageTables } from "../../../data/language/tables.ts";
import { noCounts } from "../../../matching/claim-index/lookup.ts";
import { createEngine } from "../../../matching/engine.ts";
import { createRarity } from "../../../matching/rarity.ts";
import { gramsOf, searchTerms } from "../../../matching/search-terms.ts";
import type { Claim } from "../../../matching/types.ts";
import { CLAIMS, claim } from "./claims.ts";

const said = (id: string, text: string, title?: string): Claim => ({
  ...claim(id, [text], []),
  wordings: [
    { lang: "en", text, kind: "text" },
    ...(title ? [{ lang: "en" as const, text: title, kind: "title" as const }] : []),
  ],
});
const outcome = (claims: Claim[], text: string) =>
  createEngine(claims, languageTables)
    .matchStatement({ text, lang: "en" })
    .map((m) => `${m.claim} ${m.band} ${m.stance}`);

describe("rarity", () => {
  const rarity = createRarity(languageTables.commonWords);
  it("grows from common words to unknown ones, within 0 and 1", () => {
    const levels = ["peopl", "bridg", "glacier", "zirconium"].map((stem) => rarity.of(stem, "en"));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(new Set(levels).size).toBeGreaterThan(2);
    expect(rarity.of("xylofon", "en")).toBe(1);
  });
  it("keeps a claim of few common words from being marked, and not one with a name in it", () => {
    expect(
      outcome([said("c", "Our economy is growing.")], "The economy is growing in every county."),
    ).toEqual(["c possible asserts"]);
    expect(
      outcome(
        [said("c", "The Zirconia smelter is growing.")],
        "The Zirconia smelter is growing in every way.",
      ),
    ).toEqual(["c match asserts"]);
  });
  it("does not depend on the claims that are loaded beside", () => {
    const one = said("c", "The Zirconia smelter poisoned the Arve river.");
    const statement = { text: "The Zirconia smelter has poisoned the river Arve.", lang: "en" };
    const alone = createEngine([one], languageTables).matchStatement(statement);
    const others = Array.from({ length: 50 }, (_, i) =>
      said(`o${i}`, `The Zirconia smelter opened hall ${i} in Arve.`),
    );
    const amid = createEngine([...others, one, ...CLAIMS], languageTables).matchStatement(statement);
    expect(alone).toHaveLength(1);
    expect(amid.find((m) => m.claim === "c")).toEqual(alone[0]);
  });
});

describe("framing", () => {
  const claims = [said("c", 'Says Ann Lerner "voted to close the Zirconia smelter twice."')];
  it("need not be repeated", () => {
    expect(outcome(claims, "She voted to close the Zirconia smelter twice.")).toEqual(["c match asserts"]);
    expect(
      outcome(
        [said("c", 'The plan "would close (the Zirconia) smelters in Lorraine within a decade."')],
        "It would close smelters in Lorraine within a decade.",
      ),
    ).toEqual(["c match asserts"]);
  });
  it("alone makes no claim, and neither does a heading", () => {
    expect(outcome(claims, "Ann Lerner says so.")).toEqual([]);
    expect(outcome([said("c", "On the Zirconia smelter.")], "He spoke on the Zirconia smelter.")).toEqual([]);
  });
  it("does not make a fact-check's headline a wording", () => {
    expect(
      outcome(
        [said("c", "The river is dead.", "Zirconia smelter did not poison the Arve")],
        "Zirconia smelter did not poison the Arve.",
      ),
    ).toEqual([]);
  });
});

describe("a replaced word", () => {
  const claims = [said("c", "The Zirconia smelter opened a shorter tunnel in Lorraine.")];
  it("puts a statement below the one that it was made from", () => {
    expect(outcome(claims, "The Zirconia smelter opened a shorter tunnel in Lorraine.")).toEqual([
      "c match asserts",
    ]);
    expect(outcome(claims, "The Zirconia smelter opened a longer tunnel in Lorraine.")).not.toContain(
      "c match asserts",
    );
    expect(outcome(claims, "The Zirconia smelter tabled a shorter tunnel in Lorraine.")).not.toContain(
      "c match asserts",
    );
    expect(
      outcome(claims, "The Zirconia smelter failed to open a shorter tunnel in Lorraine."),
    ).not.toContain("c match asserts");
  });
});

describe("the search over claims", () => {
  const claims = [
    said("wolf", "Wolves were released in Lorraine by the government.", "Did Paris Release Wolves?"),
    said("smelter", "The smelter poisoned the river.", "Zirconia smelter and the Arve"),
    said("fires", "Arsonists started the Australian fires.", "Were the bushfires arson?"),
    said("tax", "Middle-income families pay more tax than the rich."),
    ...Array.from({ length: 30 }, (_, i) => said(`f${i}`, `Village ${i} voted on a new school in autumn.`)),
  ];
  const engine = createEngine(claims, languageTables);
  const first = (text: string, around: { before?: string; after?: string } = {}) =>
    engine.rank({ text, lang: "en", ...around }, 3)[0]?.claim;
  it("finds by words, by the parts of a tag, by joined words and in spite of slips of the pen", () => {
    expect(first("So the government let wolves loose?")).toBe("wolf");
    expect(first("Pray for everybody there #AustralianFires")).toBe("fires");
    expect(first("They tax middleincome families to death")).toBe("tax");
    expect(first("the smeltre posioned our rivver")).toBe("smelter");
  });
  it("reads titles, and the sentences around a statement", () => {
    expect(first("What about Zirconia?")).toBe("smelter");
    const text = "It killed them all, believe me.";
    expect(
      first(text, { before: "A village lost forty sheep to the smelter. The river stank of the smelter." }),
    ).toBe("smelter");
  });
  it("gives scores from 0 to 1, best first, and the band that a match has", () => {
    const ranked = engine.rank({ text: "Arsonists started the Australian fires.", lang: "en" }, 5);
    expect(ranked[0]).toMatchObject({ claim: "fires", band: "match", stance: "asserts" });
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
    expect(ranked.slice(1).every(({ band }) => band === null)).toBe(true);
  });
  it("answers any text without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(engine.rank({ text }, 3).length).toBeLessThanOrEqual(3);
        const terms = searchTerms(text, "en", new Set());
        for (const gram of gramsOf(terms))
          expect(terms.some(({ form }) => `^${form}$`.includes(gram))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("bad input", () => {
  const engine = createEngine(CLAIMS, languageTables);
  const noise = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.constantFrom(
      "\ud800",
      "مرحبا بالعالم لا ينتج",
      "🙂🙂🙂",
      "Ω≈ç√∫",
      "not not not no never",
      "—".repeat(50),
      // Words that every object of JavaScript has.
      "Constructor standings, a constructor, toString, valueOf, hasOwnProperty, __proto__.",
      "El constructor y la constructora.",
    ),
  );
  it("never throws, and every span lies in the text", () => {
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 6 }), (parts) => {
        const text = parts.join(" Mexico does not produce fentanyl. ");
        for (const match of engine.matchStatement({ text })) {
          expect(match.start >= 0 && match.start < match.end && match.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
  it("reads a sentence of ten thousand words to its end", () => {
    const sentence = `${"fentanyl that Mexico and not Mexico makes nor ".repeat(1_250)}.`;
    expect(sentence.split(" ").length).toBeGreaterThan(9_000);
    expect(() => engine.matchStatement({ text: sentence, lang: "en" })).not.toThrow();
    const behind = `${"the river, the road and the bridge; ".repeat(1_500)} Mexico does not produce fentanyl.`;
    const [found] = engine.matchStatement({ text: behind, lang: "en" });
    expect(behind.slice(found!.start, found!.end)).toContain("does not produce fentanyl");
  });
  it("takes work in proportion to the text, whatever stands in it", () => {
    const counts = noCounts();
    const counted = createEngine(CLAIMS, languageTables, counts);
    const workOf = (text: string) => {
      Object.assign(counts, noCounts());
      counted.matchStatement({ text, lang: "en" });
      return { ...counts };
    };
    const sentence = "Mexico does not produce fentanyl and vaccines cause autism";
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(noise, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(" ", ". ", ", "),
        (parts, between) => {
          const text = [...parts, sentence].join(between);
          const once = workOf(Array(12).fill(text).join(between));
          const fourTimes = workOf(Array(48).fill(text).join(between));
          if (once.postings > 0) compared++;
          // Where a piece of an endless sentence ends is all that differs.
          for (const kind of ["sentences", "postings", "reached", "candidates"] as const)
            expect(fourTimes[kind], kind).toBeLessThanOrEqual(4.6 * once[kind] + 4);
        },
      ),
      { numRuns: 30 },
    );
    // Some are mostly in other scripts, and not read at all.
    expect(compared).toBeGreaterThan(10);
  }, 60_000);
  it("is silent in a language that it does not know, and matches the blocks that it does", () => {
    const block = (text: string) => ({ text, lang: null, role: "paragraph" as const });
    const result = engine.matchPage(
      [
        block("Das Land stellt nach Ansicht der Regierung überhaupt kein Fentanyl her, und das ist bekannt."),
        block("Mexico does not produce fentanyl, the minister told reporters on Monday in the capital."),
        block("México no produce fentanilo, dijo el ministro a los periodistas este lunes en la capital."),
      ],
      { title: null, lang: null, date: "2023-03-09", url: null },
    );
    expect(result.matches.map((m) => m.block)).toEqual([1, 2]);
    expect(result.unread).toEqual([{ reason: "language", count: 1 }]);
  });
});
