/** One answer of the search: a claim, with what the statement does with it where the words lie over it at all. */
import type { Analysis } from "./analysed.ts";
import { round, type Weighed } from "./chosen.ts";
import { explain } from "./explain.ts";
import { quoteOf } from "./quote.ts";
import type { StanceReading } from "./stance.ts";
import type { Claim, Match, Nearest } from "./types.ts";

/**
 * @param score What the search gives, 0 to 1.
 * @param known The match, where the statement makes the claim.
 * @param best The best way that a wording of the claim lies over the statement; null where none does.
 */
export function nearestOf(
  { pack, id }: Claim,
  score: number,
  known: Match | undefined,
  best: (Weighed & { readonly reading: StanceReading | null }) | null,
  sentence: Analysis,
): Nearest {
  return {
    pack,
    claim: id,
    band: known?.band ?? null,
    stance: known?.stance ?? best?.reading?.stance ?? null,
    score: round(score),
    unguarded: round(Math.max(best?.alignment.score ?? 0, known?.score ?? 0)),
    explanation:
      known?.explanation ??
      (best
        ? explain(best.alignment, sentence, [...best.guarded.reasons, ...(best.reading?.reasons ?? [])])
        : []),
    ...(best ? quoteOf(best.alignment, sentence) : { start: 0, end: sentence.text.length }),
  };
}
