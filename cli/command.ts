/**
 * What a command is, and the two ways in which it can end early: the person used it wrongly (exit 2),
 * or an input is so faulty that nothing can be done (exit 1).
 */
import type { ParseArgsConfig } from "node:util";
import type { Terminal } from "./terminal.ts";

export type ExitCode = 0 | 1 | 2;

export interface CommandInput {
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly files: readonly string[];
  readonly terminal: Terminal;
}
export interface Command {
  /** What `--help` prints. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  run(input: CommandInput): Promise<ExitCode>;
}

/** The command line itself is wrong; the message says how it should be. */
export class UsageError extends Error {}

/** An input cannot be used at all; the message names it. */
export class InputError extends Error {}

/** The value of an option that takes one of a few words. */
export function chooseOption<Choice extends string>(
  input: CommandInput,
  name: string,
  choices: readonly Choice[],
  otherwise?: Choice,
): Choice {
  const value = input.options[name] ?? otherwise;
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  const given = value === undefined ? "is needed" : `does not know \`${String(value)}\``;
  throw new UsageError(`--${name} ${given}; it takes one of: ${choices.join(", ")}.`);
}

/** The one FILE that a command takes. */
export function theFile(input: CommandInput): string {
  const [file, ...more] = input.files;
  if (file === undefined) throw new UsageError("Name the file.");
  if (more.length > 0) throw new UsageError(`One file at a time; there are ${input.files.length}.`);
  return file;
}

/** The files that a command takes, one at least. */
export function theFiles(input: CommandInput): readonly string[] {
  if (input.files.length === 0) throw new UsageError("Name at least one file, or - for standard input.");
  return input.files;
}
