/** Runs the parts of the sets in a few processes side by side, the longest first; results come back as plain data. */
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { MeasuredSet } from "./set.ts";

export interface Order {
  readonly set: string;
  readonly part: number;
  readonly of: number;
  readonly quick: boolean;
}
export interface Answer {
  readonly set: string;
  readonly part: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly isAbsent?: boolean;
  readonly seconds: number;
}
export interface Ran {
  readonly parts: unknown[];
  readonly seconds: number;
  readonly errors: readonly Answer[];
}

const ROOT = join(import.meta.dirname, "..");
const MEGABYTES = 3_000;

/** @returns For each set its parts in order, or the errors of those that failed. */
export async function runParts(
  sets: readonly MeasuredSet[],
  quick: boolean,
  processes: number,
  onAnswer: (answer: Answer, left: number) => void,
): Promise<Map<string, Ran>> {
  const ran = new Map<string, { parts: unknown[]; seconds: number; errors: Answer[] }>();
  for (const { id } of sets) ran.set(id, { parts: [], seconds: 0, errors: [] });
  const note = (answer: Answer, left: number) => {
    const one = ran.get(answer.set)!;
    one.seconds += answer.seconds;
    if (answer.error !== undefined) one.errors.push(answer);
    else one.parts[answer.part] = answer.result;
    onAnswer(answer, left);
  };
  const together = ordersOf(
    sets.filter(({ alone }) => !alone),
    quick,
  );
  const alone = ordersOf(
    sets.filter((set) => set.alone),
    quick,
  );
  await drain(together, Math.min(processes, together.length), note);
  await drain(alone, Math.min(1, alone.length), note);
  return ran;
}

function ordersOf(sets: readonly MeasuredSet[], quick: boolean): Order[] {
  return [...sets]
    .map((set) => ({ set, of: set.parts(quick) }))
    .sort((a, b) => b.set.weight / b.of - a.set.weight / a.of)
    .flatMap(({ set, of }) => Array.from({ length: of }, (_, part) => ({ set: set.id, part, of, quick })));
}

/** Each process takes the next order as soon as it is free. One that dies takes its order with it, no other. */
async function drain(
  orders: Order[],
  processes: number,
  onAnswer: (answer: Answer, left: number) => void,
): Promise<void> {
  const queue = [...orders];
  let left = orders.length;
  const work = async (): Promise<void> => {
    let child: ChildProcess | null = null;
    for (let order = queue.shift(); order; order = queue.shift()) {
      child ??= start();
      const answer = await ask(child, order);
      if (child.exitCode !== null || child.signalCode !== null || !child.connected) child = null;
      onAnswer(answer, --left);
    }
    child?.disconnect();
  };
  await Promise.all(Array.from({ length: processes }, work));
}

function start(): ChildProcess {
  const viteNode = join(
    dirname(createRequire(import.meta.url).resolve("vite-node/package.json")),
    "dist/cli.mjs",
  );
  return fork(viteNode, [join(ROOT, "measure/worker.ts")], {
    cwd: ROOT,
    execArgv: [`--max-old-space-size=${MEGABYTES}`],
    serialization: "advanced",
  });
}

function ask(child: ChildProcess, order: Order): Promise<Answer> {
  const start = performance.now();
  return new Promise((resolve) => {
    const onExit = (code: number | null, signal: string | null) => {
      child.off("message", onMessage);
      const error = `the process ended (${signal ?? code})`;
      resolve({ set: order.set, part: order.part, error, seconds: (performance.now() - start) / 1000 });
    };
    const onMessage = (answer: Answer) => {
      child.off("exit", onExit);
      resolve(answer);
    };
    child.once("exit", onExit);
    child.once("message", onMessage as (message: unknown) => void);
    child.send(order);
  });
}
