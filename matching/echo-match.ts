/** Echoes as matches: what a word-for-word repetition does with the claim. Finding them is `echo.ts`. */
import { calibrated, outsideScope } from "./band.ts";
import { round } from "./chosen.ts";
import type { Echo } from "./echo.ts";
import type { Match, Stance } from "./types.ts";
import type { CompiledWording } from "./wordings.ts";

const VERBATIM = 0.99;
/** Said by way of an opposite and a negation ("not unimportant"). */
const BY_OPPOSITE = 0.92;
/** So much of a long statement is told in the explanation. */
const MAX_SHOWN = 200;

/** @param isRebutted Asked only where something is found. */
export function matchEchoes(
  echoes: readonly Echo[],
  text: string,
  wordingAt: (wording: number) => CompiledWording,
  date: string | null,
  isRebutted: () => boolean,
): Match[] {
  return echoes.flatMap((echo) => {
    const wording = wordingAt(echo.wording);
    const { claim } = wording;
    // Where the place is left to be understood, only the alignment can tell which one is meant.
    if (claim.scope.places.length > 0 && wording.terms.every(({ country }) => country === null)) return [];
    const stance = stanceOf(echo, isRebutted);
    const outside = outsideScope(claim, date);
    const band = stance === "contradicts" ? null : outside ? "possible" : "match";
    return [
      {
        pack: claim.pack,
        claim: claim.id,
        band,
        stance,
        score: round(calibrated(echo.opposite ? BY_OPPOSITE : VERBATIM, band)),
        explanation: [
          { kind: "wording", claim: wording.text },
          { kind: "answered", page: text.slice(0, MAX_SHOWN), note: "word-for-word" },
          ...(echo.opposite
            ? [{ kind: "polarity" as const, page: echo.opposite, note: "opposite-word" }]
            : []),
          ...(outside ? [outside] : []),
        ],
        start: 0,
        end: text.length,
      },
    ];
  });
}

function stanceOf(echo: Echo, isRebutted: () => boolean): Stance {
  if (!echo.agrees) return echo.answersNo ? "disputes" : "contradicts";
  if (echo.asks) return "questions";
  return isRebutted() ? "disputes" : "asserts";
}
