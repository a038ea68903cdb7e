import { describe, expect, test } from "vitest";
import { nextBatch, settle } from "../../../overlay/batches.ts";
import { createPainter } from "../../../overlay/paint.ts";
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
    painter.clear();
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
