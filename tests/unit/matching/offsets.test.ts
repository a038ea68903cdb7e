/** What is marked is what was matched: from the words of a match back through the sentence, the block and the tree. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../matching/tokens.ts";
import type { PageMatch, TextBlock } from "../../../matching/types.ts";
import { readBlocks } from "../../../reading/blocks.ts";
import { piecesOfSpan } from "../../../reading/map.ts";
import { el, type LiteralNode, literalTree, text } from "../reading/literal-tree.ts";
import { engine } from "./claims.ts";

const SAID = [
  "Mexico does not produce fentanyl",
  "There is no fentanyl production in Mexico",
  "México no produce fentanilo",
  "Los inmigrantes cometen más delitos que los ciudadanos",
  "Immigrants commit more crimes than citizens",
  "Vaccines cause autism",
  "The Mexican army seized 873 drug labs",
];
const BEFORE = [
  "",
  "“",
  "👩🏽‍🔬 ",
  "Ἀθήνα. ",
  "He said on Monday that ",
  "\ud800 ",
  "Según dijo ayer, ",
  "1,100 ½ ",
];
const AFTER = [".", "”.", ", he said.", " 👩🏽‍🔬.", "!", "; nobody answered.", " \udc00."];
/** What a page may do to letters without changing what is read. */
const spelled = fc.constantFrom<(said: string) => string>(
  (said) => said,
  (said) => said.normalize("NFD"),
  (said) => said.toUpperCase(),
  (said) => said.replace(/ /g, "\u00a0"),
  (said) => said.replace(/ /g, "  "),
  (said) => said.replace(/(\p{L}{3})(\p{L}{3})/gu, "$1\u00ad$2"),
  (said) => said.normalize("NFD").replace(/\p{M}/gu, ""),
);
const statement = fc
  .tuple(fc.constantFrom(...BEFORE), fc.constantFrom(...SAID), spelled, fc.constantFrom(...AFTER))
  .map(([before, said, spell, after]) => `${before}${spell(said)}${after}`);
const paragraph = fc.array(statement, { minLength: 1, maxLength: 3 }).map((all) => all.join(" "));

/** Cut anywhere, also within a character: each piece in an element of its own, some in two. */
const cut = (whole: string, places: readonly number[]): LiteralNode => {
  const at = [...new Set(places.map((place) => place % whole.length))].sort((a, b) => a - b);
  const pieces = [0, ...at].map((from, i) => whole.slice(from, at[i] ?? whole.length)).filter(Boolean);
  return el(
    "p",
    {},
    ...pieces.map((piece, i) => (i % 3 === 0 ? text(piece) : el("b", {}, el("i", {}, text(piece))))),
  );
};
const matchesIn = (blocks: readonly { text: string }[]): readonly PageMatch[] =>
  engine.matchPage(
    blocks.map((block): TextBlock => ({ text: block.text, lang: null, role: "paragraph" })),
    { title: null, lang: null, date: "2023-03-09", url: null },
  ).matches;

const normalised = (value: string) => value.split(/\s+/).map(fold).filter(Boolean).join(" ");
const answered = (match: PageMatch) =>
  match.explanation.flatMap(({ kind, page, note }) =>
    (kind === "answered" || kind === "fuzzy") && page && note !== "word-for-word" ? [page] : [],
  );

describe("the words of a match", () => {
  it("stand in the block where the match says, in its quote and in its sentence", () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
        for (const match of matchesIn(paragraphs.map((all) => ({ text: all })))) {
          const block = paragraphs[match.block]!;
          expect(block.slice(match.start, match.end)).toBe(match.quote);
          expect(block.slice(match.sentenceStart, match.sentenceStart + match.sentence.length)).toBe(
            match.sentence,
          );
          for (const word of answered(match)) expect(normalised(match.quote)).toContain(normalised(word));
          seen++;
        }
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  it("lead back to the nodes that hold just these words, however the page cuts them up", () => {
    let seen = 0;
    fc.assert(
      fc.property(paragraph, fc.array(fc.nat(), { maxLength: 12 }), (whole, places) => {
        const { blocks } = readBlocks(literalTree, cut(whole, places));
        for (const match of matchesIn(blocks)) {
          const held = piecesOfSpan(blocks[match.block]!, match.start, match.end);
          const raw = held.map(({ node, offset, text: { length } }) =>
            node.data.slice(offset, offset + length),
          );
          // The nodes' own characters, white space of any kind being white space.
          expect(raw.join("").replace(/\s/g, " ")).toBe(match.quote);
          for (const word of answered(match)) expect(normalised(raw.join(""))).toContain(normalised(word));
          seen++;
        }
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(150);
  });
});
