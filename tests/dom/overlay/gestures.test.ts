import { describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { markAtPoint } from "../../../overlay/hit-test.ts";
import { bringIntoView } from "../../../overlay/reveal.ts";
import { frames, PRODUCES, painted, run, show, wait } from "./stage.ts";

const PAGE = `<style>p { font: 16px/30px monospace; margin: 10px; width: 390px }</style>
<p id="a">Mexico does not produce fentanyl.</p>
<p id="b">In a link: <a href="#x">Mexico does not produce fentanyl</a>.</p>
<p id="c">Unmarked words only.</p>
<p id="d"><span role="button">Mexico does not produce fentanyl</span>.</p>
<input id="i"><button id="k">Button</button>`;

const box = (selector: string, words: string): DOMRect => {
  const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`No "${words}" in ${selector}`);
};
/** A real click of the mouse on some words. */
const click = async (selector: string, words: string, options: { clickCount?: number } = {}) => {
  const element = document.querySelector(selector)!;
  const around = element.getBoundingClientRect();
  const at = box(selector, words);
  await userEvent.click(element, {
    position: { x: at.x + at.width / 2 - around.x, y: at.y + at.height / 2 - around.y },
    ...options,
  });
};

describe("a click", () => {
  test("on a mark's words opens it", async () => {
    show(PAGE);
    const overlay = run([PRODUCES]);
    await overlay.settled();
    await click("#a", "produce");
    expect(overlay.opened.map(({ words, origin }) => [words, origin])).toEqual([
      ["does not produce fentanyl", "pointer"],
    ]);
  });

  test.each([
    ["#a", "Mexico", "on words beside the mark"],
    ["#b", "produce", "in a link"],
    ["#c", "words", "on unmarked words"],
    ["#d", "produce", "in something that says it is a button"],
  ])("%s %s: %s is the page's", async (selector, words) => {
    show(PAGE);
    const overlay = run([PRODUCES]);
    await overlay.settled();
    await click(selector, words);
    expect(overlay.opened).toEqual([]);
  });

  test("beside the last line's end, in the block's empty space, hits nothing", async () => {
    show(PAGE);
    const overlay = run([{ words: "produce fentanyl." }]);
    await overlay.settled();
    await userEvent.click(document.querySelector("#a")!, { position: { x: 360, y: 15 } });
    expect(overlay.opened).toEqual([]);
  });

  test("that the page handled is the page's", async () => {
    show(PAGE);
    const overlay = run([PRODUCES]);
    await overlay.settled();
    document.querySelector("#a")!.addEventListener("click", (event) => event.preventDefault());
    await click("#a", "produce");
    expect(overlay.opened).toEqual([]);
  });

  test("that a script makes up opens nothing", async () => {
    show(PAGE);
    const overlay = run([PRODUCES]);
    await overlay.settled();
    const { x, y, width, height } = box("#a", "produce");
    document
      .querySelector("#a")!
      .dispatchEvent(
        new MouseEvent("click", { bubbles: true, clientX: x + width / 2, clientY: y + height / 2 }),
      );
    expect(overlay.opened).toEqual([]);
  });

  test("that leaves a selection is no click on a mark", async () => {
    show(PAGE);
    const overlay = run([PRODUCES]);
    await overlay.settled();
    await userEvent.tripleClick(document.querySelector("#c")!);
    document
      .querySelector("#a")!
      .addEventListener("pointerup", () => getSelection()!.selectAllChildren(document.querySelector("#a")!));
    await click("#a", "produce");
    expect(getSelection()!.toString()).toContain("Mexico");
    expect(overlay.opened).toEqual([]);
  });
});

