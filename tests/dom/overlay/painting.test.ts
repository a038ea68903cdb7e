import { describe, expect, test } from "vitest";
import { PAGES } from "../reading/fixture-pages.ts";
import { guardDom, PRODUCES, painted, phraseMatcher, run, show, wait } from "./stage.ts";

const ARTICLE = [
  { words: "“Here, we do not produce fentanyl, and we do not have consumption of fentanyl,”" },
  { words: "repeated that the drug is not made in the country", stance: "reports" as const },
  {
    words: "Officials in Washington called the claim that Mexico makes no fentanyl false.",
    stance: "disputes" as const,
  },
  { words: "Is it true that no fentanyl is made in Mexico?", stance: "questions" as const },
];

describe("painting", () => {
  test("each stance is painted under its own name, over the page's own words", async () => {
    show("plain-article");
    const state = await run(ARTICLE).settled();
    expect(painted()).toEqual({
      asserts: [ARTICLE[0]!.words],
      reports: [ARTICLE[1]!.words],
      disputes: [ARTICLE[2]!.words],
      questions: [ARTICLE[3]!.words],
    });
    expect(state).toMatchObject({ status: "done", claims: 4, unread: [] });
    expect(state.marks.map((mark) => [mark.stance, mark.painted])).toEqual([
      ["asserts", true],
      ["reports", true],
      ["disputes", true],
      ["questions", true],
    ]);
    const positions = state.marks.map((mark) => mark.position);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(Math.min(...positions)).toBeGreaterThan(0);
    expect(Math.max(...positions)).toBeLessThan(1);
  });

  test.each([...PAGES.keys()])(
    "%s is byte-identical before, during and after, and no observer sees a thing",
    async (name) => {
      show(name);
      const guard = guardDom();
      const before = guard.html();
      const overlay = run([PRODUCES, { words: "the" }, { words: "é" }, { words: "o" }]);
      await overlay.settled();
      expect(guard.html()).toBe(before);
      overlay.handle.step(1);
      overlay.controller.abort();
      await wait(0);
      expect(guard.html()).toBe(before);
      expect(guard.records).toEqual([]);
    },
  );

  test("the rules paint: an underline and a wash, no change of the text's place", async () => {
    show("plain-article");
    const boxes = () =>
      [...document.querySelectorAll("p, h1, li")].map((e) => JSON.stringify(e.getBoundingClientRect()));
    const before = boxes();
    await run(ARTICLE).settled();
    const p = document.querySelector("article > p")!;
    expect(getComputedStyle(p, "::highlight(fact-overlay-asserts)").textDecorationLine).toBe("underline");
    expect(getComputedStyle(p, "::highlight(fact-overlay-reports)").textDecorationStyle).toBe("dashed");
    expect(getComputedStyle(p, "::highlight(fact-overlay-questions)").textDecorationStyle).toBe("dotted");
    expect(getComputedStyle(p, "::highlight(fact-overlay-disputes)").textDecorationStyle).toBe("double");
    expect(boxes()).toEqual(before);
  });

  test("a mark over elements, footnote marks and soft hyphens is found", async () => {
    show("nested-inline");
    await run([PRODUCES]).settled();
    expect(painted()).toEqual({ asserts: ["does not produce fentanyl"] });
    document.body.innerHTML = "<p>No se pro&shy;duce <wbr>fen&shy;ta&shy;nilo aquí.</p>";
    await run([{ words: "produce fentanilo" }]).settled();
    expect(painted().asserts).toContain("pro\u00adduce fen\u00adta\u00adnilo");
  });

  test("words in a shadow root are painted, and watched", async () => {
    show("shadow-dom");
    const overlay = run([PRODUCES, { words: "the president lied" }]);
    const state = await overlay.settled();
    expect(painted()).toEqual({ asserts: ["does not produce fentanyl"] });
    expect(state.marks[0]!.painted).toBe(true);
    const p = document.querySelector("story-body")!.shadowRoot!.querySelector("p")!;
    p.firstChild!.nodeValue = "Nothing.";
    await Promise.resolve();
    expect(painted()).toEqual({});
  });
});

