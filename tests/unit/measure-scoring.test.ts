/** The scoring rules of the labelled sets, rule by rule, on rows and matches made up for it. */
import { describe, expect, it } from "vitest";
import type { Match } from "../../matching/types.ts";
import { judgeBy } from "../../measure/judgements.ts";
import { createKnownTest } from "../../measure/known-rows.ts";
import { countMarks, type Mark, markOf } from "../../measure/marks.ts";
import { isInsertedNegation } from "../../measure/opposition.ts";
import { createBm25 } from "../../measure/peers.ts";
import { inBands, type Row, scoreRows } from "../../measure/score-rows.ts";
import { isReached } from "../../measure/set.ts";

const rowOf = (relation: Row["relation"], stance: Row["stance"], more: Partial<Row> = {}): Row => ({
  id: "r",
  lang: "en",
  text: "",
  claim: relation === "related" || relation === "unrelated" ? null : "c",
  relation,
  stance,
  ...more,
});
const matchOf = (stance: Match["stance"], claim = "c", band: Match["band"] = "match"): Match => ({
  pack: "p",
  claim,
  band,
  stance,
  score: 0.95,
  explanation: [],
  start: 0,
  end: 1,
});
const score = (row: Row, ...matches: Match[]) => scoreRows([row], () => matches, inBands(["match"]));

describe("the scoring of labelled rows", () => {
  it("takes a claim that is made for right as asserts or as reports, and only one of them as the stance", () => {
    const row = rowOf("asserts", "reports");
    expect(score(row, matchOf("asserts"))).toMatchObject({ right: 1, wrong: 0, missed: 0, stanceRight: 0 });
    expect(score(row, matchOf("reports"))).toMatchObject({ right: 1, wrong: 0, missed: 0, stanceRight: 1 });
    expect(score(row, matchOf("questions"))).toMatchObject({ right: 0, wrong: 1, missed: 1 });
    expect(score(row, matchOf("disputes"))).toMatchObject({
      right: 0,
      wrong: 1,
      missed: 1,
      ownShown: 1,
      ownStanceRight: 0,
    });
  });
  it("takes a rebutted claim for found as disputes, asserts or reports, and for recognised only as disputes", () => {
    const row = rowOf("reports_false", "disputes");
    expect(score(row, matchOf("disputes"))).toMatchObject({ right: 1, disputesFound: 1, disputesRight: 1 });
    expect(score(row, matchOf("reports"))).toMatchObject({ right: 1, disputesFound: 1, disputesRight: 0 });
    expect(score(row, matchOf("questions"))).toMatchObject({ right: 0, wrong: 1, disputesFound: 0 });
  });
  it("takes a question for right only as a question about its claim", () => {
    const row = rowOf("related", "questions", { stance_claim: "c" });
    expect(score(row, matchOf("questions"))).toMatchObject({ right: 1, wrong: 0, asked: 0, otherMarked: [] });
    expect(score(row, matchOf("questions", "d"))).toMatchObject({ right: 0, wrong: 1 });
    expect(score(row, matchOf("asserts"))).toMatchObject({ right: 0, wrong: 1, otherMarked: ["r"] });
  });
  it("counts another claim as wrong, and a claim that is also made as right but not as the row's own", () => {
    expect(score(rowOf("asserts", "asserts"), matchOf("asserts", "d"))).toMatchObject({
      wrong: 1,
      missed: 1,
    });
    const both = rowOf("asserts", "asserts", { also_claims: ["d"] });
    expect(score(both, matchOf("asserts", "d"))).toMatchObject({ right: 1, wrong: 0, missed: 1 });
  });
  it("tolerates disputes of a row that says the opposite, but only when nothing else is shown", () => {
    const row = rowOf("contradicts", "contradicts");
    expect(score(row, matchOf("disputes"))).toMatchObject({ right: 0, wrong: 0, accused: [] });
    expect(score(row, matchOf("disputes"), matchOf("asserts", "d"))).toMatchObject({
      wrong: 2,
      accused: ["r"],
    });
    expect(score(row, matchOf("questions"))).toMatchObject({ wrong: 1, accused: [] });
  });
  it("never counts contradicts, other bands, or rows that need more context as shown", () => {
    const row = rowOf("unrelated", null);
    expect(score(row, matchOf("contradicts"), matchOf("asserts", "c", "possible"))).toMatchObject({
      wrong: 0,
      markedRows: 0,
      others: 1,
    });
    expect(score({ ...row, needs_context: true }, matchOf("asserts"))).toMatchObject({ wrong: 0, others: 0 });
  });
  it("counts a row once among those that it accuses, however many claims are shown for it", () => {
    const row = rowOf("related", null);
    expect(score(row, matchOf("asserts"), matchOf("reports", "d"))).toMatchObject({
      wrong: 2,
      otherMarked: ["r"],
      markedRows: 1,
      cleanRows: 0,
    });
  });
});

