/**
 * How far a long scan is: files done and files a second, on standard error. On a terminal one line that is written over and taken away in
 * the end; elsewhere nothing, or, when it is asked for, a line every ten seconds and one at the end, for a log.
 */
import type { Terminal } from "./terminal.ts";

export interface Progress {
  /** Results written so far and files with faults so far. */
  count(done: number, faults: number): void;
  end(): void;
}

const TERMINAL_EVERY_MS = 200;
const LOG_EVERY_MS = 10_000;

export interface ProgressOptions {
  /** How many files there are; null while a list is still being read. */
  readonly total: number | null;
  /** `--progress`. */
  readonly isAsked: boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

export function createProgress(
  terminal: Pick<Terminal, "showProgress" | "warn" | "isWatched">,
  { total, isAsked, now }: ProgressOptions,
): Progress {
  const started = now();
  const every = terminal.isWatched ? TERMINAL_EVERY_MS : LOG_EVERY_MS;
  let last = started;
  let line = "";
  return {
    count(done, faults) {
      const ms = now() - started;
      line = describeProgress(done, faults, total, ms);
      if (started + ms - last < every) return;
      last = started + ms;
      if (terminal.isWatched) terminal.showProgress(line);
      else if (isAsked) terminal.warn(line);
    },
    end() {
      terminal.showProgress("");
      if (isAsked) terminal.warn(line || describeProgress(0, 0, total, 0));
    },
  };
}

/** "1,204 of 5,000 files, 81.3 a second, 2 with faults". */
export function describeProgress(done: number, faults: number, total: number | null, ms: number): string {
  const number = (count: number) => count.toLocaleString("en");
  const all = done + faults;
  const files = `${number(all)}${total === null ? "" : ` of ${number(total)}`} ${(total ?? all) === 1 ? "file" : "files"}`;
  const rate = ms > 0 ? [`${((all * 1000) / ms).toFixed(1)} a second`] : [];
  return [files, ...rate, ...(faults > 0 ? [`${number(faults)} with faults`] : [])].join(", ");
}
