/**
 * Builds the command line into a folder of its own and runs it as a person would: a child process with
 * arguments and standard input. The folder is temporary, so that no run meets another's or an old build.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
export interface BuiltCli {
  readonly dir: string;
  /** @param cwd The folder it is run in; that of the fixtures when none is given. */
  run(args: readonly string[], stdin?: string | Uint8Array, cwd?: string): Promise<Finished>;
  remove(): Promise<void>;
}

export const FIXTURES = fileURLToPath(new URL("../../fixtures/cli/", import.meta.url));

export async function buildCli(): Promise<BuiltCli> {
  const dir = await mkdtemp(join(tmpdir(), "fact-overlay-cli-"));
  const configFile = fileURLToPath(new URL("../../../vite.cli.config.ts", import.meta.url));
  await build({ configFile, logLevel: "error", build: { outDir: dir } });
  return {
    dir,
    run: (args, stdin = "", cwd = FIXTURES) =>
      new Promise((resolve, reject) => {
        // Run in the folder of the fixtures: files are named as a person would name them.
        const child = spawn(process.execPath, [join(dir, "cli.mjs"), ...args], { cwd });
        let out = "";
        let err = "";
        child.stdout.setEncoding("utf8").on("data", (text: string) => {
          out += text;
        });
        child.stderr.setEncoding("utf8").on("data", (text: string) => {
          err += text;
        });
        child.on("error", reject);
        child.on("close", (code) => resolve({ code, out, err }));
        child.stdin.on("error", () => {}); // a command that does not read is not a fault
        child.stdin.end(stdin);
      }),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
