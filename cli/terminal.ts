/**
 * The one door to the terminal: results to standard output, everything else to standard error, colour
 * and progress only where a person looks on. Commands get this object and touch no `process`.
 */
export interface Terminal {
  /** Writes a result. Resolves when there is room for more, so that a slow reader is waited for. */
  write(text: string): Promise<void>;
  /** One line for the person at the terminal, never part of a result. */
  warn(line: string): void;
  /** Shows how far the work is, after the first two seconds and on a terminal only; "" takes it away. */
  showProgress(line: string): void;
  readonly colour: boolean;
  /** Whether standard error is a terminal, where a line of progress can be written over. */
  readonly isWatched: boolean;
  readonly stdin: AsyncIterable<Uint8Array>;
}

const PROGRESS_AFTER_MS = 2_000;
const ERASE_LINE = "\r\u001b[K";

/** The terminal of this process. A reader that goes away (`| head`) ends the process without a word. */
export function openTerminal(): Terminal {
  const { stdout, stderr, stdin } = process;
  const startedMs = performance.now();
  let progress = "";
  const eraseProgress = () => {
    if (progress) stderr.write(ERASE_LINE);
    progress = "";
  };
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    colour: stdout.isTTY === true && !process.env.NO_COLOR,
    isWatched: stderr.isTTY === true,
    stdin,
    write: (text) =>
      new Promise((resolve) => {
        if (stdout.isTTY) eraseProgress();
        if (stdout.write(text)) resolve();
        else stdout.once("drain", resolve);
      }),
    warn(line) {
      eraseProgress();
      stderr.write(`${line}\n`);
    },
    showProgress(line) {
      const isDue = stderr.isTTY === true && performance.now() - startedMs > PROGRESS_AFTER_MS;
      if (line === progress || (line !== "" && !isDue)) return;
      progress = line;
      stderr.write(`${ERASE_LINE}${line}`);
    },
  };
}
