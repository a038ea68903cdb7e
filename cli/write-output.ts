/** A command's file of results: written whole or, when that fails, named. */
import { writeFile } from "node:fs/promises";
import { type CommandInput, InputError, UsageError } from "./command.ts";

export const OUTPUT_OPTION = { output: { type: "string", short: "o" } } as const;

/** The path after `-o`. */
export function outputOf({ options }: CommandInput): string {
  if (typeof options.output !== "string")
    throw new UsageError("Say where to write, with -o FILE (- for standard output).");
  return options.output;
}

/**
 * @param path A path, or `-` for standard output.
 * @throws InputError naming the path.
 */
export async function writeOutput(path: string, text: string, { terminal }: CommandInput): Promise<void> {
  if (path === "-") return terminal.write(text);
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new InputError(
      `${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown"}).`,
    );
  }
}
