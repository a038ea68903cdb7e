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

/** Cost: sorting the events; a page that never rests has a million. */
export function workOf(events: readonly TraceEvent[], world: string): WorldWork {
  const named = events.filter(({ ph, args }) => ph === "X" && args?.worldName === world).sort(inOrder);
  const first = named[0];
  if (!first) return { ms: 0, pendingMs: 0, longestMs: 0, beganAt: null };
  const main = events
    .filter(({ ph, pid, tid }) => ph === "X" && pid === first.pid && tid === first.tid)
    .sort(inOrder);
  const tasks = outermost(main.filter(({ name }) => name === TASK));
  const answering = new Set(
    main
      .filter(({ args, ts }) => args?.src_func === MESSAGE_TASK && ts > first.ts)
      .map((answer) => holderOf(answer, tasks)),
  );
  answering.delete(null);
  const ours = outermost(
    main.filter(
      (event) =>
        event.args?.worldName === world ||
        (event.name === MICROTASKS && answering.has(holderOf(event, tasks))),
    ),
  );
  const forced = new Map<TraceEvent | null, number>();
  for (const one of outermost(main.filter(({ name }) => PENDING.includes(name)))) {
    const within = holderOf(one, ours);
    forced.set(within, (forced.get(within) ?? 0) + (one.tdur ?? 0));
  }
  const byTask = new Map<TraceEvent | null, number>();
  let [own, pending] = [0, 0];
  for (const event of ours) {
    const waited = forced.get(event) ?? 0;
    const spent = (event.tdur ?? 0) - waited;
    own += spent;
    pending += waited;
    const task = holderOf(event, tasks);
    byTask.set(task, (byTask.get(task) ?? 0) + spent);
  }
  return {
    ms: own / 1_000,
    pendingMs: pending / 1_000,
    longestMs: Math.max(0, ...byTask.values()) / 1_000,
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
/** By their begin; of two that begin together the longer one holds the other. */
const inOrder = (a: TraceEvent, b: TraceEvent) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0);

/** The one of some events, in order and none inside another, that holds an event; null where none does. */
function holderOf(event: TraceEvent, holders: readonly TraceEvent[]): TraceEvent | null {
  let [low, high] = [0, holders.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holders[middle]!.ts <= event.ts) low = middle + 1;
    else high = middle;
  }
  const last = holders[low - 1];
  return last && isWithin(event, last) ? last : null;
}

/** Events in order, without those that lie in another. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const out: TraceEvent[] = [];
  for (const event of events) {
    const last = out.at(-1);
    if (!last || !isWithin(event, last)) out.push(event);
  }
  return out;
}
