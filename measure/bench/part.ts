/** What a part of the benchmark is, and what it hands over: figures beside what must hold, tables of counts and times. */
import type { Figure, Table } from "../set.ts";

export interface BenchPart {
  readonly id: string;
  run(options: BenchOptions): Promise<PartResult>;
}

export interface BenchOptions {
  /** Fewer pages, sizes and rounds: under three minutes for everything, and nothing is written to docs/. */
  readonly quick: boolean;
  /** Tells a person what is being done. */
  readonly say: (line: string) => void;
}

export interface PartResult {
  readonly id: string;
  readonly title: string;
  /** What was measured and how: prose for the report. */
  readonly says: string;
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
  /** For the chart: milliseconds a page against the number of claims. */
  readonly lines?: readonly ChartLine[];
}

export interface ChartLine {
  readonly name: string;
  readonly points: readonly ChartPoint[];
}
export interface ChartPoint {
  readonly claims: number;
  readonly ms: number;
  /** Not measured at this size, but worked out from smaller ones. */
  readonly isExtrapolated?: boolean;
}

/** Sizes of the claim packs. */
export const SIZES: readonly number[] = [20, 1_000, 10_000, 100_000, 250_000];
export const QUICK_SIZES: readonly number[] = [20, 1_000, 10_000];

/** Value at a share of the sorted list, between two values in proportion; 0 of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  return below + ((sorted[Math.ceil(at)] ?? below) - below) * (at - Math.floor(at));
}
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** "0.42", "7.3", "154", "139,000": three digits at most that mean something. */
export function number(value: number): string {
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  const rounded = digits > 0 ? value.toFixed(Math.min(digits, 3)) : String(Number(value.toPrecision(3)));
  return rounded.includes(".") ? rounded : Number(rounded).toLocaleString("en");
}
/** Milliseconds, in seconds or minutes where that reads better. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${number(ms)} ms`;
  return ms < 600_000 ? `${number(ms / 1_000)} s` : `${number(ms / 60_000)} min`;
}
