/** The three stops: what each marks, at their edges, and that each marks all that the one before marks. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMarked, SENSITIVITIES } from "../../../matching/sensitivity.ts";
import type { Band, Stance } from "../../../matching/types.ts";

const marked = (band: Band, score: number, stance: Stance = "asserts") =>
  SENSITIVITIES.filter((stop) => isMarked({ band, stance, score }, stop));

describe("what is marked", () => {
  test.each([
    ["match", 0.9, ["careful", "standard", "wide"]],
    ["match", 0.899, ["standard", "wide"]],
    ["possible", 0.49, ["wide"]],
    ["possible", 1, ["wide"]],
    ["possible", 0.489, []],
    [null, 1, []],
  ] as const)("%s at %d: %j", (band, score, stops) => {
    expect(marked(band, score)).toEqual(stops);
  });

  test("never what says the opposite", () => {
    expect(marked("match", 1, "contradicts")).toEqual([]);
  });

  test("each stop marks all that the one before marks", () => {
    const match = fc.record({
      band: fc.constantFrom<Band>("match", "possible", null),
      stance: fc.constantFrom<Stance>("asserts", "reports", "questions", "disputes", "contradicts"),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(match, (one) => {
        const [careful, standard, wide] = SENSITIVITIES.map((stop) => isMarked(one, stop));
        return (!careful || standard) && (!standard || wide);
      }),
    );
  });
});
