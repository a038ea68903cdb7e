/**
 * `npm run accuracy`: measures everything, prints figures beside their targets, and writes docs/accuracy.md,
 * data/accuracy.json and the files that git ignores.
 *   --quick        samples the large sets, under three minutes; writes neither docs/ nor data/
 *   --only SET     one set (more when given more than once); writes neither, too
 *   --processes N  side by side; two without it
 */
import { parseArgs } from "node:util";
import { calibrationOf } from "./calibration.ts";
import { printResult } from "./print-table.ts";
import { runParts } from "./run-parts.ts";
import { isReached, type SetResult } from "./set.ts";
import { SETS } from "./sets/all.ts";
import { ERRORS_FILE, HELD_ERRORS_FILE, JUDGE_FILE, writeLocal } from "./write-local.ts";
import { writeReport } from "./write-report.ts";

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
      processes: { type: "string", default: "2" },
    },
  });
  const { quick, only } = values;
  const unknown = only.filter((id) => !SETS.some((set) => set.id === id));
  if (unknown.length > 0) {
    console.error(`No set \`${unknown.join("`, `")}\`. There are: ${SETS.map(({ id }) => id).join(", ")}.`);
    return 2;
  }
  const sets = SETS.filter(({ id }) => only.length === 0 || only.includes(id));
  const start = performance.now();
  const ran = await runParts(sets, quick, Math.max(1, Number(values.processes) || 2), (answer, left) => {
    const what = answer.error === undefined ? "done" : answer.isAbsent ? "no data" : "FAILED";
    console.error(
      `${answer.set} part ${answer.part}: ${what}, ${answer.seconds.toFixed(0)} s; ${left} to go`,
    );
  });
  const results: SetResult[] = [];
  let failed = 0;
  for (const set of sets) {
    const { parts, seconds, errors } = ran.get(set.id)!;
    for (const { error, isAbsent } of errors) {
      failed += 1;
      console.error(`\n== ${set.id}: ${isAbsent ? `NOT MEASURED, ${error}` : `FAILED: ${error}`}`);
    }
    if (errors.length > 0) continue;
    const result = set.summarise(parts, quick);
    results.push(result);
    console.log(printResult(result, seconds));
  }
  const calibration = calibrationOf(results);
  if (calibration) {
    results.push(calibration);
    console.log(printResult(calibration, 0));
  }
  writeLocal(results, quick);
  const all = results.flatMap(({ id, figures }) => figures.map((figure) => ({ id, figure })));
  const missed = all.filter(({ figure }) => isReached(figure) === false);
  const reached = all.filter(({ figure }) => isReached(figure) === true);
  console.log(
    `\n${reached.length} targets reached, ${missed.length} not${missed.length > 0 ? `: ${missed.map(({ id, figure }) => `${id}: ${figure.name}`).join("; ")}` : ""}.`,
  );
  console.log(`Errors: ${ERRORS_FILE}, ${HELD_ERRORS_FILE}; to judge: ${JUDGE_FILE}.`);
  const seconds = (performance.now() - start) / 1000;
  const why = quick
    ? "a quick run"
    : only.length > 0
      ? "not all sets"
      : failed > 0
        ? "sets are missing"
        : null;
  if (why === null) writeReport(results, seconds);
  console.log(
    `docs/accuracy.md and data/accuracy.json ${why === null ? "written" : `left as they were: ${why}`}.`,
  );
  console.log(`${seconds.toFixed(0)} s.`);
  return failed > 0 ? 1 : 0;
}

process.exitCode = await main();
