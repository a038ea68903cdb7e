/**
 * What the score of a marked match is worth as a chance: 0.9 is right nine times in ten. The line from score to chance is
 * data (`data/language/calibration.json`), learned on train splits by `measure/train-calibration.ts`. It always rises, so it
 * orders nothing anew and moves nothing across a band.
 */
export interface CalibrationTable {
  /** Pairs of score and chance, both from 0 to 1 and rising; straight lines between them, level outside. */
  readonly match: readonly (readonly number[])[];
}

/** So much of the score itself keeps what is worth the same in its order. */
const OWN_SHARE = 0.02;

/** @param score 0 to 1, as the alignment gives it. @returns the chance, 0 to 1; the score itself where nothing was learned. */
export function chanceOf(score: number, { match: knots }: CalibrationTable): number {
  if (knots.length === 0) return score;
  return (1 - OWN_SHARE) * onLine(score, knots) + OWN_SHARE * score;
}

function onLine(score: number, knots: CalibrationTable["match"]): number {
  const next = knots.findIndex(([at]) => at! >= score);
  if (next < 0) return knots.at(-1)![1]!;
  const [at, chance] = knots[next]!;
  if (next === 0) return chance!;
  const [before, lower] = knots[next - 1]!;
  return lower! + ((score - before!) / (at! - before!)) * (chance! - lower!);
}
