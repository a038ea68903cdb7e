import { describe, expect, test } from "vitest";
import { readBlocks, walkBlocks } from "../../../reading/blocks.ts";
import { el, type LiteralNode, literalTree } from "./literal-tree.ts";

const read = (root: LiteralNode) => readBlocks(literalTree, root).blocks;
const texts = (root: LiteralNode) => read(root).map((block) => block.text);
const body = (...children: (LiteralNode | string)[]) => el("html", {}, el("body", {}, ...children));

describe("block boundaries", () => {
  test("inline elements are joined, block elements are not", () => {
    expect(
      texts(body(el("p", {}, "Mexico ", el("b", {}, "does"), " not"), el("p", {}, "produce it"))),
    ).toEqual(["Mexico does not", "produce it"]);
  });

  test("text beside a block element makes blocks of its own", () => {
    expect(texts(body("before", el("div", {}, "inside"), "after"))).toEqual(["before", "inside", "after"]);
  });

  test("a block element inside an inline one still cuts", () => {
    expect(texts(body(el("span", {}, "one", el("p", {}, "two"), "three")))).toEqual(["one", "two", "three"]);
  });

  test("one line break is white space, two end the block", () => {
    expect(texts(body(el("p", {}, "a", el("br"), "b", el("br"), "\n ", el("br"), "c")))).toEqual([
      "a b",
      "c",
    ]);
  });

  test("line breaks around nothing make no empty blocks", () => {
    expect(texts(body(el("br"), el("br"), el("p", {}, el("br"), "a", el("br"), el("br"), el("br"))))).toEqual(
      ["a"],
    );
  });

  test("10,000 levels deep is read without overflowing", () => {
    let root = el("b", {}, "bottom");
    for (let i = 0; i < 10_000; i++) root = el(i % 2 ? "div" : "span", {}, root);
    expect(texts(root)).toEqual(["bottom"]);
  });
});

describe("white space and invisible characters", () => {
  test("white space of every kind collapses to one plain space and is trimmed", () => {
    expect(
      texts(body(el("p", {}, "\n  one \t two\u00a0\u00a0three\u2009", el("i", {}, " four "), "\n"))),
    ).toEqual(["one two three four"]);
  });

  test("soft hyphens and zero-width characters go, nothing else", () => {
    expect(texts(body("fen\u00adta\u200bnyl\ufeff \u2060½ “Ünïcode”—ﬁ İ 👩\u200d🔬"))).toEqual([
      "fentanyl ½ “Ünïcode”—ﬁ İ 👩🔬",
    ]);
  });
});

describe("roles", () => {
  test("the first h1 is the title, a later one a heading", () => {
    const blocks = read(body(el("h1", {}, "A"), el("h1", {}, "B"), el("h3", {}, "C")));
    expect(blocks.map((b) => b.role)).toEqual(["title", "heading", "heading"]);
  });

  test("a paragraph takes the role of the quotation, item or caption around it", () => {
    const blocks = read(
      body(
        el("blockquote", {}, el("p", {}, "q")),
        el("li", {}, el("p", {}, "i")),
        el("figcaption", {}, "c"),
        el("td", {}, "d", el("p", {}, "p")),
        el("p", {}, "r"),
        "other",
      ),
    );
    expect(blocks.map((b) => b.role)).toEqual([
      "quote",
      "item",
      "caption",
      "cell",
      "paragraph",
      "paragraph",
      "other",
    ]);
  });

  test("a block is linked when all its words stand in links", () => {
    const link = (words: string) => el("a", { href: "/x" }, words);
    const blocks = read(
      body(
        el("li", {}, link("All of it"), " ", link("and this")),
        el("li", {}, "Part ", link("of it")),
        el("a", { href: "/x" }, el("h3", {}, "card")),
        el("p", {}, el("a", { name: "x" }, "an anchor")),
      ),
    );
    expect(blocks.map((b) => b.linked)).toEqual([true, false, true, false]);
  });

  test("the language is that of the nearest element around the block, not of a foreign word in it", () => {
    const blocks = read(
      el(
        "html",
        { lang: "en" },
        el("p", {}, el("i", { lang: "fr" }, "Le Monde"), " said"),
        el("div", { lang: "es" }, el("p", {}, "dijo")),
        el("p", { lang: "" }, "?"),
      ),
    );
    expect(blocks.map((b) => b.lang)).toEqual(["en", "es", null]);
  });
});

