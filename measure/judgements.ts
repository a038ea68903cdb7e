/**
 * Judgements by hand: whether a marked sentence makes the claim. Two readers, neither of whom saw the
 * engine's side. Right only when both say so; what nobody judged counts as wrong.
 */
import { ownRows } from "./eval-data.ts";

export interface Judgement {
  readonly sentence: string;
  readonly claim: string;
  readonly first: "right" | "wrong";
  readonly second: "right" | "wrong";
}
export type Verdict = "right" | "wrong" | "unjudged";
export type Judge = (sentence: string, claim: string) => Verdict;

/** @param name "debates" or "pages"; without a file nothing is judged. */
export function readJudgements(name: string): Judge {
  return judgeBy(ownRows<Judgement>(`judgements/${name}.jsonl`, { optional: true }));
}

/** One verdict that is missing or unknown, or one reader who says wrong, is enough against a mark. */
export function judgeBy(judgements: readonly Judgement[]): Judge {
  const verdicts = new Map<string, Verdict>();
  for (const { sentence, claim, first, second } of judgements) {
    const key = `${sentence}\u0000${claim}`;
    const isRight = first === "right" && second === "right" && verdicts.get(key) !== "wrong";
    verdicts.set(key, isRight ? "right" : "wrong");
  }
  return (sentence, claim) => verdicts.get(`${sentence}\u0000${claim}`) ?? "unjudged";
}
