/**
 * Reads Chromium's trace of a page: what a script (told by its address) did on the main thread, as the profiler saw it every fraction of a
 * millisecond; how much of that was style and layout that the page had left pending; and how it was spread over tasks. Pure.
 */

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, one clock for all events. */
  readonly ts: number;
  readonly dur?: number;
  readonly id?: string;
  readonly args?: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly url?: string;
      readonly cpuProfile?: { readonly nodes?: readonly TraceNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
    };
  };
}
interface TraceNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: CallFrame;
}
export interface CallFrame {
  readonly functionName: string;
  readonly url?: string;
}

export interface OurWork {
  /** Milliseconds of the script on the main thread, pending style and layout left out. */
  readonly ms: number;
  /** Style and layout that the page had left pending and that the script was the first to need. */
  readonly pendingMs: number;
  /** Longest part of one task that was the script's. */
  readonly longestMs: number;
  /** When the script was first seen, in microseconds of the trace; null when never. */
  readonly beganAt: number | null;
  /** Microseconds between two looks of the profiler, the median. */
  readonly interval: number;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** @param isOurs Tells a function of the script from others; what it calls is its own work, too. */
export function workOf(events: readonly TraceEvent[], isOurs: (frame: CallFrame) => boolean): OurWork {
  const profiles = groupBy(
    events.filter(({ name }) => name === "Profile" || name === "ProfileChunk"),
    ({ pid, id }) => `${pid} ${id}`,
  );
  const all = [...profiles.values()].flatMap((chunks) => samplesOf(chunks, isOurs));
  const ours = all.filter(({ own }) => own);
  if (ours.length === 0) return { ms: 0, pendingMs: 0, longestMs: 0, beganAt: null, interval: 0 };
  const pid = ours[0]!.pid;
  const main = events.find(
    ({ name, args, pid: of }) => name === "thread_name" && args?.name === "CrRendererMain" && of === pid,
  )?.tid;
  const onMain = events.filter((event) => event.pid === pid && event.tid === main);
  const spans = (names: readonly string[]): Stretch[] =>
    onMain
      .filter(({ name, ph }) => ph === "X" && names.includes(name))
      .map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }));
  const pending = merged(spans(["UpdateLayoutTree", "Layout", "UpdateLayerTree", "PrePaint"]));
  const tasks = spans(["RunTask", "ThreadControllerImpl::RunTask"]);
  const total = length(ours);
  const pendingTotal = overlap(ours, pending);
  const longest = Math.max(
    0,
    ...tasks.map((task) => {
      const within = ours
        .filter(({ from, to }) => from < task.to && to > task.from)
        .map(({ from, to }) => ({ from: Math.max(from, task.from), to: Math.min(to, task.to) }));
      return length(within) - overlap(within, pending);
    }),
  );
  const gaps = all.map(({ from, to }) => to - from).sort((a, b) => a - b);
  return {
    ms: (total - pendingTotal) / 1_000,
    pendingMs: pendingTotal / 1_000,
    longestMs: longest / 1_000,
    beganAt: ours[0]!.from,
    interval: gaps[gaps.length >> 1]!,
  };
}

/** Time of a mark that the page set, in microseconds; null when it set none. */
export function markAt(events: readonly TraceEvent[], mark: string): number | null {
  return events.find(({ name }) => name === mark)?.ts ?? null;
}

interface Sample extends Stretch {
  readonly own: boolean;
  readonly pid: number;
}

/** What a profile saw, each look lasting until the next. Chunks come in their order. */
function samplesOf(chunks: readonly TraceEvent[], isOurs: (frame: CallFrame) => boolean): Sample[] {
  const own = new Map<number, boolean>();
  const samples: Sample[] = [];
  let at = chunks.find(({ name }) => name === "Profile")?.args?.data?.startTime ?? chunks[0]!.ts;
  let last: { own: boolean; at: number } | null = null;
  for (const { args, pid } of chunks) {
    for (const { id, parent, callFrame } of args?.data?.cpuProfile?.nodes ?? [])
      own.set(id, isOurs(callFrame) || (parent !== undefined && own.get(parent) === true));
    const deltas = args?.data?.timeDeltas ?? [];
    (args?.data?.cpuProfile?.samples ?? []).forEach((node, i) => {
      at += deltas[i] ?? 0;
      if (last) samples.push({ own: last.own, from: last.at, to: at, pid });
      // Memory that is collected while ours runs is ours: the node itself stands at the root.
      last = { own: own.get(node) ?? false, at };
    });
  }
  return samples;
}

const length = (stretches: readonly Stretch[]) => stretches.reduce((sum, { from, to }) => sum + to - from, 0);

/** Stretches without overlaps, in order. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out;
}

/** How much of the stretches lies in the others. */
function overlap(stretches: readonly Stretch[], others: readonly Stretch[]): number {
  let sum = 0;
  for (const { from, to } of stretches)
    for (const other of others) sum += Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
  return sum;
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}
