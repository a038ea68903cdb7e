/**
 * `npm test`: every check of the project, one after another, each with its name, its time and its
 * count; a failed one does not stop the next. The last line is the sum, the exit code follows it.
 */
import { mkdirSync } from "node:fs";
import { ensureBrowser } from "../browsers/ensure-browser.ts";
import { runStep } from "./run-step.ts";
import { REPORTS, STEPS } from "./steps.ts";

async function main(): Promise<number> {
  ensureBrowser("chrome");
  ensureBrowser("firefox");
  const sum = { passed: 0, failed: 0 };
  for (const step of STEPS) {
    // A runner may empty the folder of its results.
    mkdirSync(REPORTS, { recursive: true });
    const { passed, failed } = await runStep(step);
    sum.passed += passed;
    sum.failed += failed;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
