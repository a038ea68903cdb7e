/**
 * `--resume FILE`: what an earlier `scan --format jsonl` has written, possibly to the middle of a line. Says which files are done and where
 * the last whole line ends, so that the next run goes on from there. A file that holds anything else is refused, before
 * anything is written to it: it may be a list, a page or a pack named by mistake.
 */
import { type FileHandle, open } from "node:fs/promises";
import { InputError } from "./command.ts";
import { reasonOf } from "./read-input.ts";

export interface EarlierResults {
  /** How often each file is done: a list may name one twice. */
  readonly done: ReadonlyMap<string, number>;
  /** Results there are. */
  readonly count: number;
  /** Bytes up to the end of the last whole line; what is behind them is half a line, to be made again. */
  readonly end: number;
}

const LINE_FEED = 10;
const LINE_START = '{"file":"';

/**
 * The file of a line of results; null when the line is none. What the line says of the file is not looked at.
 */
export function fileOfResult(line: string): string | null {
  if (!line.startsWith(LINE_START)) return null;
  try {
    const { file, sentences, matches } = JSON.parse(line) as Record<string, unknown>;
    return typeof file === "string" && typeof sentences === "number" && Array.isArray(matches) ? file : null;
  } catch {
    return null;
  }
}

/** Whether a text without a line's end can be the first half of a line of results. */
export function mayBeCutResult(text: string): boolean {
  return text.startsWith(LINE_START) || LINE_START.startsWith(text);
}

/**
 * Reads what is there, a chunk at a time; keeps the names only.
 * @throws InputError with the line's number when a line is no result.
 */
export async function readEarlierResults(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): Promise<EarlierResults> {
  const done = new Map<string, number>();
  let count = 0;
  let end = 0;
  let rest: Uint8Array[] = [];
  const decode = (parts: readonly Uint8Array[]) => new TextDecoder("utf-8").decode(Buffer.concat(parts));
  const refuse = (): never => {
    throw new InputError(
      `${name}: line ${count + 1} is not a result of \`fact-overlay scan --format jsonl\`, so nothing was written to it. ` +
        "--resume takes the file of an earlier run's results, or the name of a new file.",
    );
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      const line = [...rest, chunk.subarray(from, at)];
      rest = [];
      from = at + 1;
      const file = fileOfResult(decode(line)) ?? refuse();
      done.set(file, (done.get(file) ?? 0) + 1);
      count += 1;
      end += line.reduce((bytes, part) => bytes + part.length, 1);
    }
    if (from < chunk.length) rest.push(chunk.slice(from));
  }
  if (rest.length > 0 && !mayBeCutResult(decode(rest))) refuse();
  return { done, count, end };
}

/** The results in a file; none where there is no file yet. Writes nothing. */
export async function openEarlierResults(path: string): Promise<EarlierResults> {
  let handle: FileHandle;
  try {
    handle = await open(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { done: new Map(), count: 0, end: 0 };
    throw new InputError(`${path}: ${reasonOf(error)}.`);
  }
  try {
    if (!(await handle.stat()).isFile())
      throw new InputError(`${path}: --resume takes a file, and this is none.`);
    return await readEarlierResults(handle.createReadStream({ autoClose: false }), path);
  } finally {
    await handle.close();
  }
}

/** Writes behind the whole lines; half a line behind them is cut off. */
export async function appendResults(path: string, { end }: EarlierResults) {
  const guarded = async <Done>(work: () => Promise<Done>): Promise<Done> => {
    try {
      return await work();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "unknown";
      throw new InputError(
        `${path}: cannot be written (${code}). What is there can be resumed with the same command.`,
      );
    }
  };
  const handle = await guarded(() => open(path, "a"));
  await guarded(() => handle.truncate(end));
  return {
    write: (text: string) => guarded(() => handle.appendFile(text)),
    close: () => guarded(() => handle.close()),
  };
}

/** Whether a file is still to be done; each earlier result answers for one naming of its file. */
export function leftToDo({ done }: EarlierResults): (file: string) => boolean {
  const left = new Map(done);
  return (file) => {
    const times = left.get(file) ?? 0;
    if (times > 0) left.set(file, times - 1);
    return times === 0;
  };
}
