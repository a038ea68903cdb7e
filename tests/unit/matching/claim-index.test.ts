/** The compiled form of claims: nothing in it is trusted unseen, and its lookup misses nothing that says a claim. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageTables } from "../../../data/language/tables.ts";
import { analyse } from "../../../matching/analysis.ts";
import { buildIndex, createIndexBuilder, wordingsOf } from "../../../matching/claim-index/build.ts";
import { fingerprintOf } from "../../../matching/claim-index/fingerprint.ts";
import { FORMAT_VERSION, openIndex, writeIndex } from "../../../matching/claim-index/format.ts";
import { createLookup } from "../../../matching/claim-index/lookup.ts";
import { postedTerms } from "../../../matching/claim-index/reach.ts";
import { compileTables } from "../../../matching/compiled-tables.ts";
import { openClaims } from "../../../matching/opened-claims.ts";
import { CLAIMS, claim } from "./claims.ts";

const tables = compileTables(languageTables);
const { languages } = tables;
const NOUNS = "bridge school river harbour engine garden museum orchard tunnel ferry castle bakery".split(
  " ",
);
const VERBS = "closed flooded sold painted repaired moved opened burned".split(" ");
const NAMES = Array.from(
  { length: 40 },
  (_, i) => `Vel${"aeiou"[i % 5]}${"bcdfghklmnprst"[i % 14]}ar${i}ton`,
);
const pick = <T>(list: readonly T[], i: number) => list[i % list.length]!;
/** Claims of few words that many others share, and of some that hardly any has. */
const MANY = Array.from({ length: 600 }, (_, i) =>
  claim(
    `many-${i}`,
    [
      `The ${pick(NOUNS, i)} of ${pick(NAMES, i * 7)} was ${pick(VERBS, i >> 2)} after the ${pick(NOUNS, i * 5 + 3)} ${pick(VERBS, i >> 4)} twice`,
    ],
    [],
  ),
);
const ALL = [...CLAIMS, ...MANY];
const sections = buildIndex(ALL, tables);
const fingerprint = fingerprintOf(languageTables);
const written = writeIndex(sections, fingerprint);

describe("the compiled form", () => {
  it("is opened as it was written", () => {
    const opened = openIndex(written, fingerprint);
    expect(opened.refused).toBeUndefined();
    expect(opened.sections).toEqual(sections);
  });

  it("is refused when a byte of it is another, whichever it is", () => {
    fc.assert(
      fc.property(fc.nat(written.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const copy = written.slice(0);
        new Uint8Array(copy)[at]! ^= flip;
        expect(openIndex(copy, fingerprint).refused).toBeTypeOf("string");
      }),
      { numRuns: 500 },
    );
  });

  it("is refused when it is cut off, older, of other tables or something else", () => {
    for (const length of [0, 3, 40, written.byteLength - 1, written.byteLength - 4])
      expect(openIndex(written.slice(0, length), fingerprint).refused).toBe("truncated");
    const older = written.slice(0);
    new Uint32Array(older)[1] = FORMAT_VERSION - 1;
    expect(openIndex(older, fingerprint).refused).toBe("another version");
    expect(openIndex(written, fingerprint + 1).refused).toBe("other language tables");
    expect(openIndex(new ArrayBuffer(4096), fingerprint).refused).toBe("not an index");
  });

  it("takes at most 120 bytes a claim beside the claim's own texts", () => {
    const many = buildIndex(MANY, tables);
    const texts = many.claimBytes.byteLength;
    expect((writeIndex(many, fingerprint).byteLength - texts) / MANY.length).toBeLessThan(120);
    expect(texts / MANY.length).toBeGreaterThan(MANY[0]!.wordings[0]!.text.length);
  });

  it("holds each claim as it was, in its order", () => {
    const read = openClaims([sections], tables);
    expect(ALL.map((_, at) => read.claimAt(at))).toEqual(ALL);
  });

  it("asks several packs as one list", () => {
    const apart = openClaims(
      [buildIndex(CLAIMS, tables), buildIndex([], tables), buildIndex(MANY, tables)],
      tables,
    );
    const together = openClaims([sections], tables);
    expect(apart.count).toBe(ALL.length);
    ALL.forEach((one, at) => {
      expect(apart.claimAt(at)).toEqual(one);
      expect(apart.wordingsOf(at)).toEqual(together.wordingsOf(at));
    });
    expect(apart.people).toEqual(together.people);
    expect(() => apart.claimAt(-1)).toThrow(RangeError);
  });

  it("is the same, made in one go or with pauses", () => {
    const builder = createIndexBuilder(tables);
    for (const one of ALL) builder.add(one);
    const steps = builder.finishing();
    let [pauses, step] = [0, steps.next()];
    for (; !step.done; step = steps.next()) pauses++;
    expect(step.value).toEqual(sections);
    expect(pauses).toBeGreaterThan(3);
  });

  it("knows the wordings of each claim", () => {
    const all = ALL.flatMap((_, at) => [...wordingsOf(sections, at)]);
    expect(all).toEqual(Array.from(sections.claimOf, (_, position) => position));
  });

  it("names the claim that has too many texts", () => {
    const texts = Array.from(
      { length: 4_097 },
      (_, i) => `The ${NOUNS[i % 12]} number ${i} was painted green`,
    );
    const builder = createIndexBuilder(tables);
    expect(() => builder.add(claim("long", texts, []))).toThrow(/Claim `long` of pack `test` has 4097 texts/);
  });
});

