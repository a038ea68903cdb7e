/** Finds the labelled data, which is measured on and never shipped; says plainly when it is absent. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = process.env["FACT_OVERLAY_EVAL"] ?? resolve(import.meta.dirname, "../../shared/eval");

/** @throws Error that names the folder looked in and the variable that moves it. */
export function evalFile(path: string): string {
  const file = join(ROOT, path);
  if (!existsSync(file)) {
    throw new Error(`No labelled data at ${file}. Set FACT_OVERLAY_EVAL to the folder that holds "${path}".`);
  }
  return readFileSync(file, "utf8");
}
