/** Starts a process for one job and waits for its answer; one at a time, so that nothing of ours runs beside what is timed. */
import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { JobAnswer } from "./child.ts";
import type { JobName, Jobs } from "./jobs.ts";

const ROOT = join(import.meta.dirname, "../..");
const MEGABYTES = 4_000;

/** @throws Error with what the process says, or how it ended. */
export function runJob<Name extends JobName>(
  name: Name,
  job: Jobs[Name]["job"],
): Promise<Jobs[Name]["answer"]> {
  const viteNode = join(
    dirname(createRequire(import.meta.url).resolve("vite-node/package.json")),
    "dist/cli.mjs",
  );
  const child = fork(viteNode, [join(ROOT, "measure/bench/child.ts")], {
    cwd: ROOT,
    execArgv: [`--max-old-space-size=${MEGABYTES}`],
    serialization: "advanced",
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (code, signal) => reject(new Error(`${name}: the process ended (${signal ?? code})`)));
    child.once("message", (message: JobAnswer) => {
      if ("error" in message) reject(new Error(`${name}: ${message.error}`));
      else resolve(message.answer as Jobs[Name]["answer"]);
    });
    child.send({ name, job });
  });
}
