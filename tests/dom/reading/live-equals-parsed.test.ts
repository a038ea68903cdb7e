import { afterEach, describe, expect, test } from "vitest";
import { parseHtml } from "../../../cli/html-tree.ts";
import { liveTree } from "../../../overlay/live-tree.ts";
import { readBlocks } from "../../../reading/blocks.ts";
import { readPageFacts } from "../../../reading/page-facts.ts";
import type { ReadBlock } from "../../../reading/types.ts";
import { EXPECTED } from "./expected.ts";
import { loadPage, PAGES } from "./fixture-pages.ts";

/** A parsed file has no style sheets. */
const NEEDS_STYLES = ["hidden-by-stylesheet"];

const plain = (blocks: readonly ReadBlock<unknown>[]) =>
  blocks.map(({ text, lang, role, linked }) => ({ text, lang, role, linked }));
const words = (blocks: readonly ReadBlock<unknown>[]) => blocks.map(({ role, text }) => [role, text]);

afterEach(() => {
  document.body.replaceChildren();
});

test("every fixture page says what is expected of it", () => {
  expect([...PAGES.keys()].sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe.each([...PAGES])("the page %s", (name, html) => {
  test("is read live as a reader would", async () => {
    const page = await loadPage(html);
    expect(words(readBlocks(liveTree(), page.documentElement).blocks)).toEqual(EXPECTED[name]);
  });

  test("is not touched by reading", async () => {
    const page = await loadPage(html);
    const before = page.documentElement.getHTML({ serializableShadowRoots: true });
    const seen: MutationRecord[] = [];
    new MutationObserver((records) => seen.push(...records)).observe(page, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    readBlocks(liveTree(), page.documentElement as Node);
    readPageFacts(liveTree(), page.documentElement as Node);
    await Promise.resolve();
    expect(page.documentElement.getHTML({ serializableShadowRoots: true })).toBe(before);
    expect(seen).toEqual([]);
  });
});

describe.each([...PAGES].filter(([name]) => !NEEDS_STYLES.includes(name)))("the page %s", (_name, html) => {
  test("is read alike from the parsed file", async () => {
    const page = await loadPage(html);
    const { tree, root } = parseHtml(html);
    const live = readBlocks(liveTree(), page.documentElement as Node);
    expect(plain(live.blocks)).toEqual(plain(readBlocks(tree, root).blocks));
    expect(readPageFacts(liveTree(), page.documentElement as Node)).toEqual(readPageFacts(tree, root));
  });
});

test("10,000 levels deep is read live", async () => {
  const page = await loadPage("<!doctype html><body></body>");
  let at: Element = page.body;
  for (let i = 0; i < 10_000; i++) at = at.appendChild(page.createElement(i % 2 ? "div" : "span"));
  at.textContent = "bottom";
  expect(words(readBlocks(liveTree(), page.documentElement as Node).blocks)).toEqual([["other", "bottom"]]);
});

test("the walk tells of the shadow roots that it enters", async () => {
  const page = await loadPage(PAGES.get("shadow-dom")!);
  const roots = new Set<ShadowRoot>();
  const tree = liveTree((root) => roots.add(root));
  readBlocks(tree, page.documentElement as Node);
  expect(roots.size).toBe(4);
});
