/** Runs one step quietly: a line when it is well, all that its commands said when it is not. */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { type Counts, countsOf } from "./counts.ts";
import { ROOT, type Step } from "./steps.ts";

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
    const take = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

function indent(output: string): string {
  return output.replace(/^(?=.)/gm, "    ");
}
