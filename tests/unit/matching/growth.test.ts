/**
 * What a page costs as claims and text grow: counted work only, on claims and sentences drawn from the project's own word table by how
 * frequent the words are, so that the test says the same on every machine, however busy it is. Times are for `npm run bench`.
 */
import { describe, expect, it } from "vitest";
import commonWords from "../../../data/language/common-words.json" with { type: "json" };
import { languageTables } from "../../../data/language/tables.ts";
import { type LookupCounts, noCounts } from "../../../matching/claim-index/lookup.ts";
import { createEngine } from "../../../matching/engine.ts";
import { compileLanguage } from "../../../matching/tables.ts";
import { tokenise } from "../../../matching/tokens.ts";
import type { Claim, TextBlock } from "../../../matching/types.ts";
import { claim } from "./claims.ts";

/** The most frequent first. */
const WORDS = commonWords.en.flatMap((tier) => tier.split(" "));
const SYLLABLES = [..."bdgklmnprtvz"].flatMap((letter) => [..."aeiou"].map((vowel) => letter + vowel));
const NAMES = SYLLABLES.flatMap((one) => SYLLABLES.map((other) => `V${one.slice(1)}${other}${one}rk`));

/** Marsaglia's xorshift: the same run of numbers everywhere, 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
const next = numbers(20_261_125);

/** One of a list; that of rank r comes about once in r times, as words in texts do (Zipf). */
const drawn = (list: readonly string[]) => list[Math.floor(list.length ** next()) - 1]!;

/** Words as frequent as in texts, and two names. */
function sentence(length: number): string {
  const words = Array.from({ length }, () => drawn(WORDS));
  const [before, after] = [words.slice(0, 2), words.slice(2)];
  return `The ${[...before, drawn(NAMES), ...after, drawn(NAMES)].join(" ")}`;
}

const LENGTH = { claim: 12, sentence: 20 };
const CLAIMS: Claim[] = Array.from({ length: 10_000 }, (_, i) =>
  claim(`c${i}`, [sentence(LENGTH.claim)], []),
);
/** So many that what they come near is no handful: of a thousand a sentence in five comes near one, and the ratio is chance. */
const FEWER = CLAIMS.slice(0, 2_500);
const blocksOf = (count: number): TextBlock[] =>
  Array.from({ length: count }, () => ({
    text: Array.from({ length: 3 }, () => `${sentence(LENGTH.sentence)}.`).join(" "),
    lang: "en",
    role: "paragraph",
  }));
const BLOCKS = blocksOf(120);

function pageOver(claims: readonly Claim[]): (blocks: readonly TextBlock[]) => LookupCounts {
  const counts = noCounts();
  const engine = createEngine(claims, languageTables, counts);
  return (blocks) => {
    Object.assign(counts, noCounts());
    engine.matchPage(blocks, { title: null, lang: "en", date: null, url: null });
    return { ...counts };
  };
}

/** For each sentence the claims that share a word with it, function words left out: what a plain filter would let through. */
function sharingAWord(claims: readonly Claim[], blocks: readonly TextBlock[]): number {
  const { functionWords } = compileLanguage(languageTables, "en");
  const stems = (text: string) =>
    new Set(
      tokenise(text, "en")
        .filter(({ form }) => !functionWords.has(form))
        .map(({ stem }) => stem),
    );
  const claimsWith = new Map<string, number[]>();
  claims.forEach(({ wordings }, at) => {
    for (const stem of stems(wordings[0]!.text)) claimsWith.set(stem, [...(claimsWith.get(stem) ?? []), at]);
  });
  const sentences = blocks.flatMap(({ text }) => text.split(". "));
  return sentences.reduce(
    (sum, text) => sum + new Set([...stems(text)].flatMap((stem) => claimsWith.get(stem) ?? [])).size,
    0,
  );
}

describe("work as the claims grow", () => {
  const few = pageOver(FEWER)(BLOCKS);
  const many = pageOver(CLAIMS)(BLOCKS);
  const growth = CLAIMS.length / FEWER.length;

  it("grows no faster than the claims do", () => {
    expect(few.sentences).toBe(3 * BLOCKS.length);
    expect(many.sentences).toBe(few.sentences);
    for (const kind of ["postings", "reached", "candidates"] as const) {
      expect(few[kind], kind).toBeGreaterThan(0);
      expect(many[kind] / few[kind], kind).toBeLessThan(1.2 * growth);
    }
  });

  it("reads the words of few claims of all that share one with the sentence, and lays fewer over it", () => {
    const sharing = sharingAWord(CLAIMS, BLOCKS);
    expect(many.reached / sharing).toBeLessThan(0.03);
    expect(many.candidates).toBeLessThan(many.reached);
    expect(many.candidates / (many.sentences * CLAIMS.length)).toBeLessThan(1 / 1_000);
  });
});

describe("work as the text grows", () => {
  const page = pageOver(FEWER);
  const once = page(BLOCKS);

  it.each([2, 4])("is so many times as much for a text %i times as long", (times) => {
    const counts = page(Array.from({ length: times }, () => BLOCKS).flat());
    for (const kind of ["sentences", "postings", "reached", "candidates"] as const) {
      expect(counts[kind], kind).toBeGreaterThan(0);
      // What stands around the first and the last sentence is all that differs.
      expect(counts[kind] / once[kind], kind).toBeCloseTo(times, 1);
    }
  });
});
