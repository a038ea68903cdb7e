/**
 * `fact-overlay scan`: pages in, matches out, one result a file in the order of the files. A file that cannot
 * be read is named and the rest is done. The result's shape is the contract of `--format jsonl`.
 */
import type { Band, PageMatch, PageResult, Reason, Stance, Unread } from "../matching/types.ts";
import { isRealDate } from "../packs/iso-date.ts";
import {
  type Command,
  type CommandInput,
  chooseOption,
  type ExitCode,
  InputError,
  theFiles,
  UsageError,
} from "./command.ts";
import { type LoadedClaims, loadClaims, PACK_OPTIONS } from "./load-packs.ts";
import { publisherCountry } from "./publisher-country.ts";
import { readInput } from "./read-input.ts";
import { type ReadPage, readPage } from "./read-page.ts";
import { describeScan } from "./scan-text.ts";
import { PACK_OPTIONS_USAGE } from "./usage.ts";

/** One file's result; offsets are UTF-16 units in the blocks' texts with an empty line between them. */
export interface ScanResult {
  readonly file: string;
  readonly language: string | null;
  readonly date: string | null;
  readonly sentences: number;
  readonly matches: readonly ScanMatch[];
  readonly unread: readonly Unread[];
  readonly text?: string;
}
export interface ScanMatch {
  readonly pack: string;
  readonly claim: string;
  readonly band: Band;
  readonly stance: Stance;
  readonly score: number;
  readonly quote: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly explanation: readonly Reason[];
}

const BETWEEN_BLOCKS = "\n\n";

const USAGE = `fact-overlay scan [--pack FILE]... [--no-builtin] [--date D] [--with-text] [--format text|json|jsonl] FILE...

Reads news pages and lists the statements on them that match known claims. FILE is .html, .txt or -
(standard input). The page's facts (date, language, headline) come from the page.

${PACK_OPTIONS_USAGE}  --date D         day of the files that do not say their own, for example 2023-03-18
  --with-text      add the text that was compared; start and end are offsets in it (UTF-16 units)
  --format F       text (for people, as it is by default), jsonl (one JSON object a file) or json (one list)
`;

export const scanCommand: Command = {
  usage: USAGE,
  options: {
    ...PACK_OPTIONS,
    date: { type: "string" },
    "with-text": { type: "boolean" },
    format: { type: "string" },
  },
  run: scan,
};

async function scan(input: CommandInput): Promise<ExitCode> {
  const { options, terminal } = input;
  const files = theFiles(input);
  const format = chooseOption(input, "format", ["text", "json", "jsonl"], "text");
  const date = readDateOption(options.date as string | undefined);
  if (files.filter((file) => file === "-").length > 1) throw new UsageError("- can be given once only.");
  const loaded = await loadClaims(input);
  const write = resultWriter(format, loaded, input);
  let exitCode: ExitCode = 0;
  await write.open();
  for (const [at, file] of files.entries()) {
    if (files.length > 1) terminal.showProgress(`${at} of ${files.length} files, now ${file}`);
    try {
      const page = readPage(file, await readInput(file, terminal));
      const result = compare(file, page, date, loaded, options["with-text"] === true);
      terminal.showProgress("");
      await write.one(result);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      terminal.warn(`fact-overlay: ${error.message}`);
      exitCode = 1;
    }
  }
  terminal.showProgress("");
  await write.close();
  return exitCode;
}

function compare(
  file: string,
  page: ReadPage,
  date: string | null,
  { engine }: LoadedClaims,
  withText: boolean,
): ScanResult {
  const facts = { ...page.facts, date: page.facts.date ?? date };
  const found = engine.matchPage(page.blocks, { ...facts, country: publisherCountry(facts.url) });
  return {
    file,
    language: found.language,
    date: facts.date,
    sentences: found.sentences,
    matches: placeMatches(page, found),
    unread: [...page.unread, ...found.unread],
    ...(withText && { text: page.blocks.map(({ text }) => text).join(BETWEEN_BLOCKS) }),
  };
}

/** Offsets in a block become offsets in the whole text. */
function placeMatches({ blocks }: ReadPage, { matches }: PageResult): ScanMatch[] {
  const starts: number[] = [];
  let start = 0;
  for (const { text } of blocks) {
    starts.push(start);
    start += text.length + BETWEEN_BLOCKS.length;
  }
  return matches.map((match: PageMatch) => {
    const offset = starts[match.block] ?? 0;
    const { pack, claim, band, stance, score, quote, sentence, explanation } = match;
    return {
      pack,
      claim,
      band,
      stance,
      score,
      quote,
      sentence,
      start: offset + match.start,
      end: offset + match.end,
      explanation,
    };
  });
}

/** Writes each result as soon as it is there, in the form that was asked for. */
function resultWriter(format: "text" | "json" | "jsonl", loaded: LoadedClaims, { terminal }: CommandInput) {
  let count = 0;
  return {
    open: () => (format === "json" ? terminal.write("[") : Promise.resolve()),
    one(result: ScanResult): Promise<void> {
      count += 1;
      if (format === "jsonl") return terminal.write(`${JSON.stringify(result)}\n`);
      if (format === "json") return terminal.write(`${count > 1 ? "," : ""}\n${JSON.stringify(result)}`);
      return terminal.write(`${count > 1 ? "\n" : ""}${describeScan(result, loaded, terminal.colour)}`);
    },
    close: () => (format === "json" ? terminal.write(count > 0 ? "\n]\n" : "]\n") : Promise.resolve()),
  };
}

function readDateOption(date: string | undefined): string | null {
  if (date === undefined) return null;
  if (date.length === 10 && isRealDate(date)) return date;
  throw new UsageError(`--date takes a day such as 2023-03-18, not \`${date}\`.`);
}
