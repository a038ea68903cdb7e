/**
 * How fast and in how much memory `fact-overlay scan` goes through an archive: real pages, repeated, against many claims, by the built command
 * line as it is shipped, alone and with as many threads as there are cores. Linux only: what a process uses is read from /proc.
 *
 *   npm run build:cli && npx vite-node measure/archive.ts -- [--pages 1000] [--claims 10000] [--jobs 1,2] [--processes]
 *
 * `--processes` adds the same work as so many processes side by side, each with a shard: what GNU parallel does.
 * The pages are repeated, so the words and wordings that the engine keeps taken apart are met again more often than in an archive
 * of different pages. What others used of the machine meanwhile is said beside each figure: times beside a busy neighbour mean little.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { layArchive } from "./archive/lay-archive.ts";
import { runScan, type ScanRun } from "./archive/scan-run.ts";
import { AbsentData } from "./eval-data.ts";
import { markdownTable } from "./print-table.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function rowOf(name: string, runs: readonly ScanRun[], alone: number | null): string[] {
  const pages = sum(runs.map((one) => one.pages));
  const seconds = Math.max(...runs.map((one) => one.seconds));
  const steady = sum(runs.map((one) => one.pages / one.steadySeconds));
  const cpu = sum(runs.map((one) => one.steadyCpuSeconds));
  const own = sum(runs.map((one) => one.cpuSeconds));
  return [
    name,
    seconds.toFixed(1),
    (pages / seconds).toFixed(1),
    steady.toFixed(1),
    (pages / cpu).toFixed(1),
    own.toFixed(1),
    [0, 1, 2, 3].map((at) => sum(runs.map((one) => one.megabytes[at]!)).toFixed(0)).join(", "),
    (Math.max(0, ...runs.map((one) => one.machineSeconds)) / seconds - own / seconds).toFixed(2),
    alone === null ? "" : (alone / seconds).toFixed(2),
  ];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((argument) => argument !== "--"),
    options: {
      pages: { type: "string", default: "1000" },
      claims: { type: "string", default: "10000" },
      jobs: { type: "string", default: `1,${availableParallelism()}` },
      processes: { type: "boolean", default: false },
    },
  });
  const pages = Number(values.pages);
  const folder = mkdtempSync(join(tmpdir(), "fact-overlay-archive-"));
  try {
    const { list, pack, bytes } = layArchive(folder, pages, Number(values.claims));
    console.log(
      `${pages} pages, ${(bytes / pages / 1000).toFixed(0)} kB each on average; ${values.claims} claims; Node ${process.version}, ` +
        `${cpus()[0]?.model}, ${availableParallelism()} cores, load before ${loadavg()[0]!.toFixed(1)}`,
    );
    const rows: string[][] = [];
    let alone: number | null = null;
    const same = ["--no-builtin", "--pack", pack, "--files-from", list];
    const add = async (name: string, all: Promise<ScanRun>[]) => {
      const runs = await Promise.all(all);
      const done = sum(runs.map((one) => one.pages));
      if (done !== pages || runs.some(({ code }) => code !== 0))
        throw new Error(`${name}: ${done} of ${pages} pages were scanned.`);
      rows.push(rowOf(name, runs, alone));
      alone ??= runs[0]!.seconds;
    };
    for (const jobs of values.jobs.split(","))
      await add(`--jobs ${jobs}`, [runScan([...same, "--jobs", jobs], pages)]);
    const many = availableParallelism();
    if (values.processes) {
      const shards = Array.from({ length: many }, (_, i) =>
        runScan([...same, "--jobs", "1", "--shard", `${i + 1}/${many}`], pages / many),
      );
      await add(`${many} processes`, shards);
    }
    console.log(
      markdownTable(
        [
          "",
          "seconds",
          "pages a second",
          "after the first",
          "pages a CPU second",
          "CPU seconds",
          "MB by quarter",
          "cores that others used",
          "times as fast",
        ],
        rows,
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof AbsentData)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
