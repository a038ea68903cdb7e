/**
 * `match` or `possible` or neither. Two thresholds on the score, lowered by doubt: a missing number, a
 * place supplied by the surroundings only, a date outside the claim's scope.
 */
import type { Alignment } from "./alignment.ts";
import type { GuardResult } from "./guard.ts";
import { MUCH_SAID } from "./rarity.ts";
import type { Band, Claim, Reason, Stance } from "./types.ts";

/** Set by `npm run accuracy` on the labelled sentences; docs/accuracy.md says what each would cost. */
export const MATCH_FROM = 0.77;
export const POSSIBLE_FROM = 0.55;

/**
 * The answered words must say this much together (`rarity.ts`) before a statement can be told from any other
 * of the same few common words: "the economy is growing".
 */
const ENOUGH_SAID = 2;

/**
 * Where much is said (`MUCH_SAID`), or all of a claim that is spelled out, more may stand around it. Of such matches
 * between this and MATCH_FROM, four in five were right on the sentences tuned on, before those of nearer claims were taken out.
 */
const MATCH_FROM_IF_MUCH_SAID = 0.62;

/** All of a long enough wording is there, and what else stands beside it changes nothing of it. */
const ALL_SAID = 3.2;
const MIN_TERMS = 5;
const HARMLESS = new Set(["inside", "subject", "outside"]);

const isWhollySaid = ({ said, missing, foreign, wording }: Alignment) =>
  said >= ALL_SAID &&
  wording.terms.length >= MIN_TERMS &&
  missing.every(({ isFraming }) => isFraming) &&
  foreign.every(({ kind }) => HARMLESS.has(kind));

const matchFrom = (alignment: Alignment) => {
  const isEnough = alignment.wording.isSpelledOut ? isWhollySaid(alignment) : alignment.said >= MUCH_SAID;
  return isEnough ? MATCH_FROM_IF_MUCH_SAID : MATCH_FROM;
};

export function bandOf(
  alignment: Alignment,
  verdict: GuardResult["verdict"],
  stance: Stance,
  claim: Claim,
  date: string | null,
): { band: Band; reasons: Reason[] } {
  if (stance === "contradicts" || verdict === "stop" || alignment.score < POSSIBLE_FROM)
    return { band: null, reasons: [] };
  if (verdict === "doubt" || alignment.score < matchFrom(alignment)) return { band: "possible", reasons: [] };
  if (alignment.said < ENOUGH_SAID)
    return { band: "possible", reasons: [{ kind: "missing", note: "common-words" }] };
  const outside = outsideScope(claim, date);
  return outside ? { band: "possible", reasons: [outside] } : { band: "match", reasons: [] };
}

/**
 * What a score is worth as a chance: a doubt takes it below every mark, whatever of the claim is said. Of what is listed as
 * possible about half is right on the labelled sentences that were tuned on, of what is marked nine in ten and more.
 */
export function calibrated(score: number, band: Band): number {
  return band === "possible" ? POSSIBLE_BASE + POSSIBLE_SLOPE * score : score;
}
const POSSIBLE_BASE = 0.3;
const POSSIBLE_SLOPE = 0.35;

/** Whether the day of the text lies outside the days of the claim; null where it does not or nothing is known. */
export function outsideScope({ scope: { from, until } }: Claim, date: string | null): Reason | null {
  if (!date || !((from && date < from) || (until && date > until.padEnd(10, "~")))) return null;
  return { kind: "scope", claim: `${from ?? ""}/${until ?? ""}`, page: date, note: "outside" };
}
