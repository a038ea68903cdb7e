/**
 * Marks in running text, where the labels are incomplete: a mark is right when a label lists it or both readers
 * judged it right, and wrong in every other case.
 */
import type { Match, Reason } from "../matching/types.ts";
import type { Judge, Verdict } from "./judgements.ts";
import type { Figure, Shown, Target } from "./set.ts";
import { type Count, poisson, wilson } from "./statistics.ts";

/** One match of a sentence with its claim. */
export interface Mark {
  readonly sentence: string;
  readonly claim: string;
  readonly band: "match" | "possible";
  readonly stance: Match["stance"];
  readonly score: number;
  readonly explanation: readonly Reason[];
  /** A label of the data set lists this claim. */
  readonly listed: boolean;
}

export function markOf(match: Match, sentence: string, listed: boolean): Mark | null {
  const { claim, band, stance, score, explanation } = match;
  if (band === null || stance === "contradicts") return null;
  return { sentence, claim, band, stance, score, explanation, listed };
}

export const verdictOn = (mark: Mark, judge: Judge): Verdict =>
  mark.listed ? "right" : judge(mark.sentence, mark.claim);

export const isAccusing = ({ stance }: Mark): boolean => stance === "asserts" || stance === "reports";

export interface MarkCount {
  readonly marks: number;
  readonly right: number;
  readonly wrong: number;
  /** Of the wrong: judged by nobody. */
  readonly unjudged: number;
}

export function countMarks(marks: readonly Mark[], judge: Judge): MarkCount {
  const verdicts = marks.map((mark) => verdictOn(mark, judge));
  const of = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  return {
    marks: marks.length,
    right: of("right"),
    wrong: of("wrong") + of("unjudged"),
    unjudged: of("unjudged"),
  };
}

/** Wrong marks per so many units of text. */
export function rateFigure(name: string, wrong: number, units: number, per: number, target?: Target): Figure {
  const [low, high] = poisson(wrong);
  const scale = units === 0 ? 0 : per / units;
  return {
    name: `${name} (${wrong} in ${units})`,
    value: wrong * scale,
    decimals: 2,
    interval: [low * scale, high * scale],
    ...(target && { target }),
  };
}

export const shareFigure = (name: string, count: Count, target?: Target): Figure => ({
  name,
  count,
  interval: wilson(count),
  ...(target && { target }),
});

/** For the reliability table only what somebody decided on: unjudged marks are neither right nor wrong there. */
export function decided(marks: readonly Mark[], judge: Judge): Shown[] {
  return marks.flatMap((mark): Shown[] => {
    const verdict = verdictOn(mark, judge);
    return verdict === "unjudged" ? [] : [[mark.score, verdict === "right"]];
  });
}