describe("the lookup", () => {
  const lookup = createLookup(sections);
  const candidates = (text: string) => {
    const sentence = analyse(text, languages.en, tables.gazetteer);
    const reached = lookup.reached(sentence, "en", [], () => []);
    return lookup.candidates(reached, sentence, "en", { countries: new Set(), stems: new Set() });
  };
  const claimsOf = (text: string) => new Set(candidates(text).map((wording) => sections.claimOf[wording]!));

  it("finds every claim of which a sentence says all, and all but one word", () => {
    fc.assert(
      fc.property(fc.nat(MANY.length - 1), fc.nat(4), fc.boolean(), (at, drop, isWhole) => {
        const position = CLAIMS.length + at;
        const words = MANY[at]!.wordings[0]!.text.split(" ");
        const full = words.filter((word) => !/^(?:The|the|of|was|after|twice)$/.test(word));
        const left = isWhole ? words : words.filter((word) => word !== full[drop % full.length]);
        expect(claimsOf(`Yesterday ${left.join(" ")} and nobody noticed.`)).toContain(position);
      }),
      { numRuns: 400 },
    );
  });

  it("loses nothing by first asking with more around the sentence than there is", () => {
    const texts = ALL.flatMap(({ wordings }) =>
      wordings.filter(({ lang }) => lang === "en").map(({ text }) => text),
    );
    const words = fc.tuple(fc.nat(texts.length - 1), fc.nat(texts.length - 1), fc.nat(8), fc.nat(8));
    const stems = fc.subarray(
      ["fentanyl", "mexico", "lab", "crisi", "bridg", "citizen", "vaccin"].map(String),
    );
    const codes = fc.subarray(["MX", "US", "CN", "CL", "PE"]);
    let asked = 0;
    fc.assert(
      fc.property(words, stems, stems, codes, codes, ([a, b, cut, from], some, more, few, many) => {
        const text = `${texts[a]!.split(" ").slice(0, cut).join(" ")} ${texts[b]!.split(" ").slice(from).join(" ")}`;
        const sentence = analyse(text, languages.en, tables.gazetteer);
        const reached = lookup.reached(sentence, "en", [], languages.en.opposedTo);
        const less = { countries: new Set(few), stems: new Set(some) };
        const all = { countries: new Set([...few, ...many]), stems: new Set([...some, ...more]) };
        const found = lookup.candidates(reached, sentence, "en", less);
        const first = lookup.within(reached, sentence, "en", all);
        expect(lookup.candidates(first, sentence, "en", less)).toEqual(found);
        asked += found.length;
      }),
      { numRuns: 600 },
    );
    expect(asked).toBeGreaterThan(100);
  });

  it("looks at few of the claims that share a common word", () => {
    const posted = Array.from(sections.claimOf).length;
    const looked = MANY.map(({ wordings }) => candidates(wordings[0]!.text).length);
    const mean = looked.reduce((sum, count) => sum + count, 0) / looked.length;
    expect(mean).toBeLessThan(posted / 5);
    expect(candidates("The bridge was painted.")).toEqual([]);
  });
});

describe("under which words a wording is posted", () => {
  const term = fc.record({
    signature: fc.nat(30),
    weight: fc.constantFrom(0.2, 0.25, 0.6, 0.8, 1, 1.2),
    isCountry: fc.boolean(),
    mayBeUnderstood: fc.boolean(),
    frequency: fc.nat(1_000),
  });

  it("leaves none out that says enough by its own words", () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 12 }), fc.nat(), (all, seed) => {
        // One signature is one word: the same in all it is.
        const terms = all.map((one) => ({
          ...all.find((other) => other.signature === one.signature)!,
          weight: one.weight,
        }));
        const things = terms.filter(({ isCountry }) => !isCountry);
        const { main, hits } = postedTerms(terms);
        const said = new Set(things.filter((_, i) => (seed >> i) & 1).map(({ signature }) => signature));
        const own = things.reduce(
          (sum, { signature, weight }) => sum + (said.has(signature) ? weight : 0),
          0,
        );
        const total = terms.reduce((sum, { weight }) => sum + weight, 0);
        const places = total - things.reduce((sum, { weight }) => sum + weight, 0);
        const merged = new Map<number, number>();
        for (const { signature, weight } of things)
          merged.set(signature, (merged.get(signature) ?? 0) + weight);
        const around = Math.max(
          0,
          ...things.map(({ mayBeUnderstood, signature }) => (mayBeUnderstood ? merged.get(signature)! : 0)),
        );
        const isEnough = own >= (total - places) * 0.34 && own + places + around >= total * 0.3;
        if (isEnough && own > 0)
          expect(main.filter((signature) => said.has(signature)).length).toBeGreaterThanOrEqual(hits);
      }),
      { numRuns: 2_000 },
    );
  });
});
