/** Runs a pack's examples and names each failure on standard error; for `pack test` and `pack build`. */
import type { ClaimPack } from "../packs/types.ts";
import { clean } from "./layout.ts";
import { runExamples } from "./run-examples.ts";
import type { Terminal } from "./terminal.ts";

/** @returns A summary for people, and whether all examples came out as the pack says. */
export function reportExamples(
  file: string,
  pack: ClaimPack,
  terminal: Terminal,
): { passed: boolean; summary: string } {
  const { run, passedOver, failures } = runExamples(pack);
  for (const { pointer, text, expected, found } of failures) {
    terminal.warn(`${file}: ${pointer}: expected ${expected}, found ${found}: ${clean(text)}`);
  }
  const rest = passedOver > 0 ? `; ${passedOver} passed over (claims rated true are never marked)` : "";
  const result = failures.length === 0 ? "all as expected" : `${failures.length} failed`;
  return { passed: failures.length === 0, summary: `${run} examples, ${result}${rest}` };
}