describe("what becomes a mark", () => {
  test("all claims of a sentence share one mark; the strongest stance shows, over all matched words", async () => {
    show("<p>Before. Mexico makes nothing and consumes nothing. After.</p>");
    const state = await run([
      { words: "makes nothing", stance: "reports", claim: "a" },
      { words: "consumes nothing", stance: "asserts", claim: "b" },
      { words: "Mexico", stance: "asserts", band: "possible", claim: "c" },
    ]).settled();
    expect(state.marks).toHaveLength(1);
    expect(state.marks[0]).toMatchObject({
      stance: "asserts",
      band: "match",
      quote: "makes nothing and consumes nothing",
    });
    expect(state.marks[0]!.matches.map((match) => match.claim).sort()).toEqual(["a", "b", "c"]);
    expect(painted()).toEqual({ asserts: ["makes nothing and consumes nothing"] });
  });

  test("possible matches and contradictions are listed, not painted", async () => {
    show("<p>One thing.</p><p>Other thing.</p>");
    const state = await run([
      { words: "One", band: "possible" },
      { words: "Other", stance: "contradicts", band: null },
    ]).settled();
    expect(state.marks.map(({ band, stance, painted: isPainted }) => [band, stance, isPainted])).toEqual([
      ["possible", "asserts", false],
      [null, "contradicts", false],
    ]);
    expect(painted()).toEqual({});
  });

  test("a possible match that is to be marked has a line of its own, whatever it does", async () => {
    show("<p>One thing.</p><p>Other thing.</p><p>Third thing.</p>");
    const state = await run([
      { words: "One", band: "possible", marked: true },
      { words: "Other", band: "match", marked: false },
      { words: "Third", stance: "contradicts", band: null },
    ]).settled();
    expect(painted()).toEqual({ possible: ["One"] });
    expect(state.marks.map(({ band, marked }) => [band, marked])).toEqual([
      ["possible", true],
      ["possible", false],
      [null, false],
    ]);
  });

  test("a sure match decides over a possible one that is marked as well", async () => {
    show("<p>One thing and Other thing.</p>");
    const state = await run([
      { words: "One", band: "possible", marked: true, claim: "a" },
      { words: "Other", stance: "reports", claim: "b" },
    ]).settled();
    expect(painted()).toEqual({ reports: ["Other"] });
    expect(state.marks[0]).toMatchObject({ band: "match", stance: "reports" });
    expect(state.marks[0]!.matches.map(({ claim }) => claim)).toEqual(["b", "a"]);
  });

  test("the state survives a message", async () => {
    show("plain-article");
    const state = await run(ARTICLE).settled();
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(structuredClone(state)).toEqual(state);
  });
});

describe("pages of every size", () => {
  test("a page without text is done, with nothing compared", async () => {
    show("no-text");
    const overlay = run([PRODUCES]);
    expect(await overlay.settled()).toMatchObject({
      status: "done",
      sentences: 0,
      marks: [],
      unread: [{ reason: "empty" }],
    });
    expect(overlay.sent).toEqual([]);
  });

  test("a long page goes in batches, what is in view first, each block once", async () => {
    const paragraphs = Array.from(
      { length: 400 },
      (_, i) => `<p>Paragraph ${i}. ${"words and words ".repeat(40)}</p>`,
    );
    show(paragraphs.join(""));
    document.querySelectorAll("p")[200]!.scrollIntoView();
    const overlay = run([{ words: "Paragraph 399." }]);
    const state = await overlay.settled();
    expect(overlay.sent.length).toBeGreaterThan(3);
    expect(overlay.sent[0]!.some((text) => text.startsWith("Paragraph 200."))).toBe(true);
    expect(overlay.sent[0]!.some((text) => text.startsWith("Paragraph 100."))).toBe(false);
    const times = new Map<string, number>();
    for (const text of overlay.sent.flat()) times.set(text, (times.get(text) ?? 0) + 1);
    expect(times.size).toBe(400);
    // Only the blocks at a batch's edges go along twice or so: two before, one after.
    expect(overlay.sent.flat().length).toBeLessThanOrEqual(400 + 3 * overlay.sent.length);
    expect(state.marks).toHaveLength(1);
    expect(state.sentences).toBeGreaterThan(780);
    expect(state.sentences).toBeLessThan(830);
  });

  test("ten megabytes are read up to the budget, and the rest is admitted", async () => {
    show("<p id=p></p><p>The end.</p>");
    document.querySelector("#p")!.textContent = "Mexico does not produce fentanyl. ".repeat(300_000);
    const overlay = run((blocks) => Promise.resolve(phraseMatcher([])(blocks)));
    const state = await overlay.settled();
    expect(state.status).toBe("done");
    expect(state.unread).toEqual([{ reason: "budget", count: expect.any(Number), detail: "2000000" }]);
    expect(state.unread[0]!.count).toBeGreaterThan(8_000_000);
  });
});