describe("what is never read", () => {
  test.each([
    ["script"],
    ["style"],
    ["noscript"],
    ["template"],
    ["svg"],
    ["canvas"],
    ["head"],
    ["title"],
    ["img"],
    ["del"],
    ["s"],
    ["rt"],
  ])("the sentence goes on around <%s>", (tag) => {
    expect(texts(body(el("p", {}, "a ", el(tag, {}, "NOT READ"), "b")))).toEqual(["a b"]);
  });

  test.each([
    ["textarea"],
    ["input"],
    ["select"],
    ["button"],
    ["option"],
    ["label"],
    ["iframe"],
    ["object"],
    ["code"],
    ["pre"],
    ["kbd"],
    ["samp"],
    ["nav"],
    ["dialog"],
    ["math"],
  ])("<%s> is not read and no sentence crosses it", (tag) => {
    expect(texts(body(el("p", {}, "a ", el(tag, {}, "NOT READ"), "b")))).toEqual(["a", "b"]);
  });

  test.each([
    ["navigation"],
    ["menu"],
    ["menubar"],
    ["search"],
    ["button"],
    ["tablist"],
    ["toolbar"],
    ["dialog"],
    ["alertdialog"],
    ["textbox"],
  ])("role=%s is not read", (role) => {
    expect(texts(body(el("div", { role }, el("p", {}, "NOT READ")), el("p", {}, "read")))).toEqual(["read"]);
  });

  test.each([[""], ["true"], ["plaintext-only"], ["TRUE"]])("contenteditable=%j is not read", (value) => {
    expect(
      texts(
        body(
          el("div", { contenteditable: value }, "NOT READ"),
          el("div", { contenteditable: "false" }, "read"),
        ),
      ),
    ).toEqual(["read"]);
  });

  test("hidden text is not read, except where find-in-page would find it", () => {
    expect(
      texts(
        body(
          el("p", { hidden: "" }, "NO"),
          el("p", { hidden: "until-found" }, "yes"),
          el("p", {}, "Mexico ", el("span", { invisible: "" }, "never "), "does"),
        ),
      ),
    ).toEqual(["yes", "Mexico does"]);
  });

  test("the head and foot of the site are not read, those of the article are", () => {
    expect(
      texts(
        body(
          el("header", {}, el("h1", {}, "NO")),
          el("div", { role: "banner" }, "NO"),
          el(
            "article",
            {},
            el("header", { role: "banner" }, el("h1", {}, "Headline")),
            el("footer", {}, "By A. Writer"),
          ),
          el("footer", {}, "NO"),
        ),
      ),
    ).toEqual(["Headline", "By A. Writer"]);
  });

  test("an article inside an unclosed site header is read", () => {
    expect(texts(body(el("header", {}, "NO", el("main", {}, el("h1", {}, "Headline")))))).toEqual([
      "Headline",
    ]);
  });

  test("a page behind a dialog is read although it is aria-hidden; aria-hidden doubles are not", () => {
    expect(
      texts(
        body(
          el(
            "main",
            { "aria-hidden": "true" },
            el("p", {}, "read ", el("span", { "aria-hidden": "true" }, "»")),
          ),
        ),
      ),
    ).toEqual(["read"]);
  });

  test("fields of a form that wraps the whole page are skipped, the page is not", () => {
    expect(texts(body(el("form", {}, el("input"), el("label", {}, "Mail"), el("p", {}, "Article"))))).toEqual(
      ["Article"],
    );
  });

  test("a footnote's mark is not part of the sentence, an exponent is", () => {
    expect(
      texts(
        body(
          el("p", {}, "said", el("sup", {}, el("a", { href: "#1" }, "[1]")), " so; 10", el("sup", {}, "6")),
        ),
      ),
    ).toEqual(["said so; 106"]);
  });
});

describe("limits and parts", () => {
  test("reading stops at the budget and says how much is left", () => {
    const { blocks, unread } = readBlocks(
      literalTree,
      body(el("p", {}, "12345"), el("p", {}, "67890"), el("p", {}, "abc")),
      { maxCharacters: 8 },
    );
    expect(blocks.map((b) => b.text)).toEqual(["12345", "678"]);
    expect(unread).toEqual([{ reason: "budget", count: 5, detail: "8" }]);
  });

  test("a page without text has no blocks and nothing unread", () => {
    expect(readBlocks(literalTree, body(el("img"), " \n "))).toEqual({ blocks: [], unread: [] });
  });

  test("a part is read as it would be with the whole", () => {
    const p = el("p", {}, "dicho");
    const quote = el("blockquote", {}, p);
    const article = el("article", { lang: "es" }, el("h1", {}, "T"), quote);
    const whole = read(article)[1];
    expect(readBlocks(literalTree, p, { ancestors: [article, quote], titleSeen: true }).blocks).toEqual([
      whole,
    ]);
  });

  test("a part of something that is not read has no blocks", () => {
    const p = el("p", {}, "menu");
    expect(readBlocks(literalTree, p, { ancestors: [el("nav", {}, p)] }).blocks).toEqual([]);
  });

  test("the walk offers pauses where no block ends for long", () => {
    const spans = Array.from({ length: 1000 }, () => el("span", {}, "x"));
    expect(
      [...walkBlocks(literalTree, el("p", {}, ...spans))].filter((step) => step === null).length,
    ).toBeGreaterThan(5);
  });
});
