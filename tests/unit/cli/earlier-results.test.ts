import { describe, expect, it } from "vitest";
import { InputError } from "../../../cli/command.ts";
import { leftToDo, readEarlierResults } from "../../../cli/earlier-results.ts";

const lineOf = (file: string) =>
  `${JSON.stringify({ file, language: "en", date: null, sentences: 3, matches: [], unread: [] })}\n`;

/** The text in chunks of so many bytes, which may end within a character. */
async function* chunked(text: string, bytes = 7) {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += bytes) yield all.subarray(at, at + bytes);
}
const read = (text: string, bytes?: number) => readEarlierResults(chunked(text, bytes), "out.jsonl");

describe("earlier results", () => {
  it.each([1, 7, 1_000])("finds the files that are done, in chunks of %i bytes", async (bytes) => {
    const text = lineOf("a.html") + lineOf("año/b.html") + lineOf("a.html");
    const { done, count, end } = await read(text, bytes);
    expect([...done]).toEqual([
      ["a.html", 2],
      ["año/b.html", 1],
    ]);
    expect({ count, end }).toEqual({ count: 3, end: Buffer.byteLength(text) });
  });

  it("ends before half a line, wherever it was cut, in the middle of a character too", async () => {
    const whole = lineOf("año.html");
    const half = Buffer.from(lineOf("ñandú.html"));
    for (let cut = 1; cut < half.length; cut++) {
      async function* chunks() {
        yield Buffer.concat([Buffer.from(whole), half.subarray(0, cut)]);
      }
      const { done, end } = await readEarlierResults(chunks(), "out.jsonl");
      expect({ cut, done: [...done.keys()], end }).toEqual({
        cut,
        done: ["año.html"],
        end: Buffer.byteLength(whole),
      });
    }
  });

  it("finds nothing in an empty file", async () => {
    expect(await read("")).toEqual({ done: new Map(), count: 0, end: 0 });
  });

  it.each([
    ["a list of files", "a.html\nb.html\n", 1],
    ["one name without a line's end", "a.html", 1],
    ["a page", "<!doctype html>\n<p>Text", 1],
    ["a pack", `{\n  "format": 1`, 1],
    ["answers of match", `{"id":"1","matches":[]}\n`, 1],
    ["results with something else behind them", `${lineOf("a.html")}what?\n`, 2],
    ["results with something else at the end", `${lineOf("a.html")}what?`, 2],
    ["a line cut in the middle of the file", `${lineOf("a.html").slice(0, 30)}\n${lineOf("b.html")}`, 1],
    ["an empty line between results", `${lineOf("a.html")}\n${lineOf("b.html")}`, 2],
    ["results without sentences", `{"file":"a.html","matches":[]}\n`, 1],
  ])("refuses %s and says where", async (_, text, line) => {
    const refused = read(text);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(`out.jsonl: line ${line} is not a result`);
  });

  it("leaves out a file as often as it is done", async () => {
    const isLeft = leftToDo(await read(lineOf("a.html") + lineOf("b.html") + lineOf("b.html")));
    expect(["a.html", "a.html", "b.html", "b.html", "b.html", "c.html"].map(isLeft)).toEqual([
      false,
      true,
      false,
      false,
      true,
      true,
    ]);
  });
});
