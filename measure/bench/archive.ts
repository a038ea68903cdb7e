/** The command line's `scan` over an archive: pages a second with one thread and with all, and whether memory stays flat. */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { layArchive } from "../archive/lay-archive.ts";
import { runScan, type ScanRun } from "../archive/scan-run.ts";
import { atLeast, atMost } from "../set.ts";
import { type BenchPart, number } from "./part.ts";

const CLAIMS = 10_000;
const PAGES = { full: 1_000, quick: 120 };
const TARGET = { pagesASecond: 40, growth: 1.2 };
const CONFIG = fileURLToPath(new URL("../../vite.cli.config.ts", import.meta.url));

export const archive: BenchPart = {
  id: "archive",
  async run({ quick, say }) {
    await build({ configFile: CONFIG, logLevel: "error" });
    const pages = PAGES[quick ? "quick" : "full"];
    const folder = mkdtempSync(join(tmpdir(), "fact-overlay-archive-"));
    try {
      const { list, pack, bytes } = layArchive(folder, pages, CLAIMS);
      const runs: { jobs: number; run: ScanRun }[] = [];
      for (const jobs of [1, availableParallelism()]) {
        const args = ["--no-builtin", "--pack", pack, "--files-from", list, "--jobs", String(jobs)];
        const run = await runScan(args, pages);
        if (run.pages !== pages || run.code !== 0)
          throw new Error(`${run.pages} of ${pages} pages were scanned.`);
        runs.push({ jobs, run });
        say(
          `${jobs} threads: ${number(run.seconds)} s, ${number(run.pages / run.steadyCpuSeconds)} pages a second of the processor`,
        );
      }
      const [alone, together] = [runs[0]!.run, runs.at(-1)!.run];
      return {
        id: "archive",
        title: "Scanning an archive",
        says: `The built command line, ${pages.toLocaleString("en")} files (the saved pages again and again, ${number(bytes / pages / 1_000)} kB on average) and ${CLAIMS.toLocaleString("en")} claims, parsing included, nothing kept from an earlier run. "A second of the processor" is what the process used of all cores from its first result to its last: its own garbage collection and compiling run beside its threads and are in it. Whole seconds are by the clock.`,
        figures: [
          {
            name: "one thread: pages a second of the processor",
            value: alone.pages / alone.steadyCpuSeconds,
            target: atLeast(TARGET.pagesASecond),
          },
          {
            name: "one thread: pages a second by the clock, after the first",
            value: alone.pages / alone.steadySeconds,
          },
          {
            name: `${runs.at(-1)!.jobs} threads: so many times as fast, the whole run`,
            value: alone.seconds / together.seconds,
            decimals: 2,
          },
          {
            name: "memory of the last quarter of the pages, of that of the second",
            value: Math.max(...runs.map(({ run }) => run.megabytes[3]! / run.megabytes[1]!)),
            target: atMost(TARGET.growth),
            decimals: 2,
          },
        ],
        tables: [
          {
            title: "By threads",
            head: [
              "threads",
              "seconds",
              "pages a second",
              "after the first result",
              "pages a second of the processor",
              "MB resident, by quarter of the pages",
              "cores that others used meanwhile",
            ],
            rows: runs.map(({ jobs, run }) => [
              String(jobs),
              number(run.seconds),
              number(run.pages / run.seconds),
              number(run.pages / run.steadySeconds),
              number(run.pages / run.steadyCpuSeconds),
              run.megabytes.map((one) => one.toFixed(0)).join(", "),
              number(Math.max(0, run.machineSeconds - run.cpuSeconds) / run.seconds),
            ]),
          },
        ],
        notes: [],
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
