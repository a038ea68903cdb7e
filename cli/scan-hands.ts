/**
 * Who scans: this process itself where there are few files, because a thread has to start and warm up before it is of any use; else
 * threads, one for each core.
 */
import { availableParallelism } from "node:os";
import type { Engine } from "../matching/engine.ts";
import type { Claim } from "../matching/types.ts";
import { type CommandInput, UsageError } from "./command.ts";
import { compileClaims, openCompiled } from "./compiled-claims.ts";
import type { Hand } from "./in-order.ts";
import { type ScanJob, type Scanned, type ScanOptions, scanFile } from "./scan-file.ts";
import { openScanThread } from "./scan-threads.ts";

/**
 * Up to here two threads are not done before this process is: each has to warm up for itself, which is most of the work of the first hundred
 * pages (measured, docs/archives.md).
 */
const FEW_FILES = 150;

/** A list that is not there after this long is a long one, or one whose writer waits for results. */
const WAIT_FOR_FEW_MS = 100;

const MAX_JOBS = 1_024;

/** So many files for each thread are read ahead of the one that is written next, so that a long one does not stop the others. */
const AHEAD = 8;

export interface Hands {
  readonly hands: readonly Hand<ScanJob, Scanned>[];
  /** For `inOrder`. */
  readonly ahead: number;
  close(): Promise<void>;
}

/** `--jobs N`; null when it is not given. */
export function readJobs({ options }: CommandInput): number | null {
  const jobs = options.jobs as string | undefined;
  if (jobs === undefined) return null;
  if (/^[1-9]\d{0,3}$/.test(jobs) && Number(jobs) <= MAX_JOBS) return Number(jobs);
  throw new UsageError(`--jobs takes a number of threads from 1 to ${MAX_JOBS}, not \`${jobs}\`.`);
}

/** @param files How many there are; null when there are more than a few. */
export function openHands(
  jobs: number | null,
  files: number | null,
  claims: readonly Claim[],
  options: ScanOptions,
): Hands {
  const wanted = jobs ?? (files === null ? availableParallelism() : 1);
  const count = Math.min(wanted, files ?? wanted);
  if (count <= 1) {
    let engine: Promise<Engine> | null = null;
    const scan = async (job: ScanJob) => {
      engine ??= compileClaims(claims).then(openCompiled);
      return scanFile(job, await engine, options);
    };
    return { hands: [scan], ahead: 1, close: async () => {} };
  }
  let compiled: Promise<SharedArrayBuffer> | null = null;
  const shared = () => {
    compiled ??= compileClaims(claims);
    return compiled;
  };
  const threads = Array.from({ length: count }, () => openScanThread(shared, options));
  return {
    hands: threads.map(({ scan }) => scan),
    ahead: count * AHEAD,
    close: async () => {
      await Promise.all(threads.map(({ close }) => close()));
    },
  };
}

/**
 * Looks ahead whether there are only a few inputs.
 * @returns Their number, null when there are more or it takes long to know; and all inputs, those looked at included.
 */
export async function countFew<In>(
  inputs: AsyncIterable<In>,
  { few = FEW_FILES, waitMs = WAIT_FOR_FEW_MS } = {},
): Promise<{ count: number | null; all: AsyncIterable<In> }> {
  const source = inputs[Symbol.asyncIterator]();
  const seen: Promise<IteratorResult<In>>[] = [];
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, waitMs, null);
  });
  let count: number | null = null;
  while (seen.length <= few) {
    const next = source.next();
    next.catch(() => {}); // thrown again when its turn comes
    seen.push(next);
    const taken = await Promise.race([next.catch(() => null), patience]);
    if (taken === null) break;
    if (taken.done) {
      count = seen.length - 1;
      break;
    }
  }
  clearTimeout(timer);
  const next = () => seen.shift() ?? source.next();
  const close = async () => source.return?.() ?? { done: true as const, value: undefined };
  return { count, all: { [Symbol.asyncIterator]: () => ({ next, return: close }) } };
}
