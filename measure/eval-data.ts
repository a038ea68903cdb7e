/** Finds the labelled data, which is measured on and never shipped; says plainly when it is absent. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = process.env["FACT_OVERLAY_EVAL"] ?? resolve(import.meta.dirname, "../../shared/eval");
const HERE = import.meta.dirname;

/** The data is not there: a fault of the set-up, not of the engine. */
export class AbsentData extends Error {}

/** @throws AbsentData that names the folder looked in and the variable that moves it. */
export function evalPath(path: string): string {
  const file = join(ROOT, path);
  if (!existsSync(file)) {
    throw new AbsentData(
      `No labelled data at ${file}. Set FACT_OVERLAY_EVAL to the folder that holds "${path}".`,
    );
  }
  return file;
}

/** @throws AbsentData */
export function evalFile(path: string): string {
  return readFileSync(evalPath(path), "utf8");
}

/** @throws AbsentData */
export function evalRows<Row>(path: string): Row[] {
  return parseLines<Row>(evalFile(path));
}

/** Rows of a file in measure/ itself; an absent one has none where that is allowed. */
export function ownRows<Row>(path: string, { optional = false } = {}): Row[] {
  const file = join(HERE, path);
  if (!existsSync(file)) {
    if (optional) return [];
    throw new AbsentData(`No file at ${file}.`);
  }
  return parseLines<Row>(readFileSync(file, "utf8"));
}

export function parseLines<Row>(text: string): Row[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row);
}
