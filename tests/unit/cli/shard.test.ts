import { describe, expect, it } from "vitest";
import { UsageError } from "../../../cli/command.ts";
import { isInShard, readShard } from "../../../cli/shard.ts";

const PATHS = Array.from({ length: 4_000 }, (_, i) => `archive/2023/${i % 12}/año-${i}.html`);
const sharesOf = (paths: readonly string[], of: number) =>
  Array.from({ length: of }, (_, at) => paths.filter((path) => isInShard(path, { number: at + 1, of })));

describe("--shard", () => {
  it.each([1, 2, 3, 7, 16])("gives every file to exactly one of %i shards", (of) => {
    const shares = sharesOf(PATHS, of);
    expect(shares.flat().sort()).toEqual([...PATHS].sort());
  });

  it("makes shares of about the same size", () => {
    for (const share of sharesOf(PATHS, 8)) {
      expect(share.length).toBeGreaterThan(400);
      expect(share.length).toBeLessThan(600);
    }
  });

  it("gives a file the same shard whatever else is in the list", () => {
    const [first] = sharesOf(PATHS, 5);
    const [again] = sharesOf([...PATHS].reverse().slice(0, 1_000), 5);
    expect(again!.every((path) => first!.includes(path))).toBe(true);
  });

  it("never moves a file from one version to the next", () => {
    const shardOf = (path: string) =>
      Array.from({ length: 16 }, (_, at) => at + 1).filter((number) => isInShard(path, { number, of: 16 }));
    expect(["a.html", "archive/b.html", "año.html"].map(shardOf)).toEqual([[15], [7], [9]]);
  });

  it.each(["0/2", "3/2", "1", "1/0", "-1/2", "1/2/3", "1 / 2", "01/2", "a/b", ""])(
    "does not take `%s`",
    (text) => {
      expect(() => readShard(text)).toThrow(UsageError);
    },
  );

  it("takes the first, the last and the only one", () => {
    expect(["1/8", "8/8", "1/1"].map(readShard)).toEqual([
      { number: 1, of: 8 },
      { number: 8, of: 8 },
      { number: 1, of: 1 },
    ]);
  });
});
