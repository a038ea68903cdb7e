/**
 * How many tests passed and failed, read from the JSON that the runners themselves write. A step
 * without such a file is one check: it passed or it failed.
 */
import { existsSync, readFileSync } from "node:fs";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export type Report = { kind: "vitest" | "playwright"; path: string };

/** @param succeeded Whether the step's commands all ended well; never overruled by a report. */
export function countsOf(report: Report | null, succeeded: boolean): Counts {
  const counts = report && existsSync(report.path) ? read(report) : null;
  if (counts === null)
    return { passed: succeeded && !report ? 1 : 0, failed: succeeded && !report ? 0 : 1, skipped: 0 };
  // A file that could not even be loaded fails the run without a failed test in it.
  return succeeded ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

function read({ kind, path }: Report): Counts {
  const json = JSON.parse(readFileSync(path, "utf8"));
  return kind === "vitest"
    ? {
        passed: json.numPassedTests,
        failed: json.numFailedTests,
        skipped: json.numPendingTests + json.numTodoTests,
      }
    : {
        passed: json.stats.expected,
        failed: json.stats.unexpected + json.stats.flaky,
        skipped: json.stats.skipped,
      };
}
