/**
 * One run of the built command line's `scan` over a list of files, with what it used: processor, memory and time. Linux only: what a process
 * uses is read from /proc.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const CLI = join(import.meta.dirname, "../../dist/cli.mjs");
const LOOK_EVERY_MS = 200;
/** Of /proc's clock. */
const TICKS_PER_SECOND = 100;

interface Usage {
  readonly cpuSeconds: number;
  readonly megabytes: number;
}
export interface ScanRun {
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

/** @param expected Pages, for the quarters. Nothing is kept between runs. */
export function runScan(args: readonly string[], expected: number): Promise<ScanRun> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const machine = machineSeconds();
    const child = spawn(process.execPath, [CLI, "scan", "--format", "jsonl", ...args], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, FACT_OVERLAY_CACHE: "off" },
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
