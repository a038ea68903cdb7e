import { describe, expect, test } from "vitest";
import { datelinePlace } from "../../../reading/dateline.ts";
import { dayOf } from "../../../reading/day.ts";
import { readPageFacts } from "../../../reading/page-facts.ts";
import { el, type LiteralNode, literalTree } from "./literal-tree.ts";

const page = (head: LiteralNode[], ...body: LiteralNode[]) =>
  readPageFacts(literalTree, el("html", { lang: "es-MX" }, el("head", {}, ...head), el("body", {}, ...body)));
const meta = (name: string, content: string) =>
  el("meta", { [/:/.test(name) ? "property" : "name"]: name, content });

describe("the day of a text", () => {
  test.each([
    ["2023-03-18T23:30:00-06:00", "2023-03-18"],
    ["20230318", "2023-03-18"],
    ["2023/03/18", "2023-03-18"],
    ["Sat, 18 Mar 2023 10:00:00 GMT", "2023-03-18"],
    ["March 18, 2023", "2023-03-18"],
    ["18 de setiembre de 2023", "2023-09-18"],
    ["18 de marzo del 2023", "2023-03-18"],
    ["Jueves 9 ene. 2020", "2020-01-09"],
  ])("%s is %s", (written, day) => {
    expect(dayOf(written)).toBe(day);
  });

  test.each([["03/04/2023"], [""], ["yesterday"], ["2023-13-40"], ["1678886400"], ["12 Foo 2023"]])(
    "%j is no day",
    (written) => {
      expect(dayOf(written)).toBeNull();
    },
  );
});

describe("the place of a dateline", () => {
  test.each([
    ["MEXICO CITY (AP) — The president said", "MEXICO CITY"],
    ["WASHINGTON, March 9 (Reuters) - The", "WASHINGTON"],
    ["WASHINGTON — The", "WASHINGTON"],
    ["MONTGOMERY, Ala. — Workers", "MONTGOMERY, Ala"],
    ["CIUDAD DE MÉXICO, 9 mar (EFE).- El presidente", "CIUDAD DE MÉXICO"],
    ["Ciudad de México, 9 mar (EFE).- El presidente", "Ciudad de México"],
    ["Ciudad de México.— El presidente", "Ciudad de México"],
    ["Culiacán, Sin.- El ejército", "Culiacán, Sin"],
  ])("%s", (paragraph, place) => {
    expect(datelinePlace(paragraph)).toBe(place);
  });

  test.each([
    ["The president — who was not there — said"],
    ["Fentanyl – a synthetic opioid – is"],
    ["AP-US--Trump-Impeachment"],
    ["MND Staff – 10 Feb"],
    ["Mexico does not produce fentanyl."],
    ["Q. What? A. Nothing."],
    [""],
  ])("%j has none", (paragraph) => {
    expect(datelinePlace(paragraph)).toBeNull();
  });
});

describe("what a page says about itself", () => {
  test("headline, language, day, address and place", () => {
    expect(
      page(
        [
          meta("og:title", "Shared title"),
          meta("article:published_time", "2023-03-09T08:00:00Z"),
          el("link", { rel: "canonical", href: "https://news.example/a" }),
        ],
        el(
          "main",
          {},
          el("h1", {}, "Mexico  rejects ", el("i", {}, "all"), " blame"),
          el("p", {}, "MEXICO CITY (AP) — The president spoke."),
        ),
      ),
    ).toEqual({
      title: "Mexico rejects all blame",
      lang: "es-MX",
      date: "2023-03-09",
      url: "https://news.example/a",
      place: "MEXICO CITY",
    });
  });

  test("a site's name in the first h1 is not the headline", () => {
    expect(page([meta("og:title", "A real headline here")], el("h1", {}, "The Sample")).title).toBe(
      "A real headline here",
    );
  });

  test("the day may stand in JSON-LD, in microdata or in a time element, in this order", () => {
    const json = el(
      "script",
      { type: "application/ld+json" },
      '{"@graph":[{"@type":"WebPage"},{"datePublished":"2023-03-01"}]}',
    );
    const item = el("span", { itemprop: "datePublished", content: "2023-03-02" });
    const time = el("time", { datetime: "2023-03-03" });
    expect(page([json], time, item).date).toBe("2023-03-01");
    expect(page([], time, item).date).toBe("2023-03-02");
    expect(page([], time).date).toBe("2023-03-03");
  });

  test("a page that says nothing, or nonsense, has no facts", () => {
    const nothing = { title: null, lang: null, date: null, url: null, place: null };
    expect(readPageFacts(literalTree, el("html"))).toEqual(nothing);
    const bad = el("script", { type: "application/ld+json" }, '{"datePublished": ');
    expect(
      readPageFacts(
        literalTree,
        el(
          "html",
          { lang: " " },
          bad,
          el("link", { rel: "canonical", href: "javascript:alert(1)" }),
          el("title", {}, " "),
        ),
      ),
    ).toEqual(nothing);
  });
});
