/**
 * Of several matches of one statement, which are kept and in which order: one a claim, none that is only part of a
 * longer one, the better band first. It makes no match and changes none.
 */
import { UNCLEAR } from "./agreement.ts";
import type { Alignment } from "./alignment.ts";
import type { Analysis } from "./analysed.ts";
import { type GuardResult, guard } from "./guard.ts";
import type { Match, Stance } from "./types.ts";

/** A statement of the opposite is listed only when it plainly speaks of the same thing. */
const MIN_CONTRADICTION = 0.75;
export const isPlain = ({ score, answers }: Alignment) =>
  score >= MIN_CONTRADICTION &&
  answers.every(({ kind }) => kind !== "around" && kind !== "speaker" && kind !== "pronoun");
const RANK: Record<Stance, number> = { asserts: 0, reports: 1, questions: 2, disputes: 3, contradicts: 4 };
export const rankOf = (m: Match) => (m.band === "match" ? 0 : m.band === "possible" ? 1 : 2);
/** Three places: what a score can be told apart by. */
export const round = (score: number) => Math.round(score * 1000) / 1000;

/** An alignment with what the guard says of it, asked once. */
export interface Weighed {
  readonly alignment: Alignment;
  readonly guarded: GuardResult;
  /** What it is worth beside the alignments of the same claim's other wordings. */
  readonly worth: number;
}

const WORTH: Record<GuardResult["verdict"], number> = { pass: 1, doubt: 0.9, stop: 0.5 };

export function weigh(alignment: Alignment, sentence: Analysis): Weighed {
  const guarded = guard(alignment, sentence);
  const clear = alignment.agreement === UNCLEAR ? 0.5 : 1;
  return { alignment, guarded, worth: alignment.score * clear * WORTH[guarded.verdict] };
}

/**
 * Where all words that make one claim are among the words that make a longer one, the longer is what is
 * said: "in Mexico they only press pills, no fentanyl is cooked" is one claim, not two.
 */
export function dropContained(matches: readonly Match[]): Match[] {
  const wordsOf = (match: Match) =>
    new Set(match.explanation.flatMap(({ kind, page }) => (kind === "answered" && page ? [page] : [])));
  return matches.filter((match) => {
    const own = wordsOf(match);
    return !matches.some((other) => {
      if (other === match || other.band !== "match" || other.stance === "contradicts") return false;
      const theirs = wordsOf(other);
      return theirs.size > own.size && [...own].every((word) => theirs.has(word));
    });
  });
}

/** One key for a claim of a pack. */
export const keyOf = ({ pack, claim }: { pack: string; claim: string }) => `${pack}\u0000${claim}`;

/** Positions of each claim's wordings. */
export function byClaim(indexed: readonly { claimIndex: number }[]): (claim: number) => readonly number[] {
  const positions = new Map<number, number[]>();
  indexed.forEach(({ claimIndex }, position) => {
    const list = positions.get(claimIndex);
    if (list) list.push(position);
    else positions.set(claimIndex, [position]);
  });
  return (claim) => positions.get(claim) ?? [];
}

/** One match a claim: the better band, then the stance that says most, then the score. */
export function strongestPerClaim(matches: readonly Match[]): Match[] {
  const best = new Map<string, Match>();
  for (const match of matches) {
    const key = keyOf(match);
    const rival = best.get(key);
    if (!rival || compare(match, rival) < 0) best.set(key, match);
  }
  return [...best.values()].sort(compare);
}
function compare(a: Match, b: Match): number {
  return rankOf(a) - rankOf(b) || RANK[a.stance] - RANK[b.stance] || b.score - a.score;
}

/**
 * A statement that repeats a claim says nothing else of it: where both ways found the claim, the repetition decides
 * unless the other read who says it.
 */
export function preferEchoes(matches: readonly Match[], echoes: readonly Match[]): Match[] {
  const byKey = new Map(echoes.map((echo) => [keyOf(echo), echo]));
  const kept = matches.filter((match) => {
    const echo = byKey.get(keyOf(match));
    return (
      !echo ||
      (match.band === "match" && (echo.stance === "contradicts") === (match.stance === "contradicts"))
    );
  });
  const keys = new Set(kept.map(keyOf));
  return [...kept, ...echoes.filter((echo) => !keys.has(keyOf(echo)))];
}
