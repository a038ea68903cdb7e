/**
 * How much is marked on a page: three stops that a person chooses from. It only reads the band and the
 * score that the engine gave; it changes neither, and a statement of the opposite is marked at no stop.
 */
import type { Band, Stance } from "./types.ts";

export type Sensitivity = "careful" | "standard" | "wide";
export const SENSITIVITIES: readonly Sensitivity[] = ["careful", "standard", "wide"];

/** Scores from here on were right nine times in ten and more. */
export const CAREFUL_FROM = 0.9;
/** What the widest stop takes of the possible matches. */
export const WIDE_FROM = 0.49;

/** Whether a match is marked on the page. Each stop marks all that the one before it marks. */
export function isMarked(
  { band, stance, score }: { band: Band; stance: Stance; score: number },
  sensitivity: Sensitivity,
): boolean {
  if (stance === "contradicts") return false;
  if (band === "match") return sensitivity !== "careful" || score >= CAREFUL_FROM;
  return band === "possible" && sensitivity === "wide" && score >= WIDE_FROM;
}
