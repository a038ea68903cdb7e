/** The statistics behind docs/accuracy.md, against values worked out by hand or printed in textbooks. */
import { describe, expect, it } from "vitest";
import { binned } from "../../measure/calibration.ts";
import {
  averagePrecision,
  bootstrapDifference,
  bootstrapMean,
  poisson,
  wilson,
} from "../../measure/statistics.ts";

describe("Wilson's interval", () => {
  it.each([
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i", (part, whole, low, high) => {
    const interval = wilson([part, whole]);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it("of all ends at 1 and of none begins at 0, and of nothing says nothing", () => {
    expect(wilson([20, 20])[1]).toBe(1);
    expect(wilson([0, 20])[0]).toBe(0);
    expect(wilson([0, 0])).toEqual([0, 1]);
  });
});

describe("the interval of a count of rare events", () => {
  it.each([
    // Exact Poisson limits; Byar's approximation comes within 2 % from 5 on, within .05 at 0.
    [0, 0, 3.689],
    [10, 4.795, 18.39],
    [50, 37.11, 65.92],
  ])("of %i", (events, low, high) => {
    const interval = poisson(events);
    expect(Math.abs(interval[0] - low)).toBeLessThan(0.05);
    expect(Math.abs(interval[1] - high)).toBeLessThan(0.05);
  });
});

describe("average precision", () => {
  const ap = (answers: string[], relevant: string[], depth = 5) =>
    averagePrecision(answers, new Set(relevant), depth);

  it("is the reciprocal rank where one answer is relevant", () => {
    expect(ap(["a", "b", "c"], ["a"])).toBe(1);
    expect(ap(["a", "b", "c"], ["c"])).toBeCloseTo(1 / 3);
    expect(ap(["a", "b", "c"], ["d"])).toBe(0);
  });
  it("divides by all that are relevant, also those not found", () => {
    expect(ap(["a", "x", "b"], ["a", "b"])).toBeCloseTo((1 + 2 / 3) / 2);
    expect(ap(["a"], ["a", "b"])).toBe(0.5);
  });
  it("does not see beyond its depth", () => {
    expect(ap(["x", "x2", "a"], ["a"], 2)).toBe(0);
    expect(ap(["a", "b"], ["a", "b", "c"], 2)).toBe(1);
  });
  it("counts an answer given twice once", () => {
    expect(ap(["a", "a"], ["a", "b"])).toBe(0.5);
  });
});

describe("the bootstrap", () => {
  const coin = Array.from({ length: 100 }, (_, at) => at % 2);

  it("of a coin of 100 tosses lies about two standard errors around the mean", () => {
    const [low, high] = bootstrapMean(coin);
    expect(low).toBeGreaterThan(0.38);
    expect(low).toBeLessThan(0.42);
    expect(high).toBeGreaterThan(0.58);
    expect(high).toBeLessThan(0.62);
  });
  it("gives the same interval each time", () => {
    expect(bootstrapMean(coin)).toEqual(bootstrapMean(coin));
  });
  it("pairs: a constant difference has no width, however much the queries differ", () => {
    const [low, high] = bootstrapDifference(
      coin.map((value) => value + 0.1),
      coin,
    );
    expect(low).toBeCloseTo(0.1, 9);
    expect(high).toBeCloseTo(0.1, 9);
  });
  it("refuses lists of different queries", () => {
    expect(() => bootstrapDifference([1], [1, 2])).toThrow("same queries");
  });
});

describe("the reliability table", () => {
  it("counts each score in one bin, 1 in the last and what is below .5 in none", () => {
    const bins = binned([
      [0.49, true],
      [0.5, true],
      [0.6, false],
      [0.8999, true],
      [0.9, false],
      [1, true],
    ]);
    expect(bins.map(({ count }) => count)).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 1],
      [1, 2],
    ]);
  });
});