describe("the mark under a point", () => {
  test.each([
    ["by the registry", undefined],
    ["by the caret", {}],
  ])("is found %s", async (_, registry) => {
    show(PAGE);
    const overlay = run([PRODUCES]);
    const { marks } = await overlay.settled();
    const ranges = [...CSS.highlights.get("fact-overlay-asserts")!].map((range) => ({
      range: range as AbstractRange,
    }));
    const at = (selector: string, words: string) => {
      const { x, y, width, height } = box(selector, words);
      return markAtPoint(document, ranges, x + width / 2, y + height / 2, registry);
    };
    expect(marks).toHaveLength(2); // not the button's
    expect(at("#a", "produce")).toBe(ranges[0]);
    expect(at("#b", "produce")).toBe(ranges[1]);
    expect(at("#a", "Mexico")).toBeNull();
  });

  test("is not that of the nearest words, however far: the point must be on them", async () => {
    show(PAGE);
    await run([{ words: "produce fentanyl." }]).settled();
    const ranges = [...CSS.highlights.get("fact-overlay-asserts")!].map((range) => ({
      range: range as AbstractRange,
    }));
    const { y } = box("#a", "produce");
    expect(document.caretPositionFromPoint(370, y + 5)?.offsetNode).toBe(
      document.querySelector("#a")!.firstChild,
    );
    expect(markAtPoint(document, ranges, 370, y + 5, {})).toBeNull();
    expect(markAtPoint(document, ranges, 370, y + 5)).toBeNull();
  });

  test("is found inside a shadow root", async () => {
    show("shadow-dom");
    await run([PRODUCES]).settled();
    const [range] = [...CSS.highlights.get("fact-overlay-asserts")!] as AbstractRange[];
    const live = document.createRange();
    live.setStart(range!.startContainer, range!.startOffset);
    live.setEnd(range!.endContainer, range!.endOffset);
    const { x, y } = live.getBoundingClientRect();
    expect(markAtPoint(document, [{ range: range! }], x + 5, y + 5)).not.toBeNull();
  });
});

describe("revealing", () => {
  test("scrolls to the words, puts the caret there, and shows them for a moment", async () => {
    show(
      `<div style="height: 3000px"></div><p>Mexico does not produce fentanyl.</p><div style="height: 3000px"></div>`,
    );
    const overlay = run([PRODUCES]);
    const [mark] = (await overlay.settled()).marks;
    expect(overlay.handle.reveal(mark!.id)).toBe(true);
    expect(painted()).toEqual({ asserts: [PRODUCES.words], flash: [PRODUCES.words] });
    expect(getSelection()).toMatchObject({ isCollapsed: true, anchorOffset: "Mexico ".length });
    await vi.waitFor(() => {
      const { top } = document.querySelector("p")!.getBoundingClientRect();
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(window.innerHeight);
    }, 3000);
    await vi.waitFor(() => expect(painted()).toEqual({ asserts: [PRODUCES.words] }), 3000);
  });

  test("scrolls to words in an element taller than the view", async () => {
    show(
      `<p style="width: 100px">${"filler ".repeat(2000)}Mexico does not produce fentanyl. ${"filler ".repeat(200)}</p>`,
    );
    const overlay = run([PRODUCES]);
    const [mark] = (await overlay.settled()).marks;
    const range = overlay.handle.rangeOf(mark!.id)!;
    vi.spyOn(window, "matchMedia").mockReturnValue({ matches: true } as MediaQueryList);
    bringIntoView(range);
    vi.restoreAllMocks();
    await frames();
    expect(Math.abs(range.getBoundingClientRect().top - window.innerHeight / 2)).toBeLessThan(100);
  });

  test("opens what folds the words away", async () => {
    show("details-until-found");
    const overlay = run([PRODUCES, { words: "Found by searching" }]);
    const { marks } = await overlay.settled();
    let asked = 0;
    document.querySelector("section")!.addEventListener("beforematch", () => asked++);
    for (const mark of marks) expect(overlay.handle.reveal(mark.id)).toBe(true);
    expect(document.querySelector("details")!.open).toBe(true);
    expect(document.querySelector("section")!.hasAttribute("hidden")).toBe(false);
    expect(asked).toBe(1);
  });

  test("answers false for words that are gone, and for no mark at all", async () => {
    show("replaces-text");
    const overlay = run([PRODUCES]);
    const [mark] = (await overlay.settled()).marks;
    document.querySelector("#p")!.firstChild!.nodeValue = "Mexico does, not produce fentanyl.";
    expect(overlay.handle.reveal(mark!.id)).toBe(false);
    expect(overlay.handle.rangeOf(mark!.id)).toBeNull();
    expect(overlay.handle.reveal("nonsense")).toBe(false);
  });

  test("reaches possible matches, which are not painted", async () => {
    show("replaces-text");
    const overlay = run([{ ...PRODUCES, band: "possible" }]);
    const [mark] = (await overlay.settled()).marks;
    expect(overlay.handle.reveal(mark!.id)).toBe(true);
    expect(painted()).toEqual({ flash: [PRODUCES.words] });
  });
});

