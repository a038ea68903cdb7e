/**
 * docs/accuracy.md and data/accuracy.json. Counts, ids and intervals only: the texts belong to their authors, and
 * stay in the files that git ignores.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { figureCells, markdownTable } from "./print-table.ts";
import { type CardSet, isReached, type SetResult, type Table } from "./set.ts";

const ROOT = join(import.meta.dirname, "..");
const REPORT = join(ROOT, "docs/accuracy.md");
const CARD = join(ROOT, "data/accuracy.json");

/** Errors of these are named by their ids: rows that readers of the labels can look up. */
const NAMED = ["mexico", "twins-tune"];

const INTRODUCTION = `<!-- Written by \`npm run accuracy\`. Changes by hand are lost. -->

# How right it is

Measured on DAY with \`npm run accuracy\` (minutes; \`--quick\` samples the large sets). Every figure is
recounted from the data by that command; the data sets are not part of this repository, because their texts belong to their authors,
and this page holds counts, ids and intervals only. Beside each figure stands what it must reach, whether it does or not.

What to read into it:

- **An interval is the smallest doubt there is.** Shares have Wilson's 95 % interval, mean precisions a bootstrap over the queries,
  rates Byar's interval. They cover chance in the choice of rows, not how the rows were chosen.
- **A development set has been looked at.** The mechanisms were made with these sentences open. Only the held half of the twins is kept
  apart from tuning, and it comes from the project's own hand. Sets that nobody here has seen are scored by others, through the command line.
- **The recall that counts leaves out what the pack has by heart**: rows whose words stand as one run in a wording, example or
  quoted passage (or the other way round), or share 80 % of their content words with one, in order.
- **Nothing is given to the engine that the sets do not say**: no language, and of a claim its text and title only (but for the
  built-in pack and the twins' claims, which have wordings of their own). All claims count as rated false, whatever their label says.
- **What nobody judged is wrong.** Where labels are known to be incomplete, two readers who see neither score nor stance nor explanation
  judge each mark; one of them is enough against it.

Bands: \`match\` is marked on the page; \`possible\` is listed, folded away, in the popup. "Right" and "wrong" follow the rules of each
set; a row that says the opposite is tolerated only when nothing but \`disputes\` is shown for it.`;

/** Both files; only after a complete run of everything. */
export function writeReport(results: readonly SetResult[], seconds: number): void {
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(REPORT, reportOf(results, day, seconds));
  writeFileSync(CARD, `${JSON.stringify(cardOf(results, day), null, 2)}\n`);
  const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
  spawnSync(process.execPath, [biome, "format", "--write", CARD], { cwd: ROOT, stdio: "ignore" });
}

export function reportOf(results: readonly SetResult[], day: string, seconds: number): string {
  const targets = results.flatMap((result) =>
    result.figures.filter(({ target }) => target).map((figure) => [result, figure] as const),
  );
  const summary = markdownTable(
    ["set", "figure", "now", "95 %", "must reach", "reached"],
    targets.map(([{ id }, figure]) => [id, ...figureCells(figure)]),
  );
  const reached = targets.filter(([, figure]) => isReached(figure)).length;
  return [
    INTRODUCTION.replace("DAY", day),
    "## What must hold",
    `${reached} of ${targets.length} reached.`,
    summary,
    ...results.map(sectionOf),
    `The run took ${(seconds / 60).toFixed(1)} minutes.`,
    "",
  ].join("\n\n");
}

function sectionOf(result: SetResult): string {
  return [
    `## ${result.title}`,
    `\`${result.id}\`. ${result.says}`,
    markdownTable(
      ["", "figure", "95 %", "must reach", "reached"],
      result.figures.map((figure) => [...figureCells(figure)]),
    ),
    ...result.notes,
    ...result.tables.flatMap(({ title, head, rows }: Table) =>
      rows.length === 0 ? [] : [`**${title}**`, markdownTable(head, rows)],
    ),
    ...errorIds(result),
  ].join("\n\n");
}

function errorIds({ id, errors }: SetResult): string[] {
  if (!NAMED.includes(id)) return [];
  const of = (isOf: (kind: string) => boolean) =>
    errors
      .filter(({ kind }) => isOf(kind))
      .map((error) => error.id)
      .join(" ") || "none";
  return [
    `Wrong in the \`match\` band: ${of((kind) => kind.includes("wrong in match"))}.`,
    `Missed in both bands: ${of((kind) => kind.includes("missed"))}.`,
  ];
}

export interface Card {
  readonly date: string;
  readonly sets: readonly CardSet[];
  readonly pages: { readonly pages: number; readonly sentences: number; readonly marks: number };
}

/** What the options page shows. */
export function cardOf(results: readonly SetResult[], date: string): Card {
  return {
    date,
    sets: results.flatMap(({ card }) => (card ? [card] : [])),
    pages: results.find(({ pages }) => pages)?.pages ?? { pages: 0, sentences: 0, marks: 0 },
  };
}
