import { afterEach, describe, expect, test } from "vitest";
import { parseHtml } from "../../../cli/html-tree.ts";
import { declaringElements, liveTree } from "../../../overlay/live-tree.ts";
import { readBlocks } from "../../../reading/blocks.ts";
import { readPageFacts, walkDeclaredFacts } from "../../../reading/page-facts.ts";
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

/** Facts in every place that is looked at, and in every place that is not. */
const DECLARED = [
  '<title>Of the head</title><meta property="og:title" content="Declared"><meta name="date" content="2023-03-10">',
  '<link rel="Canonical" href="https://news.example/a"><link rel="icon" href="/i"><script type="application/LD+json">{"a":[{"datePublished":"2023-03-11"}]}</script>',
  '<body><svg><title>Of a picture</title><g itemprop="datePublished" content="2001-01-01"></g></svg><h1>A headline of five words</h1>',
  '<noscript><h1>Not for us to read here</h1><time datetime="2002-02-02">then</time></noscript><template><meta name="pubdate" content="2003-03-03"></template>',
  '<p itemprop="datePublished">12 March 2023</p><time datetime="2023-03-13" itemprop="datePublished">x</time>',
  '<time>no day</time><time datetime="2023-03-14">y</time><meta name="pubdate" content="2023-03-15"><h1>Another headline of five words</h1>',
];

describe("the facts that a page declares", () => {
  const facts = (page: Document, declaring: Iterable<Node> | null) => {
    const walk = walkDeclaredFacts<Node>(liveTree(), page.documentElement, declaring);
    for (let step = walk.next(); ; step = walk.next()) if (step.done) return step.value;
  };
  const withoutShadow = [...PAGES].filter(([name]) => name !== "shadow-dom");
  const some = DECLARED.flatMap((_, from) =>
    DECLARED.slice(from).map((__, i) => DECLARED.slice(from, from + i + 1).join("")),
  );

  test.each([...withoutShadow.map(([, html]) => html), ...some])(
    "are the same, searched by the browser or walked to: page %#",
    async (html) => {
      const page = await loadPage(html);
      expect(facts(page, declaringElements(page))).toEqual(facts(page, null));
    },
  );

  test("are found at all", async () => {
    const page = await loadPage(DECLARED.join(""));
    expect(facts(page, declaringElements(page))).toEqual({
      title: "A headline of five words",
      lang: null,
      date: "2023-03-11",
      url: "https://news.example/a",
    });
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
