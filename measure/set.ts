/**
 * What a measured set is, and what it hands over: figures beside their targets, tables of counts, and
 * (for files that git ignores) the errors with their texts. A set is run in parts, each in a process of
 * its own, and put together afterwards; parts travel as plain data.
 */
import type { Reason } from "../matching/types.ts";
import type { Count, Interval } from "./statistics.ts";

export interface MeasuredSet<Part = unknown> {
  readonly id: string;
  /** In how many parts it is worth running; parts are told apart by their number from 0 on. */
  parts(quick: boolean): number;
  /** Rough seconds of all parts together: the longest go first. */
  readonly weight: number;
  /** A set that measures time itself is run when nothing else is. */
  readonly alone?: boolean;
  run(part: number, of: number, quick: boolean): Promise<Part> | Part;
  summarise(parts: Part[], quick: boolean): SetResult;
}

/** One measured figure; `count` where it is a share, `value` where it is a mean or a rate. */
export interface Figure {
  readonly name: string;
  readonly count?: Count;
  readonly value?: number;
  /** Fixed number of decimals of `value`. */
  readonly decimals?: number;
  readonly interval?: Interval;
  /** What must be reached; absent: for information. */
  readonly target?: Target;
}
export interface Target {
  readonly at: "least" | "most";
  readonly value: number;
}

/** Cells are ready to print: numbers, ids and names of ours only, never a sentence of a data set. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One error for the file that git ignores: whatever helps to understand it. */
export interface ErrorLine {
  readonly set: string;
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  /** Rows of a half that nobody tunes on go to a file of their own, so that nobody reads them by accident. */
  readonly held?: boolean;
  readonly [field: string]: unknown;
}

/** A mark without a judgement, with what a reader needs to judge it and nothing of the engine's side. */
export interface ToJudge {
  readonly set: string;
  readonly sentence: string;
  readonly claim: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly speaker?: string;
  readonly page_title?: string;
  readonly claim_text: string;
  readonly claim_title: string;
}

/** A shown match with what became of it: the raw material of the reliability table. */
export type Shown = readonly [score: number, right: boolean];

/** One set in data/accuracy.json. */
export interface CardSet {
  readonly id: string;
  readonly kind: "development" | "held";
  readonly rows: number;
  readonly stops: Readonly<Record<StopName, StopFigures>>;
}
export type StopName = "careful" | "standard" | "wide";
export interface StopFigures {
  readonly precision: Count;
  readonly recall: Count;
  readonly precisionInterval: Interval;
  readonly recallInterval: Interval;
}

export interface SetResult {
  readonly id: string;
  readonly title: string;
  /** What the set is, and what it can and cannot say: prose for the report. */
  readonly says: string;
  /** How a quick run cut it down; null when nothing was left out. */
  readonly sampled: string | null;
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
  readonly errors: readonly ErrorLine[];
  readonly toJudge?: readonly ToJudge[];
  readonly shown?: readonly Shown[];
  readonly card?: CardSet;
  readonly pages?: { readonly pages: number; readonly sentences: number; readonly marks: number };
}

export const atLeast = (value: number): Target => ({ at: "least", value });
export const atMost = (value: number): Target => ({ at: "most", value });

/** Whether a figure reaches its target; null without target or without anything counted. */
export function isReached({ count, value, target }: Figure): boolean | null {
  const reached = value ?? (count && count[1] > 0 ? count[0] / count[1] : undefined);
  if (!target || reached === undefined) return null;
  return target.at === "least" ? reached >= target.value : reached <= target.value;
}

/** A match's reasons on one line, for the error files. */
export function reasonsLine(explanation: readonly Reason[]): string {
  return explanation
    .map(({ kind, claim, page, note }) => `${kind}(${[claim, page, note].filter(Boolean).join(" | ")})`)
    .join(" ");
}
