import { describe, expect, it } from "vitest";
import { readPage } from "../../../cli/read-page.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textsOf = (html: string) => readPage("a.html", bytesOf(html)).blocks.map(({ text }) => text);
const body = (html: string) => textsOf(`<!doctype html><title>t</title><body>${html}`);

describe("readPage of HTML", () => {
  it("reads paragraphs with their role and declared language", () => {
    const { blocks } = readPage(
      "a.html",
      bytesOf('<html lang="es"><body><h1>Un título</h1><p lang="en">A text.</p>'),
    );
    expect(blocks).toEqual([
      { text: "Un título", lang: "es", role: "title" },
      { text: "A text.", lang: "en", role: "paragraph" },
    ]);
  });

  it.each([
    "<p hidden>x</p>",
    '<p style="color: red; DISPLAY : none">x</p>',
    '<p style="visibility:hidden">x</p>',
    '<p style="display:none !important; display:block">x</p>',
    "<p popover>x</p>",
    "<template><p>x</p></template>",
    "<noscript><p>x</p></noscript>",
    "<script>x</script>",
    "<style>x</style>",
    "<div hidden><p>x</p></div>",
  ])("leaves out what is not rendered: %s", (hidden) => {
    expect(body(`${hidden}<p>seen</p>`)).toEqual(["seen"]);
  });

  it.each([
    '<p hidden="until-found">x</p>',
    '<p aria-hidden="true">x</p>',
    '<p style="display:none; display:block">x</p>',
    '<p style="opacity:0.9">x</p>',
    "<details><summary>x</summary></details>",
  ])("reads what is rendered or can be found: %s", (shown) => {
    expect(body(shown)).toEqual(["x"]);
  });

  it("reads a declared open shadow root in its host's place, with its slots filled", () => {
    const host = `<div><template shadowrootmode="open"><p>Before</p><slot name="b"><p>unused</p></slot><slot></slot><slot name="c"><p>Otherwise</p></slot></template><p>First</p><p slot="b">Second</p><p slot="z">nowhere</p></div><p>After</p>`;
    expect(body(host)).toEqual(["Before", "Second", "First", "Otherwise", "After"]);
  });

  it("reads a page of ten thousand nested elements", () => {
    expect(body(`${"<div>".repeat(10_000)}deep`)).toEqual(["deep"]);
  });

  it("takes the facts of the page from the page", () => {
    const { facts } = readPage(
      "a.html",
      bytesOf(`<html lang="es-MX"><head><title>Un diario</title><link rel="canonical" href="https://example.org/a">
        <meta property="article:published_time" content="2023-03-18T10:00:00Z"></head><body><h1>El presidente dijo que no</h1>`),
    );
    expect(facts).toMatchObject({
      title: "El presidente dijo que no",
      lang: "es-MX",
      date: "2023-03-18",
      url: "https://example.org/a",
    });
  });

  it("says how many characters could not be decoded", () => {
    const bytes = Uint8Array.of(...bytesOf("<meta charset=utf-8><p>a"), 0xff);
    expect(readPage("a.html", bytes).unread).toEqual([{ reason: "encoding", count: 1, detail: "utf-8" }]);
  });

  it("says that there is nothing to read", () => {
    expect(readPage("a.html", bytesOf("<script>x</script>")).unread).toEqual([{ reason: "empty", count: 1 }]);
  });
});

describe("readPage of plain text", () => {
  it("splits at blank lines and joins the lines of a paragraph", () => {
    const { blocks, facts } = readPage("a.txt", bytesOf("One\nline.\r\n \r\n\r\nTwo <b> & three.\n\n"));
    expect(blocks).toEqual([
      { text: "One line.", lang: null, role: "paragraph" },
      { text: "Two <b> & three.", lang: null, role: "paragraph" },
    ]);
    expect(facts).toMatchObject({ title: null, date: null, url: null });
  });
});

describe("readPage of anything else", () => {
  it("decides by the beginning whether standard input is HTML", () => {
    expect(readPage("-", bytesOf("\n<!DOCTYPE html><p>a</p><p>b</p>")).blocks).toHaveLength(2);
    expect(readPage("-", bytesOf("5 <p>a</p> is text")).blocks).toHaveLength(1);
  });

  it("refuses what is plainly not text, by name", () => {
    expect(() => readPage("a.html", bytesOf("%PDF-1.7"))).toThrow(
      "a.html: this is not a page but a PDF document.",
    );
  });
});
