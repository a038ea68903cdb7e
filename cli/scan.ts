/**
 * `fact-overlay scan`: pages in, matches out, one result a file in the order of the files, by one process or as many threads as there are
 * cores. A file that cannot be read is named and the rest is done. The result's shape is the contract of `--format jsonl`.
 */
import { isRealDate } from "../packs/iso-date.ts";
import { type Command, type CommandInput, chooseOption, type ExitCode, UsageError } from "./command.ts";
import { appendResults, type EarlierResults, leftToDo, openEarlierResults } from "./earlier-results.ts";
import { FILE_LIST_OPTIONS, filesOf } from "./file-list.ts";
import { inOrder } from "./in-order.ts";
import { loadPacks, PACK_OPTIONS } from "./load-packs.ts";
import { createProgress } from "./progress.ts";
import { readInput } from "./read-input.ts";
import type { ScanJob, Scanned } from "./scan-file.ts";
import { countFew, openHands, readJobs } from "./scan-hands.ts";
import { type ScanFormat, type ScanOutput, scanOutput } from "./scan-output.ts";
import { isInShard, readShard, type Shard } from "./shard.ts";
import { PACK_OPTIONS_USAGE } from "./usage.ts";

const USAGE = `fact-overlay scan [--pack FILE]... [--no-builtin] [--date D] [--with-text] [--format text|json|jsonl]
                  [--files-from LIST [-0]] [--shard I/N] [--resume RESULTS] [--jobs N] [--progress] FILE...

Reads news pages and lists the statements on them that match known claims. FILE is .html, .txt or -
(standard input). The page's facts (date, language, headline) come from the page.

${PACK_OPTIONS_USAGE}  --date D         day of the files that do not say their own, for example 2023-03-18
  --with-text      add the text that was compared; start and end are offsets in it (UTF-16 units)
  --format F       text (for people, as it is by default), jsonl (one JSON object a file) or json (one list)

For many files (docs/archives.md):
  --files-from L   read the files' paths from L, one a line (- for standard input), after those named
  -0, --null       the paths of L end with a NUL, as \`find -print0\` writes them
  --shard I/N      only the I-th of N shares of the files, chosen by their paths as they are written
  --resume R       add the results to the file R, as jsonl, and leave out the files that it holds already
  --jobs N         threads that work at once (by default one a core; a few files are done without)
  --progress       write how far it is to standard error, also where nobody is at the terminal
`;

export const scanCommand: Command = {
  usage: USAGE,
  options: {
    ...PACK_OPTIONS,
    ...FILE_LIST_OPTIONS,
    date: { type: "string" },
    "with-text": { type: "boolean" },
    format: { type: "string" },
    shard: { type: "string" },
    resume: { type: "string" },
    jobs: { type: "string" },
    progress: { type: "boolean" },
  },
  run: scan,
};

async function scan(input: CommandInput): Promise<ExitCode> {
  const { options, terminal } = input;
  const resume = options.resume as string | undefined;
  const format = chooseFormat(input, resume);
  const scanOptions = {
    date: readDateOption(options.date as string | undefined),
    withText: options["with-text"] === true,
  };
  const shard = options.shard === undefined ? null : readShard(options.shard as string);
  const jobs = readJobs(input);
  const named = await filesOf(input);
  const earlier = resume === undefined ? null : await openEarlierResults(resume);
  const { claims, packs } = await loadPacks(input);
  const { count, all } = await countFew(leftOf(named, shard, earlier));

  const sink = earlier
    ? await appendResults(resume!, earlier)
    : { write: terminal.write, close: async () => {} };
  const people = { claimCount: claims.length, packs, colour: terminal.colour };
  const total = count ?? (options["files-from"] || shard || earlier ? null : input.files.length);
  const { hands, ahead, close } = openHands(jobs, count, claims, scanOptions);
  const results = inOrder(jobsOf(all, input), hands, ahead);
  try {
    return await writeAll(results, scanOutput(format, sink.write, people), input, total);
  } finally {
    await close();
    await sink.close();
  }
}

async function writeAll(
  results: AsyncIterable<Scanned>,
  output: ScanOutput,
  { terminal, options }: CommandInput,
  total: number | null,
): Promise<ExitCode> {
  const isAsked = options.progress === true;
  const progress = createProgress(terminal, { total, isAsked, now: () => performance.now() });
  let done = 0;
  let faults = 0;
  await output.open();
  try {
    for await (const scanned of results) {
      if ("fault" in scanned) {
        faults += 1;
        terminal.warn(`fact-overlay: ${scanned.fault}`);
      } else {
        done += 1;
        await output.one(scanned.json);
      }
      progress.count(done, faults);
    }
  } finally {
    progress.end();
    await output.close();
  }
  return faults > 0 ? 1 : 0;
}

/** What of the files is this run's share and not done yet. */
async function* leftOf(files: AsyncIterable<string>, shard: Shard | null, earlier: EarlierResults | null) {
  const isLeft = earlier && leftToDo(earlier);
  for await (const file of files)
    if ((!shard || isInShard(file, shard)) && (!isLeft || isLeft(file))) yield file;
}

async function* jobsOf(files: AsyncIterable<string>, { terminal }: CommandInput): AsyncGenerator<ScanJob> {
  for await (const file of files)
    yield file === "-" ? { file, bytes: await readInput(file, terminal) } : { file };
}

function chooseFormat(input: CommandInput, resume: string | undefined): ScanFormat {
  const format = chooseOption(
    input,
    "format",
    ["text", "json", "jsonl"],
    resume === undefined ? "text" : "jsonl",
  );
  if (resume === "-") throw new UsageError("--resume takes a file, not standard output.");
  if (resume !== undefined && format !== "jsonl")
    throw new UsageError(`--resume goes with --format jsonl, not ${format}.`);
  return format;
}

function readDateOption(date: string | undefined): string | null {
  if (date === undefined) return null;
  if (date.length === 10 && isRealDate(date)) return date;
  throw new UsageError(`--date takes a day such as 2023-03-18, not \`${date}\`.`);
}
