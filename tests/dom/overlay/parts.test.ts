import { describe, expect, test } from "vitest";
import { nextBatch, settle } from "../../../overlay/batches.ts";
import { createPainter, hasMarks } from "../../../overlay/paint.ts";
import { Passages } from "../../../overlay/passages.ts";
import type { ShownMatch } from "../../../overlay/types.ts";
import type { ReadBlock } from "../../../reading/types.ts";
import { wordsOf } from "./stage.ts";

const range = (words: string): StaticRange => {
  const node = document.body.appendChild(document.createTextNode(words));
  return new StaticRange({
    startContainer: node,
    startOffset: 0,
    endContainer: node,
    endOffset: words.length,
  });
};
const shown = () =>
  [...CSS.highlights].map(([name, highlight]) => [
    name,
    [...highlight].map((r) => wordsOf(r as AbstractRange)),
  ]);

describe("the painter", () => {
  test.each([
    ["the registry", () => CSS.highlights.clear()],
    ["one name", () => CSS.highlights.delete("fact-overlay-reports")],
    ["the ranges", () => CSS.highlights.get("fact-overlay-asserts")!.clear()],
    ["a name by taking it", () => CSS.highlights.set("fact-overlay-asserts", new Highlight())],
  ])("puts back what the page cleared: %s", (_, clear) => {
    const painter = createPainter(CSS.highlights);
    painter.paint("asserts", range("one"));
    painter.paint("reports", range("two"));
    expect(painter.restore()).toBe(false);
    clear();
    expect(painter.restore()).toBe(true);
    expect(Object.fromEntries(shown())).toEqual({
      "fact-overlay-asserts": ["one"],
      "fact-overlay-reports": ["two"],
    });
    painter.clear();
  });

  test("takes off one range, and the name with the last of its kind", () => {
    const painter = createPainter(CSS.highlights);
    const [one, two] = [range("one"), range("two")];
    painter.paint("asserts", one);
    painter.paint("asserts", two);
    painter.unpaint(one);
    expect(shown()).toEqual([["fact-overlay-asserts", ["two"]]]);
    painter.unpaint(two);
    expect(shown()).toEqual([]);
  });

  test("leaves other highlights of the page alone", () => {
    const theirs = new Highlight();
    CSS.highlights.set("search-results", theirs);
    const painter = createPainter(CSS.highlights);
    painter.paint("asserts", range("one"));
    expect(hasMarks(CSS.highlights)).toBe(true);
    painter.clear();
    expect(hasMarks(CSS.highlights)).toBe(false);
    expect([...CSS.highlights.keys()]).toEqual(["search-results"]);
    CSS.highlights.clear();
  });
});

function passagesOf(texts: string[]): Passages {
  const passages = new Passages();
  const blocks = texts.map((text): ReadBlock<Node> => {
    const node = document.body
      .appendChild(document.createElement("p"))
      .appendChild(document.createTextNode(text));
    const run = { start: 0, length: text.length, node, offset: 0 };
    return { text, lang: null, role: "paragraph", linked: false, runs: [run] };
  });
  passages.replace([{ root: null, blocks }]);
  return passages;
}

describe("batches", () => {
  test("surroundings go along, and their own results stay", () => {
    const { list } = passagesOf(["One.", "Two.", "Three. And more.", "Four.", "Five."]);
    for (const passage of list) passage.state = "done";
    list[2]!.state = "stale";
    const batch = nextBatch(list, () => 0, "changes")!;
    expect(batch.blocks.map(({ text }) => text)).toEqual(["Two.", "Three. And more.", "Four."]);
    const put: string[] = [];
    settle(
      batch,
      { matches: [], sentences: 4, language: "en", unread: [{ reason: "language", count: 1 }] },
      ({ block }) => put.push(block.text),
    );
    expect(put).toEqual(["Three. And more."]);
    expect(list.map(({ sentences }) => sentences)).toEqual([0, 0, 2, 0, 0]);
    expect(list.map(({ unread }) => unread.length)).toEqual([0, 0, 1, 0, 0]);
    expect(nextBatch(list, () => 0, "changes")).toBeNull();
  });

  test("each match goes to its own block", () => {
    const { list } = passagesOf(["One.", "Two."]);
    const match = { block: 1 } as ShownMatch;
    const got: number[] = [];
    settle(
      nextBatch(list, () => 0, "changes")!,
      { matches: [match], sentences: 2, language: null, unread: [] },
      (_, matches) => got.push(matches.length),
    );
    expect(got).toEqual([0, 1]);
  });

  test("a screenful goes first, then the rest; each with the sentences that its own are read with", () => {
    const sentence = (i: number): string => `Sentence ${i} has many more words than six. `.repeat(6).trim();
    const { list } = passagesOf([...Array(30).keys()].flatMap((i) => [sentence(i), "Share this"]));
    const firstIn = (batch: NonNullable<ReturnType<typeof nextBatch>>) =>
      [...batch.owned].map(({ block }) => block.text);
    const first = nextBatch(list, () => 20, "first")!;
    const own = firstIn(first);
    expect(own[0]).toBe(sentence(10));
    expect(own.join("").length).toBeGreaterThan(1_500);
    expect(own.join("").length).toBeLessThanOrEqual(2_000);
    const sent = first.blocks.map(({ text }) => text);
    expect(sent.slice(0, sent.indexOf(own[0]!))).toEqual([
      sentence(8),
      "Share this",
      sentence(9),
      "Share this",
    ]);
    const behind = sent.slice(sent.indexOf(own[0]!) + own.length).filter((text) => text !== "Share this");
    expect(behind).toEqual([sentence(10 + own.filter((text) => text !== "Share this").length)]);
    settle(first, { matches: [], sentences: 9, language: null, unread: [] }, () => {});
    const above = nextBatch(list, () => 0, "rest")!;
    expect(firstIn(above).length).toBe(20);
    settle(above, { matches: [], sentences: 9, language: null, unread: [] }, () => {});
    const below = nextBatch(list, () => 0, "rest")!;
    expect(first.owned.size + 20 + below.owned.size).toBe(list.length);
  });

  test("a page of up to two screens goes at once", () => {
    const { list } = passagesOf(Array.from({ length: 39 }, () => "x".repeat(100)));
    expect(nextBatch(list, () => 0, "first")!.owned.size).toBe(39);
  });

  test("a block longer than a batch goes alone", () => {
    const { list } = passagesOf(["Short.", "long ".repeat(20_000), "Short again."]);
    const sizes: number[] = [];
    for (
      let batch = nextBatch(list, () => 0, "changes");
      batch;
      batch = nextBatch(list, () => 0, "changes")
    ) {
      sizes.push(batch.owned.size);
      settle(batch, { matches: [], sentences: 1, language: null, unread: [] }, () => {});
    }
    expect(sizes).toEqual([1, 1, 1]);
  });
});
