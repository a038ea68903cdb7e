import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBlocks } from "../../../reading/blocks.ts";
import { boundariesOfSpan, isUnchanged, piecesOfSpan, textOffsetOf } from "../../../reading/map.ts";
import type { ReadBlock } from "../../../reading/types.ts";
import { el, type LiteralNode, literalTree, text } from "./literal-tree.ts";

const word = fc.string({
  unit: fc.constantFrom(
    "a",
    "b",
    "ñ",
    "½",
    "👩",
    " ",
    "\n",
    "\t",
    "\u00a0",
    "\u2009",
    "\u00ad",
    "\u200b",
    "\u200d",
    "\ufeff",
  ),
  maxLength: 12,
});
const { tree } = fc.letrec<{ tree: LiteralNode; child: LiteralNode }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom("p", "div", "b", "span", "a", "li", "br", "code", "script"),
      fc.array(tie("child"), { maxLength: 5 }),
    )
    .map(([tag, children]) => el(tag, {}, ...children)),
  child: fc.oneof({ depthSize: "small", withCrossShrink: true }, word.map(text), tie("tree")),
}));

const isWhite = (c: string) => /\s/.test(c) && c !== "\ufeff";

/** The slow way: one list of (character, node, offset) for the whole tree, cleaned step by step. */
function naive(root: LiteralNode): { text: string; from: ([LiteralNode, number] | null)[] }[] {
  type Item = { c: string; at: [LiteralNode, number] | null };
  const blocks: Item[][] = [[]];
  const cut = () => blocks.push([]);
  let breaks = 0;
  const visit = (node: LiteralNode): void => {
    if (node.tag === null) {
      for (let i = 0; i < node.data.length; i++) {
        const c = node.data[i]!;
        if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(c)) continue;
        if (!isWhite(c)) breaks = 0;
        blocks.at(-1)!.push({ c: isWhite(c) ? " " : c, at: [node, i] });
      }
    } else if (node.tag === "br") {
      blocks.at(-1)!.push({ c: " ", at: null });
      if (++breaks === 2) {
        cut();
        breaks = 0;
      }
    } else if (node.tag === "code") {
      cut();
      breaks = 0;
    } else if (node.tag !== "script") {
      const isBlock = ["p", "div", "li"].includes(node.tag);
      if (isBlock) cut();
      if (isBlock) breaks = 0;
      node.children.forEach(visit);
      if (isBlock) cut();
      if (isBlock) breaks = 0;
    }
  };
  visit(root);
  return blocks
    .map((items) => items.filter((item, i) => item.c !== " " || (i > 0 && items[i - 1]!.c !== " ")))
    .map((items) => (items.at(-1)?.c === " " ? items.slice(0, -1) : items))
    .filter((items) => items.length > 0)
    .map((items) => ({ text: items.map((item) => item.c).join(""), from: items.map((item) => item.at) }));
}

const expand = (block: ReadBlock<LiteralNode>) => {
  const from: ([LiteralNode, number] | null)[] = Array(block.text.length).fill(null);
  for (const run of block.runs)
    for (let i = 0; i < run.length; i++) from[run.start + i] = [run.node, run.offset + i];
  return { text: block.text, from };
};

describe("every character knows where it came from", () => {
  test("texts and maps are those of the slow way", () => {
    fc.assert(
      fc.property(tree, (root) => {
        const quick = readBlocks(literalTree, root).blocks.map(expand);
        const slow = naive(root);
        expect(quick.map((b) => b.text)).toEqual(slow.map((b) => b.text));
        for (const [i, block] of quick.entries()) {
          for (const [j, at] of block.from.entries()) {
            const other = slow[i]!.from[j];
            expect(at?.[0] === other?.[0] && at?.[1] === other?.[1]).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("runs are sorted, do not overlap, and hold the node's own characters, white space aside", () => {
    fc.assert(
      fc.property(tree, (root) => {
        for (const block of readBlocks(literalTree, root).blocks) {
          let end = 0;
          for (const run of block.runs) {
            expect(run.start).toBeGreaterThanOrEqual(end);
            expect(run.length).toBeGreaterThan(0);
            end = run.start + run.length;
            const raw = run.node.data.slice(run.offset, run.offset + run.length);
            expect(raw.replace(/\s/g, " ")).toBe(block.text.slice(run.start, end));
          }
          expect(end).toBeLessThanOrEqual(block.text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a span's pieces are the span, and lead back to it", () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (root, a, b) => {
        for (const block of readBlocks(literalTree, root).blocks) {
          const start = a % block.text.length;
          const end = start + 1 + (b % (block.text.length - start));
          const pieces = piecesOfSpan(block, start, end);
          const written = block.text.slice(start, end);
          // Only the space of a line break element has no node.
          expect(
            pieces
              .map((p) => p.text)
              .join("")
              .replace(/ /g, ""),
          ).toBe(written.replace(/ /g, ""));
          for (const piece of pieces) expect(isUnchanged(piece, piece.node.data)).toBe(true);
          const bounds = boundariesOfSpan(block, start, end);
          if (bounds === null) continue;
          const back = textOffsetOf(block, bounds.start.node, bounds.start.offset)!;
          expect(block.text.slice(start, back).trim()).toBe("");
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("spans", () => {
  const p = el("p", {}, "Mexico  does", el("br"), el("b", {}, "not pro\u00adduce"), " it");
  const block = readBlocks(literalTree, p).blocks[0]!;
  const span = (words: string) => {
    const start = block.text.indexOf(words);
    return boundariesOfSpan(block, start, start + words.length);
  };

  test("a span within one node", () => {
    expect(span("does")).toMatchObject({ start: { offset: 8 }, end: { offset: 12 } });
  });

  test("a span over elements, a line break and a soft hyphen", () => {
    expect(block.text).toBe("Mexico does not produce it");
    expect(span("does not produce")).toMatchObject({
      start: { node: { data: "Mexico  does" }, offset: 8 },
      end: { node: { data: "not pro\u00adduce" }, offset: 12 },
    });
  });

  test("a boundary between nodes belongs to the node that holds the character", () => {
    expect(span("not")!.start).toMatchObject({ node: { data: "not pro\u00adduce" }, offset: 0 });
  });

  test("an empty span and a line break's space have no place", () => {
    expect(boundariesOfSpan(block, 3, 3)).toBeNull();
    expect(boundariesOfSpan(block, 11, 12)).toBeNull();
  });

  test("a changed node is noticed", () => {
    const [piece] = piecesOfSpan(block, 0, 6);
    expect(isUnchanged(piece!, "Mexico")).toBe(true);
    expect(isUnchanged(piece!, "México")).toBe(false);
    expect(isUnchanged(piece!, "Mex")).toBe(false);
  });
});
