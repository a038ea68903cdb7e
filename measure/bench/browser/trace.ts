/**
 * Reads Chromium's trace of a page: what the scripts of one world (the extension's, told by its name) did on the main thread, how much of
 * that was style and layout that the page had left pending, and how it was spread over tasks. Times are of the processor, not of the
 * clock, so that another program that runs meanwhile does not count. Pure.
 */

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, one clock for all events. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of the processor. */
  readonly tdur?: number;
  readonly args?: { readonly worldName?: string; readonly src_func?: string };
}

export interface WorldWork {
  /** Milliseconds on the main thread, pending style and layout left out. */
  readonly ms: number;
  /** Style and layout that the page had left pending and that the world was the first to need. */
  readonly pendingMs: number;
  /** Longest part of one task that was the world's. */
  readonly longestMs: number;
  /** When it began, in microseconds of the trace; null when it never did. */
  readonly beganAt: number | null;
}

const PENDING = ["UpdateLayoutTree", "Layout"];
const TASK = "RunTask";
/** Where the browser brings a message's answer, which is taken in a microtask that bears no world's name. */
const MESSAGE_TASK = "Accept";
const MICROTASKS = "BlinkScheduler_PerformMicrotaskCheckpoint";

export function workOf(events: readonly TraceEvent[], world: string): WorldWork {
  const named = events.filter(({ ph, args }) => ph === "X" && args?.worldName === world);
  const first = named.sort((a, b) => a.ts - b.ts)[0];
  if (!first) return { ms: 0, pendingMs: 0, longestMs: 0, beganAt: null };
  const main = events
    .filter(
      ({ ph, pid, tid, ts }) => ph === "X" && pid === first.pid && tid === first.tid && ts >= first.ts - 1e6,
    )
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const answers = main.filter(({ args, ts }) => args?.src_func === MESSAGE_TASK && ts > first.ts);
  const ours = outermost([
    ...named.filter(({ pid, tid }) => pid === first.pid && tid === first.tid),
    ...main.filter((event) => event.name === MICROTASKS && isInTaskOf(event, answers, main)),
  ]);
  const pending = outermost(main.filter(({ name }) => PENDING.includes(name)));
  const work = ours.map((event) => {
    const forced = sum(pending.filter((one) => isWithin(one, event)));
    return { event, forced, own: (event.tdur ?? 0) - forced };
  });
  const tasks = main.filter(({ name }) => name === TASK);
  const byTask = tasks.map((task) =>
    work.reduce((total, { event, own }) => total + (isWithin(event, task) ? own : 0), 0),
  );
  return {
    ms: work.reduce((total, { own }) => total + own, 0) / 1_000,
    pendingMs: work.reduce((total, { forced }) => total + forced, 0) / 1_000,
    longestMs: Math.max(0, ...byTask) / 1_000,
    beganAt: first.ts,
  };
}

/** Time of a mark that the page set, in microseconds; null when it set none. */
export function markAt(events: readonly TraceEvent[], mark: string): number | null {
  return events.find(({ name }) => name === mark)?.ts ?? null;
}

const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
const isWithin = (inner: TraceEvent, outer: TraceEvent) =>
  inner.ts >= outer.ts && endOf(inner) <= endOf(outer);
const sum = (events: readonly TraceEvent[]) => events.reduce((total, { tdur = 0 }) => total + tdur, 0);

/** A checkpoint follows its task inside of the same larger one. */
function isInTaskOf(
  checkpoint: TraceEvent,
  answers: readonly TraceEvent[],
  main: readonly TraceEvent[],
): boolean {
  const task = main.find((event) => event.name === TASK && isWithin(checkpoint, event));
  return task !== undefined && answers.some((answer) => isWithin(answer, task));
}

/** Without those that lie in another. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const out: TraceEvent[] = [];
  for (const event of sorted) {
    const last = out.at(-1);
    if (!last || !isWithin(event, last)) out.push(event);
  }
  return out;
}
