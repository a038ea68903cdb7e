/** Bytes of a file or of standard input, and the reasons why there are none, in plain English. */
import { readFile } from "node:fs/promises";
import { InputError } from "./command.ts";
import type { Terminal } from "./terminal.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a folder, not a file",
  EACCES: "the file may not be read",
};

/** Why a file cannot be opened or read, in plain English. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return REASONS[code] ?? `the file cannot be read (${code})`;
}

/**
 * @param file A path, or `-` for standard input.
 * @throws InputError naming the file.
 */
export async function readInput(file: string, terminal: Pick<Terminal, "stdin">): Promise<Uint8Array> {
  if (file !== "-") return readFileBytes(file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of terminal.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @throws InputError naming the file. */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new InputError(`${path}: ${reasonOf(error)}.`);
  }
}