describe("stepping", () => {
  const three = "<p>One mark.</p><p>None.</p><p>Two mark.</p><p>Three mark.</p><input><a href='#y'>link</a>";
  const current = () => (painted().flash ?? [])[0];

  test("goes from mark to mark and around the ends", async () => {
    show(three);
    const overlay = run([
      { words: "One" },
      { words: "Two" },
      { words: "Three" },
      { words: "None", band: "possible" },
    ]);
    await overlay.settled();
    const seen = [1, 1, 1, 1, -1, -1].map((by) => {
      expect(overlay.handle.step(by as 1 | -1)).toBe(true);
      return current();
    });
    expect(seen).toEqual(["One", "Two", "Three", "One", "Three", "Two"]);
  });

  test("starts from what is in view", async () => {
    show(`<p>One</p><div style="height: 3000px"></div><p id=two>Two</p><p>Three</p>`);
    const overlay = run([{ words: "One" }, { words: "Two" }, { words: "Three" }]);
    await overlay.settled();
    document.querySelector("#two")!.scrollIntoView();
    overlay.handle.step(1);
    expect(current()).toBe("Two");
  });

  test("finds none where there is none", async () => {
    show(three);
    const overlay = run([]);
    await overlay.settled();
    expect(overlay.handle.step(1)).toBe(false);
    expect(overlay.handle.step(-1)).toBe(false);
  });

  test("then Enter opens the card, until the reader turns to something else", async () => {
    show(three);
    const overlay = run([{ words: "One" }, { words: "Two" }]);
    await overlay.settled();
    await userEvent.keyboard("{Enter}");
    expect(overlay.opened).toEqual([]);
    overlay.handle.step(1);
    await userEvent.keyboard("{Enter}");
    expect(overlay.opened.map(({ words, origin }) => [words, origin])).toEqual([["One", "keyboard"]]);
    await userEvent.keyboard("{Escape}{Enter}");
    expect(overlay.opened).toHaveLength(1);
  });

  test("Enter is a focused widget's, also of one that the page made itself", async () => {
    show(`${three}<div id="w" tabindex="0">widget</div>`);
    const overlay = run([{ words: "One" }]);
    await overlay.settled();
    overlay.handle.step(1);
    document.querySelector<HTMLElement>("#w")!.focus();
    await userEvent.keyboard("{Enter}");
    expect(overlay.opened).toEqual([]);
  });

  test("Enter after a step is the card's, also where a button had the focus before", async () => {
    show(`${three}<button id="b">button</button>`);
    let pressed = 0;
    document.querySelector("#b")!.addEventListener("click", () => pressed++);
    const overlay = run([{ words: "One" }]);
    await overlay.settled();
    document.querySelector<HTMLElement>("#b")!.focus();
    overlay.handle.step(1);
    await userEvent.keyboard("{Enter}");
    expect(overlay.opened).toHaveLength(1);
    expect(pressed).toBe(0);
  });

  test("Enter in a field or link is theirs", async () => {
    show(three);
    const overlay = run([{ words: "One" }]);
    await overlay.settled();
    for (const selector of ["input", "a"]) {
      overlay.handle.step(1);
      document.querySelector<HTMLElement>(selector)!.focus();
      await userEvent.keyboard("{Enter}");
    }
    expect(overlay.opened).toEqual([]);
    await wait(0);
  });
});
