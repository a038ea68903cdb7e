/** The search box over claims: half-written words, slips of the hand, order; and that any query is answered. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClaimSearch } from "../../../matching/claim-search.ts";
import { slipsBetween } from "../../../matching/slips.ts";
import { CLAIMS, claim } from "./claims.ts";

const { search, claimCount } = createClaimSearch(CLAIMS);
const ids = (query: string, n = 10) => search(query, n).map(({ claim: id }) => id);

describe("the search over claims", () => {
  it.each([
    ["a whole word", "autism", ["vaccines"]],
    ["the beginning of the last word", "aut", ["vaccines"]],
    ["several words, the last one begun", "security coop", ["works-well"]],
    ["capitals and accents", "COCAÍNA", ["no-growth"]],
    ["accents left out", "metanfetamina", ["all-meth"]],
    ["Spanish words", "vacunas autismo", ["vaccines"]],
    ["a singular for a plural", "vaccine cause autism", ["vaccines"]],
    ["a number", "873", ["labs-873"]],
    ["a letter too few", "cocane", ["no-growth"]],
    ["a letter too many", "autissm", ["vaccines"]],
    ["a wrong letter in a word that is still written", "imnigr", ["more-crimes"]],
    ["two letters swapped at the beginning", "avccines", ["vaccines"]],
    ["two slips in a long word", "coopreaton", ["works-well"]],
  ])("finds by %s", (_, query, expected) => {
    expect(ids(query, expected.length)).toEqual(expected);
  });

  it("puts the claim that answers all words before those that answer some", () => {
    const [first, ...others] = search("fentanyl labs mexico", 10);
    expect(first).toMatchObject({ pack: "test", claim: "no-fentanyl", score: 1 });
    expect(others.length).toBeGreaterThan(2);
    for (const { score } of others) expect(score).toBeLessThan(1);
  });

  it("tells the typed word from one that begins so, and a finished word from a begun one", () => {
    const few = createClaimSearch([
      claim("arts", ["The article is long"], []),
      claim("art", ["Art is long"], []),
    ]);
    expect(few.search("art", 2).map(({ claim: id }) => id)).toEqual(["art", "arts"]);
    expect(few.search("art ", 2).map(({ claim: id }) => id)).toEqual(["art"]);
  });

  it("takes no slip where the word is common as it was typed", () => {
    const many = Array.from({ length: 20 }, (_, i) => claim(`lake-${i}`, [`A lake number ${i}`], []));
    const both = createClaimSearch([...many, claim("cake", ["A lace of sugar"], [])]);
    expect(both.search("lake", 50).map(({ claim: id }) => id)).not.toContain("cake");
    expect(both.search("lacd", 50).map(({ claim: id }) => id)).toContain("cake");
  });

  it("counts a typed word once, however many words of a claim begin so", () => {
    const bridges = claim("bridges", ["Bridge, bridges, bridged, bridging and bridgeheads"], []);
    const two = createClaimSearch([bridges, claim("river", ["A bridge over the river"], [])]);
    expect(two.search("river bridg", 1)[0]!.claim).toBe("river");
  });

  it("answers in the order of the claims where nothing else tells, and with n at most", () => {
    const same = createClaimSearch(
      Array.from({ length: 9 }, (_, i) => claim(`same-${i}`, ["The bridge is closed"], [])),
    );
    expect(same.search("bridge", 3).map(({ claim: id }) => id)).toEqual(["same-0", "same-1", "same-2"]);
    expect(same.search("bridge", 0)).toEqual([]);
  });

  it("answers nothing to a query without a word, or from no claims", () => {
    expect(claimCount).toBe(CLAIMS.length);
    for (const query of ["", "   ", "?!…", "🙂"]) expect(ids(query)).toEqual([]);
    expect(createClaimSearch([]).search("mexico", 5)).toEqual([]);
  });

  it("finds each claim by the first word of it that no other has, letter by letter", () => {
    const words = CLAIMS.map(
      ({ wordings }) => new Set(wordings.flatMap(({ text }) => text.toLowerCase().match(/[a-z]{5,}/g) ?? [])),
    );
    CLAIMS.forEach(({ id }, at) => {
      const own = [...words[at]!].filter((word) =>
        words.every((other, i) => i === at || ![...other].some((one) => one.startsWith(word))),
      );
      for (const word of own)
        for (let length = 3; length <= word.length; length++)
          expect(ids(word.slice(0, length)), word.slice(0, length)).toContain(id);
    });
  });

  it("never throws, whatever is typed; scores are in order and within 0 and 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.nat(20), (query, n) => {
        const found = search(`${query} mexico ${query}`, n);
        expect(found.length).toBeLessThanOrEqual(n);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("slips of the hand", () => {
  it.each([
    ["fentanyl", "fentanyl", 2, false, 0],
    ["fentanil", "fentanyl", 2, false, 1],
    ["fentnayl", "fentanyl", 2, false, 1],
    ["fenanil", "fentanyl", 2, false, 2],
    ["fntnl", "fentanyl", 2, false, null],
    ["fent", "fentanyl", 1, false, null],
    ["fent", "fentanyl", 1, true, 0],
    ["fetn", "fentanyl", 1, true, 1],
    ["mexxi", "mexico", 1, true, 1],
  ])("%s for %s, %i at most, begun: %s", (typed, word, most, isBegun, slips) => {
    expect(slipsBetween(typed, word, most, isBegun)).toBe(slips);
  });

  it("are the same both ways, none for the same word, and never more than were made", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcd"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, fc.nat(11), fc.constantFrom(..."abcd"), (one, other, at, letter) => {
        expect(slipsBetween(one, one, 0, false)).toBe(0);
        expect(slipsBetween(one, other, 12, false)).toBe(slipsBetween(other, one, 12, false));
        const place = at % (one.length + 1);
        const longer = one.slice(0, place) + letter + one.slice(place);
        expect(slipsBetween(one, longer, 1, false)).toBe(1);
        expect(slipsBetween(longer, one, 1, false)).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});
