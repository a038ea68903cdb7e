/**
 * `fact-overlay`: reading and matching from a terminal. This file finds the command, parses its
 * arguments and turns what happens into an exit code; the commands are in files of their own.
 */
import { parseArgs } from "node:util";
import { type Command, type ExitCode, InputError, UsageError } from "./command.ts";
import { matchCommand } from "./match.ts";
import { packBuildCommand } from "./pack-build.ts";
import { packExportCommand } from "./pack-export.ts";
import { packImportCommand } from "./pack-import.ts";
import { packTestCommand } from "./pack-test.ts";
import { packValidateCommand } from "./pack-validate.ts";
import { scanCommand } from "./scan.ts";
import { threadWork } from "./scan-threads.ts";
import { openTerminal, type Terminal } from "./terminal.ts";
import { OVERVIEW, PACK_OVERVIEW } from "./usage.ts";

const COMMANDS: Readonly<Record<string, Command>> = {
  scan: scanCommand,
  match: matchCommand,
  "pack validate": packValidateCommand,
  "pack test": packTestCommand,
  "pack build": packBuildCommand,
  "pack import": packImportCommand,
  "pack export": packExportCommand,
};

async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const isPack = argv[0] === "pack";
  const overview = isPack ? PACK_OVERVIEW : OVERVIEW;
  const name = argv.slice(0, isPack ? 2 : 1).join(" ");
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return runCommand(name, command, argv.slice(isPack ? 2 : 1), terminal);
  if (argv.some((argument) => ["--help", "-h", "help"].includes(argument))) {
    await terminal.write(overview);
    return 0;
  }
  const given = argv.length === 0 || name === "pack" ? "Name a command." : `There is no command \`${name}\`.`;
  terminal.warn(`fact-overlay: ${given}\n\n${overview.trimEnd()}`);
  return 2;
}

async function runCommand(
  name: string,
  command: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    const options = { ...command.options, help: { type: "boolean", short: "h" } } as const;
    const { values, positionals } = parse(args, options);
    if (values.help) {
      await terminal.write(command.usage);
      return 0;
    }
    return await command.run({ options: values, files: positionals, terminal });
  } catch (error) {
    if (error instanceof InputError) {
      terminal.warn(`fact-overlay: ${error.message}`);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    terminal.warn(`fact-overlay ${name}: ${error.message}\n\n${command.usage.trimEnd()}`);
    return 2;
  }
}

function parse(args: readonly string[], options: Command["options"]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

const work = threadWork();
if (work) work();
else {
  process.exitCode = await run(process.argv.slice(2), openTerminal());
  // A list whose writer is still at work would keep a command alive that has ended early.
  process.stdin.destroy();
}
