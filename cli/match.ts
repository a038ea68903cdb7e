/**
 * `fact-overlay match`: single statements in, one JSON object a line; their matches out, in the order of the
 * input and as soon as each is known. A bad line is named and the rest is done.
 */
import type { Match, Nearest, Statement } from "../matching/types.ts";
import { type Command, type CommandInput, chooseOption, type ExitCode, UsageError } from "./command.ts";
import { describeClaim, describeStance } from "./describe-claim.ts";
import { describeReasons } from "./describe-reasons.ts";
import { clean, labelled, styleFor } from "./layout.ts";
import { type LoadedClaims, loadClaims, PACK_OPTIONS } from "./load-packs.ts";
import { readLines } from "./read-lines.ts";
import { readStatementLine } from "./statement-line.ts";
import { PACK_OPTIONS_USAGE } from "./usage.ts";

const NEAREST_BY_DEFAULT = 10;
const NOT_READ = "not compared: neither English nor Spanish, as far as can be told";

const USAGE = `fact-overlay match [--pack FILE]... [--no-builtin] [--top N] [--rank] [--format text|jsonl] < sentences.jsonl

Compares single statements with known claims. Each line of standard input is a JSON object:
  {"id","text","lang"?,"before"?,"after"?,"title"?,"speaker"?,"place"?,"date"?,"url"?}
What is not given is not known. --format jsonl writes one line for each:
  {"id","matches":[{"pack","claim","band","stance","score","explanation"}]}   or {"id","error"}

${PACK_OPTIONS_USAGE}  --top N          at most N matches of a statement
  --rank           the N nearest claims whatever the band or stance and however they are rated, best
                   first (${NEAREST_BY_DEFAULT} without --top)
  --format F       text (for people, as it is by default) or jsonl
`;

export const matchCommand: Command = {
  usage: USAGE,
  options: {
    ...PACK_OPTIONS,
    top: { type: "string" },
    rank: { type: "boolean" },
    format: { type: "string" },
  },
  run: match,
};

async function match(input: CommandInput): Promise<ExitCode> {
  const { options, files, terminal } = input;
  if (files.some((file) => file !== "-"))
    throw new UsageError("Statements come from standard input: fact-overlay match < sentences.jsonl");
  const format = chooseOption(input, "format", ["text", "jsonl"], "text");
  const top = readTop(options.top as string | undefined);
  const loaded = await loadClaims(input, { cleared: options.rank === true });
  const { engine } = loaded;
  let exitCode: ExitCode = 0;
  let number = 0;
  for await (const line of readLines(terminal.stdin)) {
    number += 1;
    if (line.trim() === "") continue;
    const read = readStatementLine(line);
    if (read.error !== undefined) {
      exitCode = 1;
      const error = `line ${number}: ${read.error}`;
      terminal.warn(`fact-overlay: ${error}`);
      if (format === "jsonl") await terminal.write(`${JSON.stringify({ id: read.id, error })}\n`);
      continue;
    }
    const { id, statement } = read;
    const isRead = engine.languageOf(statement.text, statement.lang) !== null;
    if (!isRead) terminal.warn(`fact-overlay: line ${number}: ${NOT_READ}`);
    const matches = options.rank
      ? engine.rank(statement, top ?? NEAREST_BY_DEFAULT)
      : engine.matchStatement(statement).slice(0, top ?? undefined);
    if (format === "jsonl")
      await terminal.write(`${JSON.stringify({ id, matches: matches.map(toResult) })}\n`);
    else
      await terminal.write(
        describeMatches(
          String(id),
          statement,
          matches,
          { isRank: options.rank === true, isRead },
          loaded,
          terminal.colour,
        ),
      );
  }
  return exitCode;
}

function toResult({ pack, claim, band, stance, score, explanation }: Match | Nearest) {
  return { pack, claim, band, stance, score, explanation };
}

function describeMatches(
  id: string,
  { text, lang }: Statement,
  matches: readonly (Match | Nearest)[],
  { isRank, isRead }: { isRank: boolean; isRead: boolean },
  { packs }: LoadedClaims,
  colour: boolean,
): string {
  const style = styleFor(colour);
  const claimLang = lang?.toLowerCase().startsWith("es") ? "es" : "en";
  const found = matches.map((one, at) => {
    // A near claim need not be made by the statement at all.
    const near = `${at + 1}. near, score ${one.score.toFixed(2)}`;
    const heading =
      isRank || one.stance === null ? near : `The text ${describeStance(one.stance, one.band, one.score)}`;
    const claimLines = describeClaim(packs, one.pack, one.claim, claimLang);
    const why: [string, string] = ["why", describeReasons(one.explanation)];
    const lines = [...claimLines, ...(why[1] ? [why] : [])].map((line) => labelled(...line, style));
    return `  ${style.strong(heading)}\n${lines.join("")}`;
  });
  return `${style.strong(clean(id))}: ${clean(text)}\n${found.join("") || `  ${isRead ? "no match" : NOT_READ}\n`}`;
}

function readTop(top: string | undefined): number | null {
  if (top === undefined) return null;
  if (/^[1-9]\d{0,6}$/.test(top)) return Number(top);
  throw new UsageError(`--top takes a whole number from 1 on, not \`${top}\`.`);
}
