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
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packFromCsv } from "../packs/from-csv.ts";
import { csvOf } from "./claims.ts";
import { AbsentData, evalPath, evalRows } from "./eval-data.ts";
import { manyClaims } from "./large-packs.ts";
import { markdownTable } from "./print-table.ts";

const CLI = join(import.meta.dirname, "../dist/cli.mjs");
const LOOK_EVERY_MS = 200;
/** Of /proc's clock. */
const TICKS_PER_SECOND = 100;

interface Usage {
  readonly cpuSeconds: number;
  readonly megabytes: number;
}
interface Run {
  /** Seconds of processor time that the whole machine spent meanwhile. */
  readonly machineSeconds: number;
  readonly seconds: number;
  readonly pages: number;
  /** From the first result to the last. */
  readonly steadySeconds: number;
  readonly steadyCpuSeconds: number;
  readonly cpuSeconds: number;
  /** Highest resident memory in each quarter of the pages. */
  readonly megabytes: readonly number[];
  readonly code: number | null;
}

/** Null when the process is gone. */
function usageOf({ pid }: ChildProcess): Usage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    const cpuSeconds = (Number(stat[11]) + Number(stat[12])) / TICKS_PER_SECOND;
    return { cpuSeconds, megabytes: Number(resident?.[1] ?? 0) / 1024 };
  } catch {
    return null;
  }
}

/** What all processes have used since the machine began, with what its host took away. */
function machineSeconds(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0, steal = 0] = readFileSync(
    "/proc/stat",
    "utf8",
  )
    .split("\n", 1)[0]!
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + soft + steal) / TICKS_PER_SECOND;
}

function run(args: readonly string[], expected: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const machine = machineSeconds();
    const child = spawn(process.execPath, [CLI, "scan", "--format", "jsonl", ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let pages = 0;
    let first: { readonly ms: number; readonly cpuSeconds: number } | null = null;
    let last: Usage = { cpuSeconds: 0, megabytes: 0 };
    let lastMs = started;
    const megabytes = [0, 0, 0, 0];
    const look = () => {
      last = usageOf(child) ?? last;
      const quarter = Math.min(3, Math.floor((4 * pages) / expected));
      megabytes[quarter] = Math.max(megabytes[quarter]!, last.megabytes);
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    child.stdout.on("data", (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) pages++;
      lastMs = performance.now();
      if (first === null || pages === expected) look();
      first ??= { ms: lastMs, cpuSeconds: last.cpuSeconds };
    });
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      resolve({
        seconds,
        pages,
        steadySeconds: (lastMs - (first?.ms ?? lastMs)) / 1000,
        steadyCpuSeconds: last.cpuSeconds - (first?.cpuSeconds ?? 0),
        cpuSeconds: last.cpuSeconds,
        machineSeconds: machineSeconds() - machine,
        megabytes,
        code,
      });
    });
  });
}

function lay(folder: string, pages: number, claims: number): { list: string; pack: string; bytes: number } {
  const files = evalRows<{ file: string }>("pages/index.jsonl").map(({ file }) => evalPath(`pages/${file}`));
  const sizes = files.map((file) => readFileSync(file).length);
  mkdirSync(join(folder, "pages"));
  let bytes = 0;
  const names = Array.from({ length: pages }, (_, i) => {
    const name = join(folder, "pages", `${String(i).padStart(7, "0")}.html`);
    symlinkSync(files[i % files.length]!, name);
    bytes += sizes[i % files.length]!;
    return name;
  });
  const list = join(folder, "list.txt");
  writeFileSync(list, names.join("\n"));
  const rows = manyClaims(claims).map(({ id, wordings }) => ({ id, claim: wordings[0]!.text, title: "" }));
  const pack = join(folder, "pack.json");
  const made = packFromCsv(csvOf(rows), { id: `claims-${claims}`, day: "2020-01-01" }).pack;
  writeFileSync(pack, JSON.stringify(made));
  return { list, pack, bytes };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function rowOf(name: string, runs: readonly Run[], alone: number | null): string[] {
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
    const { list, pack, bytes } = lay(folder, pages, Number(values.claims));
    console.log(
      `${pages} pages, ${(bytes / pages / 1000).toFixed(0)} kB each on average; ${values.claims} claims; Node ${process.version}, ` +
        `${cpus()[0]?.model}, ${availableParallelism()} cores, load before ${loadavg()[0]!.toFixed(1)}`,
    );
    const rows: string[][] = [];
    let alone: number | null = null;
    const same = ["--no-builtin", "--pack", pack, "--files-from", list];
    const add = async (name: string, all: Promise<Run>[]) => {
      const runs = await Promise.all(all);
      const done = sum(runs.map((one) => one.pages));
      if (done !== pages || runs.some(({ code }) => code !== 0))
        throw new Error(`${name}: ${done} of ${pages} pages were scanned.`);
      rows.push(rowOf(name, runs, alone));
      alone ??= runs[0]!.seconds;
    };
    for (const jobs of values.jobs.split(","))
      await add(`--jobs ${jobs}`, [run([...same, "--jobs", jobs], pages)]);
    const many = availableParallelism();
    if (values.processes) {
      const shards = Array.from({ length: many }, (_, i) =>
        run([...same, "--jobs", "1", "--shard", `${i + 1}/${many}`], pages / many),
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
