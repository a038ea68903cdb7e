/**
 * Threads that scan files, each with an engine of its own over the same compiled claims, which they share. The command line is one file, so a thread runs that
 * file again, and `main.ts` asks `threadWork` first whether it is one.
 */
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { openCompiled } from "./compiled-claims.ts";
import type { Hand } from "./in-order.ts";
import { type ScanJob, type Scanned, type ScanOptions, scanFile } from "./scan-file.ts";

interface ThreadWork {
  readonly task: "scan";
  readonly compiled: SharedArrayBuffer;
  readonly options: ScanOptions;
}

/**
 * Room for what lives shortly, in megabytes. A page makes some ten megabytes of such things; with Node's 48 they are copied
 * around more often (measured, docs/archives.md).
 */
const YOUNG_MEGABYTES = 96;

export interface ScanThread {
  readonly scan: Hand<ScanJob, Scanned>;
  close(): Promise<void>;
}

/**
 * Starts when the first file comes. A file that takes its thread with it (out of memory) is named as that file's fault, and the
 * next one starts a new thread. A thread that ends before it is ready is a fault of the whole: `scan` then rejects.
 */
export function openScanThread(compiled: () => Promise<SharedArrayBuffer>, options: ScanOptions): ScanThread {
  let started: Promise<Worker> | null = null;
  const start = async (): Promise<Worker> => {
    const work: ThreadWork = { task: "scan", compiled: await compiled(), options };
    const worker = new Worker(fileURLToPath(import.meta.url), {
      workerData: work,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    return answerOf<unknown>(worker).then(() => worker);
  };
  return {
    async scan(job) {
      started ??= start();
      const worker = await started;
      const answer = answerOf<Scanned>(worker);
      worker.postMessage(job);
      try {
        return await answer;
      } catch (error) {
        started = null;
        return { fault: `${job.file}: cannot be compared (${(error as Error).message}).` };
      }
    },
    async close() {
      await (await started?.catch(() => null))?.terminate();
    },
  };
}

/** The next message of a thread; rejects when the thread ends instead. */
function answerOf<Answer>(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      act();
    };
    const onMessage = (answer: Answer) => settle(() => resolve(answer));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = (code: number) => settle(() => reject(new Error(`its thread ended with ${code}`)));
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
  });
}

/** What this thread is for; null in the process's main thread. */
export function threadWork(): (() => void) | null {
  const work = workerData as ThreadWork | null;
  if (isMainThread || work?.task !== "scan") return null;
  return () => {
    const port = parentPort!;
    const engine = openCompiled(work.compiled);
    port.on("message", async (job: ScanJob) => port.postMessage(await scanFile(job, engine, work.options)));
    port.postMessage("ready");
  };
}
