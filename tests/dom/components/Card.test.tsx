/** The card shows what it is given, in order, in the right languages, and answers to the keyboard. */
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { Card } from "../../../components/Card.tsx";
import type { PageMatch } from "../../../matching/types.ts";
import { open, props } from "./card-props.tsx";
import { consumption, es, markOf, matchOf, produccion, production } from "./fixtures.ts";
import { mountCard, one, plain, texts } from "./mount.ts";

test("says what the sentence does, then the page's words, the claim, the rating, the evidence and the reasons", () => {
  const text = plain(open().textContent);
  const inOrder = [
    "This sentence reports a claim that has been checked",
    "1 of 3",
    "“we do not produce fentanyl”",
    "Fentanyl is not produced in Mexico.",
    "About Mexico, from 2019.",
    "“those false claims”",
    "Vanda Felbab-Brown, scholar",
    "op-ed in Mexico Today",
    "March 2023",
    "The Mexican military announced in February 2023",
    "half a million fentanyl pills in Culiacán",
    "“en el caso del fentanilo, es el segundo laboratorio más grande que hemos encontrado”",
    "Conferencia de prensa del 15 de febrero de 2023",
    "2020 National Drug Threat Assessment",
    "2 more pieces of evidence",
    "How two cartels came to dominate",
    "Why this match?",
  ];
  const places = inOrder.map((part) => text.indexOf(part));
  expect(places.filter((place) => place < 0)).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test.each([
  ["asserts", "match", "This sentence states a claim that has been checked"],
  ["reports", "match", "This sentence reports a claim that has been checked"],
  ["questions", "match", "This sentence asks about a claim that has been checked"],
  ["disputes", "match", "This article says the claim is wrong"],
  ["contradicts", null, "This sentence says the opposite of a claim that has been checked"],
  ["asserts", "possible", "This sentence may state a claim that has been checked"],
] as const)("%s (%s) is said in words", (stance, band, words) => {
  expect(plain(one(open({ mark: markOf("m1", { stance, band }) }), "h2").textContent)).toBe(words);
});

test("prints the rater's words as they are and no rating of its own", () => {
  const root = open({ claims: [{ ...production, summary: null, evidence: [] }] });
  expect(texts(root, ".rating q")).toEqual(["those false claims"]);
  // Once in the rater's words, nowhere else.
  expect(plain(root.textContent).match(/false/gi)).toHaveLength(1);
});

test("opens sources elsewhere, at the passage where there is one, and cites the others without a link", () => {
  const root = open();
  const links = [...root.querySelectorAll("a")];
  expect(links.map((link) => [plain(link.textContent), link.getAttribute("href")])).toEqual([
    ["read the passage", production.evidence[0]?.sources[0]?.href],
    ["open the source", "https://trone.house.gov/2022/08/30/how-two-mexican-drug-cartels"],
    ["archived copy", "https://web.archive.org/web/2022/https://trone.house.gov/"],
    ["read the passage", production.evidence[3]?.sources[0]?.href],
  ]);
  for (const link of links) {
    expect([link.target, link.rel]).toEqual(["_blank", "noopener noreferrer"]);
    expect(link.ariaLabel).toContain("(opens in a new tab)");
  }
  expect(texts(root, ".rating-source")[0]).toContain("Mexico Today");
  expect(texts(root, ".rating-source")[0]).toContain("no confirmed address");
});

test("marks texts in other languages than the interface's, and only those", () => {
  const root = open({ t: es, lang: "es", claims: [produccion] });
  expect(root.lang).toBe("es");
  expect(one(root, ".rating q").lang).toBe("en");
  expect(one(root, ".claim h3 span[lang], .claim h3 span:last-child").hasAttribute("lang")).toBe(false);
  expect(root.querySelector(".evidence blockquote q")?.hasAttribute("lang")).toBe(false);
  expect(root.querySelector(".evidence li > p")?.getAttribute("lang")).toBe("en");
  // The page's language is not handed over: unknown, which is not Spanish.
  expect(root.querySelector(".page-quote q")?.getAttribute("lang")).toBe("");
  expect(plain(root.textContent)).toContain("marzo de 2023");
  expect(plain(root.textContent)).toContain("Sobre México, desde 2019.");
});

test("a sentence with two claims has one card with both, one after the other", () => {
  const mark = markOf("m1", { stance: "asserts" }, [matchOf(production), matchOf(consumption)]);
  const root = open({ mark, claims: [production, consumption] });
  expect(plain(one(root, "h2").textContent)).toBe("This sentence states 2 claims that have been checked");
  expect(texts(root, "h3")).toEqual([
    "Claim 1: Fentanyl is not produced in Mexico.",
    "Claim 2: Fentanyl is not consumed in Mexico.",
  ]);
  expect(root.querySelectorAll(".own-stance")).toHaveLength(0);
});

test("a claim that the sentence treats otherwise than the mark says so itself", () => {
  const mark = markOf("m1", {}, [matchOf(production), matchOf(consumption)]);
  mark.matches[1] = matchOf(consumption, { stance: "disputes" });
  const root = open({ mark, claims: [production, consumption] });
  expect(texts(root, ".own-stance")).toEqual(["says the claim is wrong"]);
});

test("a possible match outside the claim's place or time says so", () => {
  const mark = markOf("m1", { band: "possible" }, [
    matchOf(production, { explanation: [{ kind: "scope" }] }),
  ]);
  expect(texts(open({ mark }), ".scope-outside")).toEqual([
    "About Mexico, from 2019. This page seems to be about another place or time.",
  ]);
  expect(texts(open(), ".scope-outside")).toEqual([]);
});

test("gives the reasons of the match in plain words", () => {
  const root = one(open(), ".why");
  expect(texts(root, "dl > div")).toEqual([
    "Words“fentanyl”, “make” for “produced”",
    "Yes or nothe sentence says what the claim says",
    "How it is said“insisted” (somebody else is said to hold it)",
    "From the text around it“here”",
    "Only in the claim“Mexico”",
  ]);
});

test("the buttons step and close", async () => {
  const given = props();
  const { root } = mountCard(<Card {...given} />);
  const buttons = [...root.querySelectorAll("button")];
  expect(buttons.map((button) => button.ariaLabel)).toEqual([
    "Previous marked statement",
    "Next marked statement",
    "Close",
    null,
  ]);
  for (const button of buttons) await userEvent.click(button);
  expect(given.onStep).toHaveBeenNthCalledWith(1, -1);
  expect(given.onStep).toHaveBeenNthCalledWith(2, 1);
  expect(given.onClose).toHaveBeenCalledOnce();
});

test("a single mark has no steps", () => {
  expect(texts(open({ total: 1 }), ".place")).toEqual([]);
  expect(open({ total: 1 }).querySelectorAll("button")).toHaveLength(2);
});

test("takes focus at its heading, then by Tab; Escape closes and stays inside", async () => {
  const given = props();
  const outside = vi.fn();
  document.addEventListener("keydown", outside);
  let heading: HTMLHeadingElement | null = null;
  const { root } = mountCard(
    <Card
      {...given}
      headingRef={(element) => {
        heading = element;
      }}
    />,
  );
  heading!.focus();
  expect(plain((root.getRootNode() as ShadowRoot).activeElement?.textContent ?? null)).toContain(
    "This sentence",
  );
  await userEvent.keyboard("{Tab}{Tab}{Enter}");
  expect(given.onStep).toHaveBeenCalledExactlyOnceWith(1);
  outside.mockClear();
  await userEvent.keyboard("{Escape}");
  expect(given.onClose).toHaveBeenCalledOnce();
  expect(outside).not.toHaveBeenCalled();
  document.removeEventListener("keydown", outside);
});

test("going on to another mark starts at its top, with the folds shut", () => {
  const given = props();
  const { root, again } = mountCard(<Card {...given} />);
  const body = one(root, ".body");
  one<HTMLDetailsElement>(root, ".why").open = true;
  body.scrollTop = 200;
  expect(body.scrollTop).toBeGreaterThan(100);
  again(<Card {...given} mark={markOf("m2")} index={2} />);
  expect(one(root, ".body").scrollTop).toBe(0);
  expect(one<HTMLDetailsElement>(root, ".why").open).toBe(false);
});

test("is a named dialog that leaves the page usable", () => {
  const root = open();
  expect(root.getAttribute("role")).toBe("dialog");
  expect(root.hasAttribute("aria-modal")).toBe(false);
  const title = (root.getRootNode() as ShadowRoot).getElementById(root.getAttribute("aria-labelledby") ?? "");
  expect(title?.tagName).toBe("H2");
});

test("reasons that it has no words for break nothing and show no key", () => {
  const explanation = [
    { kind: "answered", claim: "fentanyl", page: "fentanyl", note: "same" },
    { kind: "stance", note: "a-new-note" },
    { kind: "polarity", claim: "negative", note: "another-new-note" },
    { kind: "missing", note: "much" },
    { kind: "scope", claim: "2019-01-01/2024-09-30", page: "2012-03-01", note: "outside" },
    { kind: "place", note: "around" },
    { kind: "a-new-kind", page: "x", note: "constructor" },
  ] as unknown as PageMatch["explanation"];
  const root = open({ mark: markOf("m1", {}, [matchOf(production, { explanation })]) });
  expect(texts(root, ".why dl > div")).toEqual([
    "Words“fentanyl”",
    "Yes or nojudged by a rule that has no words here yet",
    "How it is saidjudged by a rule that has no words here yet",
    "Place and time of the claimThis page is dated March 1, 2012, outside the time of the claim",
  ]);
});

test("says why a match is only possible, and nothing of the kind where it is marked", () => {
  const explanation = [
    { kind: "place", note: "whose" },
    { kind: "missing", note: "much" },
    { kind: "missing", note: "much" },
  ] as unknown as PageMatch["explanation"];
  const rows = (band: "match" | "possible") =>
    texts(open({ mark: markOf("m1", {}, [matchOf(production, { explanation, band })]) }), ".why dl > div");
  const doubt = rows("possible").filter((row) => !rows("match").includes(row));
  expect(doubt).toEqual([
    "Why it is only possiblethe place says whose it is, not where; much of the claim is missing",
  ]);
});
