/** From score to chance: on the line between two points, level outside, always rising. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageTables } from "../../../data/language/tables.ts";
import { chanceOf } from "../../../matching/calibration.ts";

const line = {
  match: [
    [0.6, 0.2],
    [0.8, 0.7],
    [0.9, 0.95],
  ],
};

describe("the chance of a score", () => {
  it("lies between the points around it", () => {
    expect(chanceOf(0.7, line)).toBeCloseTo(0.98 * 0.45 + 0.02 * 0.7, 10);
    expect(chanceOf(0.9, line)).toBeCloseTo(0.98 * 0.95 + 0.02 * 0.9, 10);
    expect(chanceOf(1, line)).toBeCloseTo(0.98 * 0.95 + 0.02, 10);
    expect(chanceOf(0.1, line)).toBeCloseTo(0.98 * 0.2 + 0.02 * 0.1, 10);
  });
  it("is the score itself where nothing was learned", () => {
    expect(chanceOf(0.73, { match: [] })).toBe(0.73);
  });
  it("rises with the score and stays a chance, by the table that is shipped", () => {
    const { calibration } = languageTables;
    expect(calibration.match.length).toBeGreaterThan(2);
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [less, more] = [chanceOf(low, calibration), chanceOf(high, calibration)];
        expect(less >= 0 && more <= 1).toBe(true);
        if (high - low > 1e-9) expect(less).toBeLessThan(more);
      }),
    );
  });
});