describe("rows that the pack has by heart", () => {
  const isKnown = createKnownTest([
    "México no produce fentanilo en su territorio",
    "The bridge over the northern river was never inspected by anybody",
  ]);
  it.each([
    [
      "one that contains a wording",
      "Dijo que «Mexico NO produce fentanilo en su territorio», otra vez.",
      true,
    ],
    ["one that is contained", "never inspected by anybody", true],
    ["most content words in order", "The northern bridge: over a river, never inspected by anybody.", true],
    ["the same words in another order", "Nobody inspected the river; northern bridge", false],
    ["too short a run", "by anybody", false],
    ["another sentence", "The tunnel under the southern bay was opened last year.", false],
  ])("%s", (_, row, expected) => {
    expect(isKnown(row)).toBe(expected);
  });
});

describe("an inserted negation", () => {
  it.each([
    ["She was there.", "She wasn't there.", true],
    ["I loved it.", "I didn't love it.", true],
    ["I bought it.", "I didn't buy it.", true],
    ["DO NOT BE FOOLED", "do be fooled", true],
    ["He can go.", "He can't go.", true],
    ["He cannot go.", "He can go.", true],
    ["She was there.", "She wasn't here.", false],
    ["I loved it.", "I didn't hate it.", false],
    ["It is healthy.", "It is unhealthy.", false],
    ["It is not healthy.", "It is not unhealthy.", false],
    ["Some have come.", "None have come.", false],
  ])("%s / %s", (a, b, expected) => {
    expect(isInsertedNegation(a, b)).toBe(expected);
    expect(isInsertedNegation(b, a)).toBe(expected);
  });
});

describe("marks in running text", () => {
  const judge = judgeBy([
    { sentence: "s1", claim: "c", first: "right", second: "right" },
    { sentence: "s2", claim: "c", first: "right", second: "wrong" },
  ]);
  const mark = (sentence: string, listed = false): Mark => markOf(matchOf("asserts"), sentence, listed)!;

  it("are right when listed or when both readers say so, and wrong when one does not or nobody looked", () => {
    expect(countMarks([mark("s1"), mark("s2"), mark("s3"), mark("s4", true)], judge)).toEqual({
      marks: 4,
      right: 2,
      wrong: 2,
      unjudged: 1,
    });
  });
  it("stay wrong when two judgements of one mark differ", () => {
    const twice = judgeBy([
      { sentence: "s", claim: "c", first: "wrong", second: "right" },
      { sentence: "s", claim: "c", first: "right", second: "right" },
    ]);
    expect(twice("s", "c")).toBe("wrong");
  });
  it("are no marks without a band, or as the opposite", () => {
    expect(markOf(matchOf("contradicts"), "s", false)).toBeNull();
    expect(markOf(matchOf("asserts", "c", null), "s", false)).toBeNull();
  });
});

describe("BM25", () => {
  const { search } = createBm25([
    { id: "common", claim: "The minister said the tax is high", title: "" },
    { id: "rare", claim: "The minister said the giraffe is high", title: "" },
    { id: "title", claim: "The minister said nothing of it", title: "About tigers" },
    { id: "more", claim: "The tax and the tax again, said the minister", title: "" },
  ]);
  it("puts the rarer word first, reads titles and stems, and answers nothing to strange words", () => {
    expect(search("a tax on the giraffes", 1)).toEqual(["rare"]);
    expect(search("tiger", 5)).toEqual(["title"]);
    expect(search("submarine", 5)).toEqual([]);
    expect(search("taxes", 5)).toEqual(["more", "common"]);
  });
});

describe("a target", () => {
  it("is reached on its own side, and neither reached nor missed where nothing was counted", () => {
    const least = { at: "least", value: 0.9 } as const;
    expect(isReached({ name: "", count: [9, 10], target: least })).toBe(true);
    expect(isReached({ name: "", count: [8, 10], target: least })).toBe(false);
    expect(isReached({ name: "", count: [0, 0], target: least })).toBeNull();
    expect(isReached({ name: "", value: 1.2, target: { at: "most", value: 1 } })).toBe(false);
  });
});
