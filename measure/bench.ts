/**
 * `npm run bench`: measures how fast everything is, beside others in the same run, prints it, and writes docs/benchmarks.md and its chart.
 *   --quick      fewer pages, sizes and rounds, under three minutes; writes nothing to docs/
 *   --only PART  one part (more when given more than once); what the others gave last time stays
 */
import { parseArgs } from "node:util";
import { archive } from "./bench/archive.ts";
import { background } from "./bench/background.ts";
import { browserPart } from "./bench/browser.ts";
import { compare } from "./bench/compare.ts";
import { compile } from "./bench/compile.ts";
import { lengths } from "./bench/lengths.ts";
import type { BenchPart } from "./bench/part.ts";
import { keepResults, machineName, writeBenchmarks } from "./bench/report.ts";
import { search } from "./bench/search.ts";
import { printResult } from "./print-table.ts";

const PARTS: readonly BenchPart[] = [compare, lengths, compile, search, archive, background, browserPart];

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
    },
  });
  const { quick, only } = values;
  const unknown = only.filter((id) => !PARTS.some((part) => part.id === id));
  if (unknown.length > 0) {
    console.error(`No part \`${unknown.join("`, `")}\`. There are: ${PARTS.map(({ id }) => id).join(", ")}.`);
    return 2;
  }
  console.log(`Machine: ${machineName()}`);
  let failed = 0;
  const start = performance.now();
  for (const part of PARTS.filter(({ id }) => only.length === 0 || only.includes(id))) {
    const began = performance.now();
    try {
      const result = await part.run({ quick, say: (line) => console.error(`  ${line}`) });
      const seconds = (performance.now() - began) / 1_000;
      console.log(printResult({ ...result, sampled: quick ? "a part of it" : null, errors: [] }, seconds));
      if (!quick) keepResults([{ ...result, seconds, day: new Date().toISOString().slice(0, 10) }]);
    } catch (error) {
      failed += 1;
      console.error(`\n== ${part.id}: FAILED: ${error instanceof Error ? error.message : error}`);
    }
  }
  if (quick) console.log("docs/benchmarks.md left as it was: a quick run.");
  else console.log(writeBenchmarks(PARTS.map(({ id }) => id)));
  console.log(`${((performance.now() - start) / 1_000).toFixed(0)} s.`);
  return failed > 0 ? 1 : 0;
}

process.exitCode = await main();
