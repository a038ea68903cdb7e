/**
 * CSV text to rows with named columns. Papa Parse does the quoting (RFC 4180); this file finds the
 * separator, the columns and what is wrong with a row's form. It does not know what a column means.
 */
import papa from "papaparse/papaparse.js";

/** A fault of one row of a table: the header is row 1, as a spreadsheet numbers them. */
export interface RowFault {
  readonly row: number;
  readonly problem: string;
  readonly mend: string;
}
export interface TableRow<Column extends string> {
  readonly row: number;
  /** Trimmed values; "" where the row or the table has none. */
  readonly cells: Readonly<Record<Column, string>>;
}
export interface Table<Column extends string> {
  readonly rows: TableRow<Column>[];
  readonly columns: Column[];
  /** Header names that are not among the known ones. */
  readonly unknown: string[];
  readonly faults: RowFault[];
}

const SEPARATORS = [",", ";", "\t"];

/**
 * Reads a table. Header names are compared without case and outer spaces; columns may come in any order;
 * blank rows are passed over but counted. A byte-order mark is dropped. The separator is the one of
 * comma, semicolon (spreadsheets in Spanish) and tab by which the header has most known names.
 * Cost: linear in the text.
 */
export function readCsvTable<Column extends string>(text: string, known: readonly Column[]): Table<Column> {
  const delimiter = findSeparator(text, known);
  const { data, errors } = papa.parse(text, { delimiter, quoteChar: '"' });
  const header = (data[0] ?? []).map((name) => name.trim().toLowerCase());
  const faults = errors.map((error) => ({
    row: (error.row ?? 0) + 1,
    problem:
      error.code === "MissingQuotes"
        ? "a quotation mark is opened and not closed"
        : "a quotation mark stands in the wrong place",
    mend: 'Put quotation marks round the whole value, and write "" for one inside it.',
  }));
  const broken = new Set(faults.map((fault) => fault.row));
  const columns = known.filter((name) => header.includes(name));
  const places = columns.map((name) => [name, header.indexOf(name)] as const);
  const rows: TableRow<Column>[] = [];
  for (const [index, values] of data.entries()) {
    if (index === 0 || values.every((value) => value.trim() === "")) continue;
    const row = index + 1;
    if (broken.has(row)) continue;
    if (values.slice(header.length).some((value) => value.trim() !== "")) {
      faults.push({
        row,
        problem: `the row has ${values.length} values, the header ${header.length}`,
        mend: "Put a value that contains the separator in quotation marks.",
      });
      continue;
    }
    const cells = Object.fromEntries(known.map((name) => [name, ""])) as Record<Column, string>;
    for (const [name, place] of places) cells[name] = undoFormulaGuard((values[place] ?? "").trim());
    rows.push({ row, cells });
  }
  const unknown = header.filter((name) => name !== "" && !known.includes(name as Column));
  return { rows, columns, unknown, faults };
}

/** Spreadsheets run what begins with = + - @; `to-csv.ts` puts an apostrophe before it, which goes here. */
function undoFormulaGuard(value: string): string {
  return /^'[=+\-@]/.test(value) ? value.slice(1) : value;
}

function findSeparator(text: string, known: readonly string[]): string {
  const score = (delimiter: string): number => {
    const header = papa.parse(text, { delimiter, preview: 1 }).data[0] ?? [];
    return header.filter((name) => known.includes(name.trim().toLowerCase())).length;
  };
  const scores = SEPARATORS.map(score);
  return SEPARATORS[scores.indexOf(Math.max(...scores))] ?? ",";
}
