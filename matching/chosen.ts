/**
 * Of several matches of one statement, which are kept and in which order: one a claim, none that is only part of a
 * longer one, the better band first. It makes no match and changes none.
 */
import { UNCLEAR } from "./agreement.ts";
import type { Alignment } from "./alignment.ts";
import type { Analysis } from "./analysed.ts";
import { calibrated } from "./band.ts";
import { type GuardResult, guard } from "./guard.ts";
import type { CompiledLanguage } from "./tables.ts";
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
  /** Indexes of the words that any wording of the claim answers, `alignment` being the best of them. */
  readonly covered: ReadonlySet<number>;
  readonly alignment: Alignment;
  readonly guarded: GuardResult;
  /** What it is worth beside the alignments of the same claim's other wordings. */
  readonly worth: number;
}

/** Of two wordings, the one that is said in fewer clauses is the one that is said. */
const SCATTERED = 0.95;

const WORTH: Record<GuardResult["verdict"], number> = { pass: 1, doubt: 0.9, stop: 0.5 };

export function weigh(alignment: Alignment, sentence: Analysis, language: CompiledLanguage): Weighed {
  const guarded = guard(alignment, sentence, language);
  const clear = alignment.agreement === UNCLEAR ? 0.5 : 1;
  const clauses = new Set(alignment.answers.flatMap(({ word }) => (word ? [word.clause] : []))).size;
  const scattered = SCATTERED ** Math.max(0, clauses - alignment.wording.clauses);
  return {
    alignment,
    guarded,
    covered: wordsOf(alignment),
    worth: alignment.score * clear * scattered * WORTH[guarded.verdict],
  };
}

/** A match, with the words that make it and those that any wording of its claim answers. */
export interface Made {
  readonly match: Match;
  readonly words: ReadonlySet<number>;
  readonly covered: ReadonlySet<number>;
}

/**
 * Where all words that make one claim are among the words of a longer one, the longer is what is said: "in Mexico they
 * only press pills, no fentanyl is cooked" is one claim, not two. Where the longer is only possible, so is the other.
 */
export function dropContained(all: readonly Made[]): Match[] {
  const kept = all.flatMap((made): Made[] => {
    const around = all.filter(
      ({ match: other, covered }) =>
        other.claim !== made.match.claim &&
        other.stance !== "contradicts" &&
        covered.size > made.words.size &&
        isWithin(made.words, covered) &&
        !isContainedIn(other, all, made.words),
    );
    if (around.some(({ match: { band } }) => band === "match")) return [];
    const isDoubted = around.length > 0 && made.match.band === "match";
    return [isDoubted ? { ...made, match: asPossible(made.match) } : made];
  });
  return kept.flatMap(({ match, words }) => {
    const isSaidBetter = kept.some(
      ({ match: other, words: theirs }) =>
        other.claim !== match.claim &&
        other.stance !== "contradicts" &&
        other.score >= match.score + CLEARLY_BETTER &&
        isWithin(words, theirs),
    );
    return isSaidBetter ? [] : [match];
  });
}

const asPossible = (match: Match): Match => ({
  ...match,
  band: "possible",
  score: round(calibrated(match.score, "possible")),
});

const isWithin = (words: ReadonlySet<number>, others: ReadonlySet<number>) =>
  [...words].every((word) => others.has(word));

/** Of two claims that the same words make, one so much nearer is the one that is made. */
const CLEARLY_BETTER = 0.08;

/** Two claims that answer to the same words contain each other: then neither is the longer one. */
function isContainedIn(other: Match, all: readonly Made[], covered: ReadonlySet<number>): boolean {
  const own = all.find(({ match }) => match === other)!.words;
  return own.size <= covered.size && [...own].every((word) => covered.has(word));
}

/** One key for a claim of a pack. */
export const keyOf = ({ pack, claim }: { pack: string; claim: string }) => `${pack}\u0000${claim}`;

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

/** Indexes of the words that answer, the places left out: two claims of one country share it. */
export const wordsOf = ({ answers }: Alignment): Set<number> =>
  new Set(answers.flatMap(({ word, term }) => (word && term.country === null ? [word.index] : [])));

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
