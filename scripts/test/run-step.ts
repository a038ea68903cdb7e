/** Runs one step quietly: a line when it is well, all that its commands said when it is not. */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { type Counts, countsOf } from "./counts.ts";
import { ROOT, type Step } from "./steps.ts";

/** Far beyond what any step needs: a step that hangs fails, and says where it was. */
const STEP_LIMIT_MS = 15 * 60_000;

export async function runStep(step: Step): Promise<Counts> {
  const start = performance.now();
  process.stdout.write(`${step.name} … `);
  if (step.report) rmSync(step.report.path, { force: true });
  let output = "";
  let succeeded = true;
  for (const command of step.commands) {
    const done = await run(command, step.report?.path);
    output += done.output;
    succeeded = done.code === 0;
    if (!succeeded) break;
  }
  const counts = countsOf(step.report, succeeded);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${inWords(counts, step.report !== null)}, ${seconds} s\n`);
  if (counts.failed > 0) console.log(indent(output));
  return counts;
}

function inWords({ passed, failed, skipped }: Counts, isCounted: boolean): string {
  if (!isCounted) return failed > 0 ? "FAILED" : "passed";
  return [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} FAILED`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ].join(", ");
}

function run(args: string[], report: string | undefined): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      FORCE_COLOR: "0",
      NO_COLOR: "1",
      ...(report && { PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    };
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const limit = setTimeout(() => {
      output += `\nStopped: still running after ${STEP_LIMIT_MS / 60_000} minutes.\n`;
      child.kill();
    }, STEP_LIMIT_MS);
    const take = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => {
      clearTimeout(limit);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Beginning and end, where runners say what failed. */
const SHOWN_LINES = 120;

function indent(output: string): string {
  const lines = output.split("\n");
  const left = lines.length - 2 * SHOWN_LINES;
  const shown =
    left > 0
      ? [...lines.slice(0, SHOWN_LINES), `(${left} lines left out)`, ...lines.slice(-SHOWN_LINES)]
      : lines;
  return shown.map((line) => (line === "" ? "" : `    ${line}`)).join("\n");
}
