/** Results as lines of text: the figures with their targets beside them, as the console and the report show them. */
import { type Figure, isReached, type SetResult, type Table } from "./set.ts";

/** Name, figure, 95 % interval, target, verdict. */
export function figureCells(figure: Figure): [string, string, string, string, string] {
  const { name, count, value, decimals = 1, interval, target } = figure;
  const isShare = value === undefined;
  const show = (x: number) => (isShare ? `${(100 * x).toFixed(1)} %` : x.toFixed(decimals));
  const text =
    value !== undefined
      ? show(value)
      : count && count[1] > 0
        ? `${show(count[0] / count[1])} (${count[0]} of ${count[1]})`
        : "- (0 of 0)";
  const isCounted = value !== undefined || (count !== undefined && count[1] > 0);
  const range =
    interval && isCounted
      ? isShare
        ? `${(100 * interval[0]).toFixed(1)}-${(100 * interval[1]).toFixed(1)} %`
        : `${interval[0].toFixed(decimals)}-${interval[1].toFixed(decimals)}`
      : "";
  const wanted = target
    ? `at ${target.at} ${isShare ? `${Number((100 * target.value).toFixed(2))} %` : target.value}`
    : "";
  const reached = isReached(figure);
  return [name, text, range, wanted, reached === null ? "" : reached ? "yes" : "NO"];
}

export function printResult(result: SetResult, seconds: number): string {
  const sampled = result.sampled ? `  QUICK: only ${result.sampled}\n` : "";
  const figures = aligned([
    ["", "figure", "95 %", "target", "reached"],
    ...result.figures.map((figure) => figureCells(figure)),
  ]);
  const tables = result.tables.map((table) => `\n  ${table.title}\n${printTable(table)}`);
  const notes = result.notes.map((note) => `  ${note}\n`).join("");
  return `\n== ${result.id}: ${result.title} (${seconds.toFixed(0)} s)\n${sampled}${figures}${notes}${tables.join("")}`;
}

const printTable = ({ head, rows }: Table): string => aligned([head, ...rows]);

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ")}`.trimEnd())
    .join("\n")
    .concat("\n");
}

export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
