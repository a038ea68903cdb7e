/** Where wrong matches go: from private windows never to the disk, and nowhere else than they should. */
import { beforeEach, expect, test } from "vitest";
import { toLabelledExamples } from "../../../store/labelled-examples.ts";
import { memoryShelf } from "../../../store/memory-shelf.ts";
import { createWrongMatches, type WrongMatches } from "../../../store/wrong-matches.ts";
import { arrayShelf, kept, objectArea } from "./wrong-match-samples.ts";

let disk: ReturnType<typeof arrayShelf>;
let area: ReturnType<typeof objectArea>;
let wrong: WrongMatches;
const idsIn = async (isPrivate: boolean) => (await wrong.inWindow(isPrivate)).map(({ id }) => id);

beforeEach(() => {
  disk = arrayShelf();
  area = objectArea();
  wrong = createWrongMatches(disk, memoryShelf(area));
});

test("what a private window says never meets the disk, and holds in private windows only", async () => {
  await wrong.add(kept("open"), false);
  await wrong.add(kept("secret"), true);
  expect(disk.list.map(({ id }) => id)).toEqual(["open"]);
  expect(await idsIn(false)).toEqual(["open"]);
  expect(await idsIn(true)).toEqual(["open", "secret"]);
  expect((await wrong.kept()).map(({ id }) => id)).toEqual(["open"]);
});

test("the last private window takes it along; what is kept stays", async () => {
  await wrong.add(kept("open"), false);
  await wrong.add(kept("secret"), true);
  await wrong.forgetPrivate();
  expect(await idsIn(true)).toEqual(["open"]);
  expect(area.values).toEqual({});
});

test("it outlives the background, in memory and on the disk", async () => {
  await wrong.add(kept("open"), false);
  await wrong.add(kept("secret"), true);
  wrong = createWrongMatches(disk, memoryShelf(area));
  expect(await idsIn(true)).toEqual(["open", "secret"]);
});

test("undone is gone, and only from where it may be undone", async () => {
  await wrong.add(kept("open"), false);
  await wrong.add(kept("secret"), true);
  expect(await wrong.undo("secret", false)).toBe(false);
  expect(await wrong.undo("secret", true)).toBe(true);
  expect(await wrong.undo("open", false)).toBe(true);
  expect(await wrong.undo("open", false)).toBe(false);
  expect(await idsIn(true)).toEqual([]);
});

test("the disk is read once, and again after every change", async () => {
  await idsIn(false);
  await idsIn(false);
  expect(disk.reads).toBe(1);
  await wrong.add(kept("a"), false);
  expect(await idsIn(false)).toEqual(["a"]);
  expect(disk.reads).toBe(2);
});

test("a disk that failed once is asked again", async () => {
  const { all } = disk;
  disk.all = () => Promise.reject(new Error("full"));
  await expect(wrong.inWindow(false)).rejects.toThrow("full");
  disk.all = all;
  expect(await idsIn(false)).toEqual([]);
});

test("the list is told newest first", async () => {
  await wrong.add(kept("old", { date: "2026-01-02" }), false);
  await wrong.add(kept("new", { date: "2026-11-02" }), false);
  expect((await wrong.kept()).map(({ id }) => id)).toEqual(["new", "old"]);
});

test("labelled examples: one line each, in order, without the page unless it is asked for", () => {
  const one = kept("a", { sentence: "Line\nbreak “quoted”", lang: null, stance: "reports" });
  const expected = {
    lang: null,
    text: "Line\nbreak “quoted”",
    claim: "production",
    pack: "mexico",
    stance_shown: "reports",
    label: "no_match",
    date: "2026-11-23",
  };
  const lines = toLabelledExamples([one, kept("b")], { withAddress: false }).split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[2]).toBe("");
  expect(Object.entries(JSON.parse(lines[0]!))).toEqual(Object.entries(expected));
  expect(lines.join()).not.toContain("news.example");
  expect(lines.join()).not.toContain("News");
  expect(JSON.parse(toLabelledExamples([one], { withAddress: true }))).toEqual({
    ...expected,
    address: "https://news.example/a",
  });
  expect(toLabelledExamples([], { withAddress: true })).toBe("");
});
