/** The popup's result: summary, statements in reading order, groups, what was not compared. */
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { Popup } from "../../../components/Popup.tsx";
import type { PopupProps } from "../../../components/types.ts";
import { consumption, en, es, markOf, matchOf, packOf, produccion, production, stateOf } from "./fixtures.ts";
import { mountPopup, one, plain, texts } from "./mount.ts";

const marks = [
  markOf("last", {
    stance: "disputes",
    sentence: "Officials rejected that.",
    quote: "rejected",
    position: 0.9,
  }),
  markOf("first", {
    stance: "asserts",
    sentence: "None is made here.",
    quote: "None is made",
    position: 0.1,
  }),
  markOf("middle", { position: 0.4 }, [matchOf(production), matchOf(consumption)]),
  markOf("against", {
    stance: "contradicts",
    band: null,
    sentence: "It is made there.",
    quote: "It is made",
    position: 0.5,
  }),
  markOf("maybe", { band: "possible", sentence: "None came in 2015.", quote: "None came", position: 0.6 }, [
    matchOf(production, { explanation: [{ kind: "scope" }] }),
  ]),
];
const props = (over: Partial<PopupProps> = {}): PopupProps => ({
  access: "running",
  host: "news.example",
  canAlwaysScan: false,
  state: stateOf(marks),
  claims: [production, consumption],
  packs: [packOf(production.packTitle)],
  claimCount: 12,
  t: en,
  lang: "en",
  onReveal: vi.fn(),
  onScan: vi.fn(),
  onAlwaysScan: vi.fn(),
  onOptions: vi.fn(),
  ...over,
});
const open = (over: Partial<PopupProps> = {}) => mountPopup(<Popup {...props(over)} />).root;
const reveals = (root: ParentNode) => texts(root, ".reveal .page-words");

test("the summary comes first: how many, what they do, how much was compared", () => {
  const root = open();
  expect(texts(root, "h1")).toEqual(["3 statements on this page match claims that have been checked"]);
  expect(texts(root, ".legend li")).toEqual([
    "1 states the claim",
    "1 reports the claim",
    "1 says the claim is wrong",
  ]);
  expect(texts(root, ".compared")).toEqual([
    "64 sentences compared with 12 claims from “Mexico and fentanyl, 2023”. Unmarked text has not been verified.",
  ]);
  expect(root.firstElementChild).toBe(one(root, ".head"));
});

test("statements that only reject the claim are not headed as matching it", () => {
  const root = open({ state: stateOf([marks[0]!]) });
  expect(texts(root, "h1")).toEqual(["1 statement on this page says that a checked claim is wrong"]);
});

test("lists the marked statements in reading order, the others folded away in groups of their own", () => {
  const root = open();
  expect(reveals(one(root, "main > .statements"))).toEqual([
    "“None is made here.”",
    "“He insisted that here we do not produce fentanyl, ever.”",
    "“Officials rejected that.”",
  ]);
  const groups = [...root.querySelectorAll<HTMLDetailsElement>(".group")];
  expect(groups.map((group) => plain(one(group, ":scope > summary").textContent))).toEqual([
    "This page also says the opposite 1",
    "Possible matches 1",
  ]);
  expect(groups.map((group) => group.open)).toEqual([false, false]);
  expect(groups.map((group) => reveals(group))).toEqual([["“It is made there.”"], ["“None came in 2015.”"]]);
  expect(texts(groups[1]!, ".scope")[0]).toContain("another place or time");
});

test("each statement emphasises the matched words and names stance, claim, rating and rater", () => {
  const item = open().querySelectorAll(".item")[1]!;
  expect(texts(item, ".page-words mark")).toEqual(["we do not produce fentanyl"]);
  expect(texts(item, ".stance")).toEqual(["reports the claim"]);
  expect(texts(item, ".claim-text")).toEqual([
    "Claim: Fentanyl is not produced in Mexico.",
    "Claim: Fentanyl is not consumed in Mexico.",
  ]);
  expect(texts(item, ".rating")[0]).toContain("“those false claims” Vanda Felbab-Brown, scholar");
  const described = one(item, ".reveal").getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(described.map((id) => plain(document.getElementById(id)?.textContent ?? null)).join()).toContain(
    "Felbab-Brown",
  );
});

test("the evidence is shown with the first statement of a claim, folded with the next", () => {
  const items = open().querySelectorAll(".item");
  expect(texts(items[0]!, ":scope > .claim > .summary")).toHaveLength(1);
  expect(texts(items[0]!, ".fold > summary")).toEqual(["5 sources"]);
  // The middle one repeats the first claim and is the first with the second.
  expect(texts(items[1]!, ".fold > summary")).toEqual(["Evidence and 5 sources", "2 sources"]);
  expect(texts(items[1]!, ":scope > .claim > .summary")).toEqual([consumption.summary?.text]);
});

test("sources are links, each once, that open elsewhere", () => {
  const fold = open().querySelector(".fold")!;
  expect(texts(fold, "a")).toEqual([
    "read the passage",
    "open the source",
    "archived copy",
    "read the passage",
  ]);
  expect(texts(fold, ".sources > li")).toHaveLength(5);
  for (const link of fold.querySelectorAll("a"))
    expect([link.target, link.rel]).toEqual(["_blank", "noopener noreferrer"]);
});

