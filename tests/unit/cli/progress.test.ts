import { describe, expect, it } from "vitest";
import { createProgress, describeProgress } from "../../../cli/progress.ts";

function watch(isWatched: boolean, isAsked: boolean) {
  const shown: string[] = [];
  const warned: string[] = [];
  let ms = 0;
  const terminal = {
    isWatched,
    showProgress: (line: string) => shown.push(line),
    warn: (line: string) => warned.push(line),
  };
  const progress = createProgress(terminal, { total: 100, isAsked, now: () => ms });
  const at = (when: number, done: number, faults = 0) => {
    ms = when;
    progress.count(done, faults);
  };
  return { shown, warned, at, end: () => progress.end() };
}

describe("progress", () => {
  it("says how many files, of how many, and how many a second", () => {
    expect(describeProgress(1_203, 1, 5_000, 15_050)).toBe(
      "1,204 of 5,000 files, 80.0 a second, 1 with faults",
    );
    expect(describeProgress(1, 0, null, 500)).toBe("1 file, 2.0 a second");
    expect(describeProgress(0, 0, null, 0)).toBe("0 files");
  });

  it("is one line on a terminal, not written for every file, and taken away", () => {
    const { shown, warned, at, end } = watch(true, false);
    for (let done = 1; done <= 100; done++) at(done * 10, done);
    end();
    expect(shown).toHaveLength(6);
    expect(shown.slice(-2)).toEqual(["100 of 100 files, 100.0 a second", ""]);
    expect(warned).toEqual([]);
  });

  it("is nothing elsewhere, unless it is asked for: then a line now and then, and one in the end", () => {
    const silent = watch(false, false);
    const asked = watch(false, true);
    for (const { at, end } of [silent, asked]) {
      for (let done = 1; done <= 25; done++) at(done * 1_000, done);
      end();
    }
    expect(silent.warned).toEqual([]);
    expect(asked.warned).toEqual([
      "10 of 100 files, 1.0 a second",
      "20 of 100 files, 1.0 a second",
      "25 of 100 files, 1.0 a second",
    ]);
  });
});
