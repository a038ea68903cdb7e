/** Where and in which form the results of `scan` are written, each as soon as it is there; none is kept. */
import type { ClaimPack } from "../packs/types.ts";
import type { ScanResult } from "./scan-file.ts";
import { describeScan } from "./scan-text.ts";

export type ScanFormat = "text" | "json" | "jsonl";

export interface ScanOutput {
  open(): Promise<void>;
  /** @param json One `ScanResult`. */
  one(json: string): Promise<void>;
  close(): Promise<void>;
}

/** What a result is told with where people read it. */
export interface ForPeople {
  readonly claimCount: number;
  readonly packs: ReadonlyMap<string, ClaimPack>;
  readonly colour: boolean;
}

/** @param write Resolves when there is room for more. */
export function scanOutput(
  format: ScanFormat,
  write: (text: string) => Promise<void>,
  people: ForPeople,
): ScanOutput {
  let count = 0;
  return {
    open: () => (format === "json" ? write("[") : Promise.resolve()),
    one(json) {
      count += 1;
      if (format === "jsonl") return write(`${json}\n`);
      if (format === "json") return write(`${count > 1 ? "," : ""}\n${json}`);
      const result = JSON.parse(json) as ScanResult;
      return write(`${count > 1 ? "\n" : ""}${describeScan(result, people)}`);
    },
    close: () => (format === "json" ? write(count > 0 ? "\n]\n" : "]\n") : Promise.resolve()),
  };
}