test("a source that two pieces of evidence share is counted and listed once", () => {
  const [first, second] = production.evidence;
  const twice = { ...production, evidence: [first!, second!, { ...second!, sources: first!.sources }] };
  const fold = open({ claims: [twice] }).querySelector(".fold")!;
  expect(texts(fold, "summary")).toEqual(["3 sources"]);
  expect(texts(fold, ".sources > li")).toHaveLength(3);
});

test("a statement's button leads to it, by mouse and by keyboard", async () => {
  const given = props();
  const { root } = mountPopup(<Popup {...given} />);
  const buttons = root.querySelectorAll<HTMLButtonElement>(".reveal");
  await userEvent.click(buttons[0]!);
  buttons[2]!.focus();
  await userEvent.keyboard("{Enter}");
  expect(vi.mocked(given.onReveal).mock.calls).toEqual([["first"], ["last"]]);
});

test("the map has one tick for each marked statement, at its place", () => {
  const root = open();
  const map = one(root, ".map");
  expect(map.ariaLabel).toBe("Where the 3 marked statements stand in the text");
  const { left, width } = map.getBoundingClientRect();
  const places = [...root.querySelectorAll(".tick")].map(
    (tick) => (tick.getBoundingClientRect().left - left) / width,
  );
  expect(places.map((place) => Math.round(place * 10) / 10)).toEqual([0.1, 0.4, 0.9]);
});

test("a statement that could not be marked on the page says so", () => {
  const root = open({ state: stateOf([markOf("m1", { painted: false })]) });
  expect(texts(root, ".unpainted")[0]).toContain("Not marked on the page");
  expect(texts(open(), ".unpainted")).toEqual([]);
});

test("nothing matched: the scope, and that this is no verification; the groups stay", () => {
  const root = open({ state: stateOf([marks[3]!], { sentences: 212 }) });
  expect(texts(root, "h1")).toEqual(["Nothing on this page matched"]);
  expect(texts(root, ".compared")).toEqual([
    "212 sentences compared with 12 claims from “Mexico and fentanyl, 2023”. This is not a verification of the page.",
  ]);
  expect(root.querySelectorAll(".group")).toHaveLength(1);
  expect(root.querySelectorAll(".map")).toHaveLength(0);
});

test("what was not compared has one plain line for each reason", () => {
  const unread = [
    { reason: "language", count: 12, detail: "fr" },
    { reason: "budget", count: 3 },
    { reason: "shadow-root", count: 2 },
    { reason: "frame", count: 1, detail: "video.example" },
    { reason: "encoding", count: 1 },
    { reason: "empty", count: 1 },
  ] as const;
  expect(texts(open({ state: stateOf([], { unread: [...unread] }) }), ".unread li")).toEqual([
    "12 passages in a language that is not covered yet (French)",
    "3 passages of a very long page",
    "2 closed parts of the page, which extensions cannot read",
    "1 embedded frame that Fact Overlay may not read: video.example",
    "1 passage with damaged characters",
    "Nothing: the page holds no text that could be read",
  ]);
});

test("a pack that is not ready is named as not compared, and not among those that were", () => {
  const root = open({
    packs: [
      packOf("Mexico"),
      packOf("Moon", { state: { compiled: 300 } }),
      packOf("Sea", { state: "waiting" }),
      packOf("Sky", { state: { fault: "too long" } }),
    ],
  });
  expect(texts(root, ".unread li")).toEqual([
    "The claims of “Moon”: the pack is still being prepared",
    "The claims of “Sea”: the pack is still being prepared",
    "The claims of “Sky”: the pack cannot be compared with",
  ]);
  expect(plain(one(root, ".compared").textContent)).toContain("from “Mexico”.");
});

test("all of it in Spanish, with what is English marked as English", () => {
  const root = open({
    t: es,
    lang: "es",
    claims: [produccion, consumption],
    packs: [packOf(produccion.packTitle)],
  });
  expect(texts(root, "h1")).toEqual([
    "3 frases de esta página coinciden con afirmaciones sometidas a verificación",
  ]);
  expect(root.lang).toBe("es");
  expect(root.querySelector(".rating q")?.getAttribute("lang")).toBe("en");
  expect(root.querySelector(".claim-text span:last-child")?.hasAttribute("lang")).toBe(false);
});

test("possible matches that are marked are counted apart, and head the page only where nothing surer does", () => {
  const maybe = markOf("maybe", { band: "possible", marked: true, position: 0.3 });
  const root = open({ state: stateOf([markOf("sure", { stance: "asserts" }), maybe]) });
  expect(texts(root, "h1")).toEqual(["1 statement on this page matches a claim that has been checked"]);
  expect(texts(root, ".legend li")).toEqual(["1 states the claim", "1 may match"]);
  expect(texts(one(root, "main > .statements"), ".stance")).toEqual([
    "states the claim",
    "may report the claim",
  ]);
  const alone = open({ state: stateOf([maybe]) });
  expect(texts(alone, "h1")).toEqual(["1 statement on this page may match a claim that has been checked"]);
});

test("a match that the settings leave unmarked is listed as possible", () => {
  const root = open({
    state: stateOf([markOf("sure", { stance: "asserts", band: "possible", marked: false, painted: false })]),
  });
  expect(texts(root, ".group > summary")).toEqual(["Possible matches 1"]);
  expect(texts(root, ".unpainted")).toEqual([]);
});
