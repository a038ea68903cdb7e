/** docs/benchmarks.md and its chart: counts and times only. Results are kept in measure/out, so that one part can be measured anew. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { figureCells, markdownTable } from "../print-table.ts";
import { isReached } from "../set.ts";
import { chartOf } from "./chart.ts";
import type { PartResult } from "./part.ts";

export interface KeptResult extends PartResult {
  readonly seconds: number;
  readonly day: string;
}

const ROOT = join(import.meta.dirname, "../..");
const KEPT = join(ROOT, "measure/out/benchmarks.json");
const REPORT = join(ROOT, "docs/benchmarks.md");
const CHART = join(ROOT, "docs/images/benchmarks.svg");

export const machineName = (): string =>
  `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, shared with other work, Node ${process.version}, ${process.platform}`;

function kept(): KeptResult[] {
  return existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, "utf8")) as KeptResult[]) : [];
}

/** Puts results in the place of earlier ones of the same parts. */
export function keepResults(results: readonly KeptResult[]): void {
  mkdirSync(join(ROOT, "measure/out"), { recursive: true });
  const others = kept().filter(({ id }) => !results.some((one) => one.id === id));
  writeFileSync(KEPT, JSON.stringify([...others, ...results], null, 2));
}

/**
 * @param ids All parts, in the order of the report.
 * @returns What was written, or why nothing was.
 */
export function writeBenchmarks(ids: readonly string[]): string {
  const all = kept();
  const missing = ids.filter((id) => !all.some((one) => one.id === id));
  if (missing.length > 0)
    return `docs/benchmarks.md left as it was: never measured here: ${missing.join(", ")}.`;
  const results = ids.map((id) => all.find((one) => one.id === id)!);
  writeFileSync(REPORT, reportOf(results, machineName()));
  const lines = results.flatMap((one) => one.lines ?? []);
  writeFileSync(CHART, chartOf(lines));
  return "docs/benchmarks.md and docs/images/benchmarks.svg written.";
}

export function reportOf(results: readonly KeptResult[], machine: string): string {
  const targets = results.flatMap((result) =>
    result.figures.filter(({ target }) => target).map((figure) => [result, figure] as const),
  );
  const reached = targets.filter(([, figure]) => isReached(figure)).length;
  const days = [...new Set(results.map(({ day }) => day))].sort();
  return [
    "<!-- Written by `npm run bench`. Changes by hand are lost. -->",
    "# How fast it is",
    `Measured on ${days.join(" and ")} with \`npm run bench\` on one machine: ${machine}. Every figure is measured anew by that command (\`--quick\`
takes a part of everything, \`--only PART\` one part). The pages and the claims are not part of this repository; this page
holds times and counts only. Packs beyond the real claims are recombined from them (\`measure/large-packs.ts\`), so that words
and lengths stay real. What must hold is said in ratios of one run where that is possible; times are of this machine, on which
other programs were running, and of the processor where it is not said otherwise.`,
    "![Time a page against the number of claims, one line for each engine](images/benchmarks.svg)",
    "## What must hold",
    `${reached} of ${targets.length} reached.`,
    markdownTable(
      ["part", "figure", "now", "must reach", "reached"],
      targets.map(([{ id }, figure]) => [id, ...withoutInterval(figureCells(figure))]),
    ),
    ...results.map(sectionOf),
    "",
  ].join("\n\n");
}

const withoutInterval = ([name, value, , wanted, verdict]: ReturnType<typeof figureCells>) => [
  name,
  value,
  wanted,
  verdict,
];

function sectionOf(result: KeptResult): string {
  const { id, title, says, figures, tables, notes, seconds } = result;
  return [
    `## ${title}`,
    `\`--only ${id}\`, ${(seconds / 60).toFixed(1)} minutes. ${says}`,
    markdownTable(
      ["", "figure", "must reach", "reached"],
      figures.map((figure) => withoutInterval(figureCells(figure))),
    ),
    ...tables.flatMap(({ title: name, head, rows }) => [`**${name}**`, markdownTable(head, rows)]),
    ...notes,
  ].join("\n\n");
}
