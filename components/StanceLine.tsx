/**
 * What a sentence does with one claim, in a few words: states it, reports it, asks about it, says it
 * is wrong, says the opposite. It never says whether the claim is right.
 */
import type { Band, Stance } from "../matching/types.ts";
import { StanceSample } from "./StanceSample.tsx";
import type { Translate } from "./types.ts";

export interface StanceLineProps {
  stance: Stance;
  band: Band;
  /** Whether the page shows a line for it. */
  marked: boolean;
  t: Translate;
}

export function StanceLine({ stance, band, marked, t }: StanceLineProps) {
  return (
    <span class="stance">
      <StanceSample mark={{ stance, band, marked }} />
      <span>{t(band === "possible" ? `stance.possible.${stance}` : `stance.${stance}`)}</span>
    </span>
  );
}
