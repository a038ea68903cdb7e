import { describe, expect, it } from "vitest";
import { readLines } from "../../../cli/read-lines.ts";
import { readStatementLine } from "../../../cli/statement-line.ts";

describe("readStatementLine", () => {
  it("takes the fields that a page would give, and passes over any other", () => {
    const read = readStatementLine('{"id":7,"text":"x","lang":"es","date":null,"title":"T","more":1}');
    expect(read).toMatchObject({
      id: 7,
      statement: { text: "x", lang: "es", date: null, title: "T", speaker: null },
    });
  });

  it.each([
    ["{", null, "this is not JSON"],
    ["[1]", null, "this is not a JSON object"],
    ['{"text":"x"}', null, "`id` is missing"],
    ['{"id":[],"text":"x"}', null, "`id` is neither a text nor a number"],
    ['{"id":"a"}', "a", "`text` is missing"],
    ['{"id":"a","text":5}', "a", "`text` is not a text"],
    ['{"id":"a","text":"x","before":["y"]}', "a", "`before` is not a text"],
    [
      '{"id":"a","text":"x","date":"2023-02-30"}',
      "a",
      "`date` is `2023-02-30`, which is no day; write it like 2023-03-18, or leave it out",
    ],
  ])("says what is wrong with %s", (line, id, error) => {
    expect(readStatementLine(line)).toEqual({ id, error });
  });
});

describe("what is cleaned of a statement", () => {
  it("leaves out letters that nobody sees, as the page reader does", () => {
    const read = readStatementLine(
      '{"id":1,"text":"fen\\u00adta\\u200bnyl \\ufeffhere","before":"a\\u2060b"}',
    );
    expect(read).toMatchObject({ statement: { text: "fentanyl here", before: "ab" } });
  });

  it("takes the day of a time, and no day for an empty one", () => {
    const dateOf = (date: string) => readStatementLine(JSON.stringify({ id: 1, text: "x", date }));
    expect(dateOf("2023-03-18T10:00:00Z")).toMatchObject({ statement: { date: "2023-03-18" } });
    expect(dateOf("2023-03")).toMatchObject({ statement: { date: "2023-03" } });
    expect(dateOf("")).toMatchObject({ statement: { date: null } });
  });
});

describe("readLines", () => {
  async function linesOf(...chunks: Uint8Array[]): Promise<string[]> {
    async function* stream() {
      yield* chunks;
    }
    const lines: string[] = [];
    for await (const line of readLines(stream())) lines.push(line);
    return lines;
  }

  it("puts lines and letters together that come in pieces", async () => {
    const bytes = new TextEncoder().encode("uno\r\nniño\n\núltimo");
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await linesOf(...pieces)).toEqual(["uno", "niño", "", "último"]);
  });

  it("does not end a line at a line separator of Unicode", async () => {
    expect(await linesOf(new TextEncoder().encode("a\u2028b\n"))).toEqual(["a\u2028b"]);
  });
});
