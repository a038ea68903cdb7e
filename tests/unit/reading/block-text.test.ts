/** A block's text is the same however its characters are spread over text nodes. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BlockText } from "../../../reading/block-text.ts";

const piece = fc.constantFrom(
  ..."ab .é\n\t\u00a0\u00ad\u200b\u2003\u3000\ufeff\u0000\u001f\u000b\u1680\u2060\u2010\u202f\u0085",
  "  ",
  " word and word",
  "word ",
);

test("in one node or in one for each character, and each character is where its run says", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const data = pieces.join("");
      const whole = new BlockText<string>();
      const single = new BlockText<number>();
      const isInked = whole.add(data, data);
      const inked = [...data].map((letter, at) => single.add(at, letter));
      expect(isInked).toBe(inked.includes(true));
      expect(whole.length).toBe(single.length);
      const one = whole.take();
      const other = single.take();
      expect(one?.text).toBe(other?.text);
      const letters = (one?.runs ?? []).flatMap(({ start, length, offset }) =>
        Array.from({ length }, (_, i) => [start + i, offset + i]),
      );
      expect(letters).toEqual((other?.runs ?? []).map(({ start, node }) => [start, node]));
    }),
    { numRuns: 3_000 },
  );
});
