/**
 * `--files-from FILE`: paths out of a file or standard input, one a line, or each ended by a NUL as `find -print0` writes them. They are
 * handed on as they come in, so that a list may be longer than memory and its writer still at work.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type CommandInput, InputError, UsageError } from "./command.ts";
import { reasonOf } from "./read-input.ts";
import { readLines, readParts } from "./read-lines.ts";

export const FILE_LIST_OPTIONS = {
  "files-from": { type: "string" },
  null: { type: "boolean", short: "0" },
} as const;

/**
 * The files that a command is to read: those named as arguments, then those of the list.
 * @throws UsageError when there is neither, or when standard input would be read twice.
 * @throws InputError when the list cannot be read; a list that breaks off later ends the iteration with it.
 */
export async function filesOf(input: CommandInput): Promise<AsyncIterable<string>> {
  const { files, options, terminal } = input;
  const list = options["files-from"] as string | undefined;
  if (list === undefined && options.null) throw new UsageError("--null belongs to --files-from.");
  if (list === undefined && files.length === 0)
    throw new UsageError(
      "Name at least one file, - for a page on standard input, or a list with --files-from.",
    );
  const pages = files.filter((file) => file === "-").length;
  if (pages > 1) throw new UsageError("- can be given once only.");
  if (pages === 1 && list === "-")
    throw new UsageError("Standard input is either a page (-) or the list (--files-from -).");
  if (list !== undefined && list !== "-") await mustBeReadable(list);
  return (async function* () {
    yield* files;
    if (list === undefined) return;
    const stream = list === "-" ? terminal.stdin : createReadStream(list);
    try {
      for await (const path of options.null ? readParts(stream, "\0") : readLines(stream))
        if (path !== "") yield path === "-" ? "./-" : path;
    } catch (error) {
      throw new InputError(`${list}: ${reasonOf(error)}.`);
    }
  })();
}

/** Before anything else is done: a list's name may be mistyped. */
async function mustBeReadable(list: string): Promise<void> {
  try {
    if ((await stat(list)).isDirectory()) throw new InputError(`${list}: this is a folder, not a list.`);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${list}: ${reasonOf(error)}.`);
  }
}
