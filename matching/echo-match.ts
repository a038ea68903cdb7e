/** Echoes as matches: what a word-for-word repetition does with the claim. Finding them is `echo.ts`. */
import type { Echo } from "./echo.ts";
import type { IndexedWording } from "./indexed.ts";
import type { Claim, Match, Stance } from "./types.ts";

const VERBATIM = 0.99;
/** Said by way of an opposite and a negation ("not unimportant"). */
const BY_OPPOSITE = 0.92;
/** Words whose meaning goes with who speaks and where; what they point at is not looked up here. */
const POINTING = /\b(?:we|us|our|ours|here|this country|nosotros|nuestr[oa]s?|aqu[ií]|este pa[ií]s)\b/i;

/** @param isRebutted Asked only where something is found. */
export function matchEchoes(
  echoes: readonly Echo[],
  text: string,
  wordings: readonly IndexedWording[],
  claims: readonly Claim[],
  isRebutted: () => boolean,
): Match[] {
  return echoes.flatMap((echo) => {
    const wording = wordings[echo.wording]!;
    const claim = claims[wording.claimIndex]!;
    if (claim.scope.places.length > 0 && POINTING.test(wording.text)) return [];
    const stance: Stance = !echo.agrees
      ? "contradicts"
      : echo.asks
        ? "questions"
        : isRebutted()
          ? "disputes"
          : "asserts";
    return [
      {
        pack: claim.pack,
        claim: claim.id,
        band: stance === "contradicts" ? null : "match",
        stance,
        score: echo.opposite ? BY_OPPOSITE : VERBATIM,
        explanation: [
          { kind: "wording", claim: wording.text },
          { kind: "answered", page: text.slice(0, MAX_SHOWN), note: "word-for-word" },
          ...(echo.opposite
            ? [{ kind: "polarity" as const, page: echo.opposite, note: "opposite-word" }]
            : []),
        ],
        start: 0,
        end: text.length,
      },
    ];
  });
}

const MAX_SHOWN = 200;

/**
 * A statement that repeats a claim says nothing else of it: where both ways found the claim, the repetition decides
 * unless the other read who says it.
 */
export function preferEchoes(matches: readonly Match[], echoes: readonly Match[]): Match[] {
  const isOf = (a: Match) => (b: Match) => a.claim === b.claim && a.pack === b.pack;
  const kept = matches.filter((match) => {
    const echo = echoes.find(isOf(match));
    return (
      !echo ||
      (match.band === "match" && (echo.stance === "contradicts") === (match.stance === "contradicts"))
    );
  });
  return [...kept, ...echoes.filter((echo) => !kept.some(isOf(echo)))];
}
