/**
 * The sample articles, read as files and matched: what a careful human reader expects of them stands in
 * data/samples/expected.json, written before the engine was run on them.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPage } from "../../../cli/read-page.ts";
import { languageTables } from "../../../data/language/tables.ts";
import pack from "../../../data/packs/mexico-security-2023.json" with { type: "json" };
import expected from "../../../data/samples/expected.json" with { type: "json" };
import { createEngine } from "../../../matching/engine.ts";
import { claimsOfPack } from "../../../packs/claims-of-pack.ts";
import type { ClaimPack } from "../../../packs/types.ts";

const engine = createEngine(claimsOfPack(pack as unknown as ClaimPack, { drafts: false }), languageTables);

describe.each(expected.samples)("$file", ({ file, date, matches, alsoRight, unmarked }) => {
  const page = readPage(file, readFileSync(new URL(`../../../data/samples/${file}`, import.meta.url)));
  const { matches: found } = engine.matchPage(page.blocks, page.facts);
  const isExpected = (claim: string, stance: string, quote: string) =>
    [...matches, ...alsoRight].some(
      (m) =>
        m.claim === claim &&
        m.stance === stance &&
        (quote.includes(m.quoteContains) || m.quoteContains.includes(quote)),
    );

  it("is read with its date", () => {
    expect(page.facts.date).toBe(date);
  });
  it("makes every match that a reader expects, in reading order", () => {
    const order = matches.map(({ claim, stance, quoteContains }) =>
      found.findIndex(
        (m) =>
          m.claim === claim &&
          m.stance === stance &&
          (m.quote.includes(quoteContains) || quoteContains.includes(m.quote)),
      ),
    );
    expect(matches.filter((_, i) => order[i] === -1)).toEqual([]);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
  it("makes no other", () => {
    expect(
      found
        .filter((m) => !isExpected(m.claim, m.stance, m.quote))
        .map((m) => `${m.claim} ${m.stance} ${m.quote}`),
    ).toEqual([]);
  });
  it("leaves the near misses unmarked", () => {
    const marked = found.filter((m) => m.band === "match").map((m) => m.sentence);
    expect(unmarked.length).toBeGreaterThan(3);
    for (const item of unmarked) {
      const text = typeof item === "string" ? item : (item as { sentence: string }).sentence;
      expect(marked.filter((sentence) => sentence.includes(text))).toEqual([]);
    }
  });
});
