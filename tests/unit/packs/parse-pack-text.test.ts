import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePackText } from "../../../packs/parse-pack-text.ts";

describe("parsePackText", () => {
  it("reads JSON with a byte-order mark", () => {
    expect(parsePackText('\uFEFF{"a":[1,true,null,"x"]}')).toEqual({ json: { a: [1, true, null, "x"] } });
  });

  it.each([
    ["", 1, 1, "there is nothing here"],
    ['{\n  "a": 1,\n}', 2, 9, "a comma stands before a closing bracket"],
    ["[1,]", 1, 3, "a comma stands before a closing bracket"],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'a comma is expected, not `"`'],
    ['{"a" 1}', 1, 6, "a colon is expected after the field's name, not `1`"],
    ["{a: 1}", 1, 2, "the name of a field is expected, not `a`"],
    ['{"a": ‘x’}', 1, 7, "a value is expected, not `‘`"],
    ['{"a": "x\ny"}', 1, 7, "a text is not closed"],
    ['{"a": "\\d"}', 1, 8, "a backslash is followed by something that it cannot go with"],
    ['{"a": "\t"}', 1, 8, "a text contains a control character"],
    ['{"a": 01}', 1, 8, "a comma is expected, not `1`"],
    ["{} {}", 1, 4, "there is text after the end of the pack"],
    ['{"a": [1', 1, 9, "the text ends too early"],
  ])("says where %j is wrong", (text, line, column, problem) => {
    expect(parsePackText(text).fault).toMatchObject({ line, column, problem });
  });

  it("names a place for whatever JSON.parse refuses, and nothing else", () => {
    const nearJson = fc.json().chain((text) =>
      fc
        .record({
          at: fc.nat(text.length),
          put: fc.constantFrom("", ",", "]", "}", '"', "x", "\\", "\n", "-"),
        })
        .map(({ at, put }) => text.slice(0, at) + put + text.slice(at + 1)),
    );
    fc.assert(
      fc.property(nearJson, (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(parsePackText(text).fault === undefined).toBe(isJson);
      }),
      { numRuns: 2_000 },
    );
  });
});
