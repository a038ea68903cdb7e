/** The files that git ignores: errors with their texts, and marks that wait for a judgement. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseLines } from "./eval-data.ts";
import type { SetResult } from "./set.ts";

const HERE = import.meta.dirname;
export const ERRORS_FILE = "measure/errors.local.jsonl";
export const HELD_ERRORS_FILE = "measure/errors-held.local.jsonl";
export const JUDGE_FILE = "measure/judge.local.jsonl";

/**
 * Lines of the sets that were run take the place of their earlier ones; those of other sets stay. A quick run
 * knows only some of the marks, so it leaves the list for the readers alone.
 */
export function writeLocal(results: readonly SetResult[], quick: boolean): void {
  const ran = new Set(results.map(({ id }) => id));
  const errors = results.flatMap((result) => result.errors);
  replace(
    ERRORS_FILE,
    ran,
    errors.filter(({ held }) => !held),
  );
  replace(
    HELD_ERRORS_FILE,
    ran,
    errors.filter(({ held }) => held),
  );
  if (quick) return;
  replace(
    JUDGE_FILE,
    ran,
    results.flatMap(({ toJudge }) => toJudge ?? []),
  );
}

function replace(path: string, ran: ReadonlySet<string>, lines: readonly { set: string }[]): void {
  const file = join(HERE, "..", path);
  const old = existsSync(file) ? parseLines<{ set: string }>(readFileSync(file, "utf8")) : [];
  const all = [...old.filter(({ set }) => !ran.has(set)), ...lines];
  writeFileSync(file, all.map((line) => `${JSON.stringify(line)}\n`).join(""));
}
