/**
 * What turns a near-match into another statement, whatever its score: a place that nobody named, a
 * missing "only", another number, a part instead of the whole. Polarity is judged in stance.ts, because
 * the opposite of a claim is a stance and not a miss.
 */
import type { Alignment } from "./alignment.ts";
import type { Analysis } from "./analysed.ts";
import { findComparison } from "./clauses.ts";
import {
  isElsewhere,
  isOfOtherYears,
  isPart,
  isUnderstood,
  mayBeImplied,
  placeIsGuessed,
  topicIsGuessed,
} from "./elsewhere.ts";
import { isNarrowedBehind } from "./narrowing.ts";
import {
  isLater,
  isMeantFor,
  isNoneOfThem,
  isOfAPart,
  isOfItsSpeaker,
  isOneCase,
  isOnlyContrast,
  isOtherNumber,
  isPlaceOfAnother,
  isSomebodysOnly,
  tellsApart,
} from "./particulars.ts";
import { MUCH_SAID } from "./rarity.ts";
import { changesExtent, isNarrowed, isSubstituted, takesAway, turnsRound } from "./substitution.ts";
import type { CompiledLanguage } from "./tables.ts";
import { isOutdone } from "./taken-back.ts";
import type { Reason } from "./types.ts";
import type { CompiledWording, Term } from "./wordings.ts";

export interface GuardResult {
  /** `pass`: any band; `doubt`: `possible` at most; `stop`: another statement. */
  readonly verdict: "pass" | "doubt" | "stop";
  readonly reasons: readonly Reason[];
}

/** Less of the claim than this is another statement, however much of the sentence it fills. */
const MIN_COVERAGE = 0.801;
/** The same where many rare words are shared. */
const MIN_COVERAGE_IF_MUCH_SAID = 0.65;
/** Then a claim may also be told without its last part. */
const VERY_MUCH_SAID = 5;

/** With more than this share of the claim's full words unanswered, a match is a possible one at most. */
const MAX_MISSING = 0.2;

/** "A more than B" is not "B more than A": what is compared has to stand on the same side of the "than". */
function isTurnedRound({ wording, answers }: Alignment, sentence: Analysis): boolean {
  if (wording.comparison < 0) return false;
  const than = findComparison(sentence.words);
  if (than < 0) return false;
  const sides = answers.flatMap(({ term, word }) =>
    word ? [term.at < wording.comparison === word.index < than] : [],
  );
  return sides.some((agrees) => !agrees);
}

const hasOtherNumber = ({ foreign }: Alignment) => foreign.some(({ word }) => word.isNumber);

/** Less will do where much is said and nothing else is, or very much. */
const minCoverage = (alignment: Alignment) => {
  const { said, foreign } = alignment;
  if (alignment.wording.isSpelledOut) return MIN_COVERAGE;
  return said >= VERY_MUCH_SAID || (said >= MUCH_SAID && foreign.length === 0)
    ? MIN_COVERAGE_IF_MUCH_SAID
    : MIN_COVERAGE;
};

/** So much of a claim that nobody has spelled out may be it in other words: worth a look, never a mark. */
const REWORDED_FROM = 0.5;
const REWORDED_SAID = 2.5;
const mayBeReworded = ({ score, said, wording }: Alignment) =>
  !wording.isSpelledOut && score >= REWORDED_FROM && said >= REWORDED_SAID;

/** Where much is shared and nothing stands in the place of a word, leaving that word out is no other statement. */
const isMinor = (alignment: Alignment) => !alignment.wording.isSpelledOut && isMinorPart(alignment);
const isMinorPart = ({ said, foreign, coverage }: Alignment) =>
  said >= MUCH_SAID &&
  coverage >= (said >= VERY_MUCH_SAID ? MIN_COVERAGE_IF_MUCH_SAID : MIN_COVERAGE) &&
  foreign.every(({ kind }) => kind !== "inside" && kind !== "subject");

/** A rare word that has no other, in a claim that is spelled out: what the claim is about. */
const isTheThing = ({ groups, rarity }: Term, { isSpelledOut }: CompiledWording): boolean =>
  isSpelledOut && groups.length === 0 && rarity === 1;

/** "Albert" of "Albert Einstein": a name may be said by its last word. */
function isFirstName(term: Term, { wording, answers, foreign }: Alignment): boolean {
  if (foreign.some(({ word }) => word.isCapital)) return false;
  if (term.groups.length > 0 || term.isNumber || term.country !== null || term.isRestrictive) return false;
  const isName = term.isName || (term.at === 0 && /^\p{Lu}/u.test(wording.text));
  return (
    isName &&
    answers.some(
      ({ term: next, kind }) =>
        next.at === term.at + 1 &&
        next.isName &&
        next.country === null &&
        next.groups.length === 0 &&
        kind === "same",
    )
  );
}

/** One word answers two of the claim's, or another country stands there, and the rest is not quite the claim either. */
function isThin({ answers, foreign, wording, missing: unsaid }: Alignment, missing: number): boolean {
  const used = answers.flatMap(({ term, word }) => (word && term.country === null ? [word.index] : []));
  const isReused = new Set(used).size < used.length;
  const known = new Set(wording.terms.map(({ country }) => country));
  const hasOtherPlace = foreign.some(
    ({ word }) =>
      word.places.length > 0 && word.places.every((place) => place.kind !== "part" && !known.has(place.code)),
  );
  const isOff = missing > 0 || foreign.some(({ kind }) => kind !== "outside");
  return (isReused && isOff) || (hasOtherPlace && unsaid.length > 0);
}

export function guard(alignment: Alignment, sentence: Analysis, language: CompiledLanguage): GuardResult {
  const reasons: Reason[] = [];
  const { wording } = alignment;
  let missing = 0;
  let verdict = "pass" as GuardResult["verdict"];
  const lower = (to: "doubt" | "stop", reason: Reason) => {
    reasons.push(reason);
    if (to === "stop" || verdict === "pass") verdict = to;
  };
  for (const term of alignment.missing) {
    if (term.isFraming || isFirstName(term, alignment)) continue;
    if (term.country !== null && isUnderstood(alignment, sentence)) continue;
    if (term.country !== null)
      lower(mayBeImplied(alignment, sentence) ? "doubt" : "stop", {
        kind: "place",
        claim: term.form,
        note: "not-named",
      });
    else if (term.isNumber)
      lower(hasOtherNumber(alignment) || alignment.coverage < MIN_COVERAGE ? "stop" : "doubt", {
        kind: "number",
        claim: term.form,
        note: "not-given",
      });
    else if (term.isRestrictive) lower("stop", { kind: "missing", claim: term.form, note: "only" });
    else if (term.weight >= 1) {
      missing += term.weight;
      if (isSubstituted(term, alignment))
        lower(mayBeReworded(alignment) ? "doubt" : "stop", {
          kind: "missing",
          claim: term.form,
          note: "another-word",
        });
      if (
        (term.groups.length === 0 && (!isMinor(alignment) || tellsApart(sentence))) ||
        (term.polarity === "negative" && wording.isNegative && !isMinor(alignment))
      )
        lower(isTheThing(term, wording) ? "stop" : "doubt", {
          kind: "missing",
          claim: term.form,
          note: "own-word",
        });
    }
  }
  for (const { word, kind } of alignment.foreign) {
    if (kind === "opposite") lower("stop", { kind: "polarity", page: word.form, note: "opposite-word" });
    if (kind === "head")
      lower(mayBeReworded(alignment) ? "doubt" : "stop", {
        kind: "ignored",
        page: word.form,
        note: "another-thing",
      });
    if (isPart(word, alignment)) lower("stop", { kind: "place", page: word.form, note: "a-part" });
    if (kind === "place" && isElsewhere(word, alignment))
      lower("stop", { kind: "place", page: word.form, note: "elsewhere" });
    if (kind === "degree") lower("stop", { kind: "ignored", page: word.form, note: "degree" });
  }
  if (missing > alignment.wording.totalWeight * MAX_MISSING && !isMinor(alignment))
    lower("doubt", { kind: "missing", note: "much" });
  const implied =
    alignment.missing.some((term) => term.country !== null) && verdict === "doubt"
      ? 1 / alignment.wording.totalWeight
      : 0;
  if (alignment.coverage + implied < minCoverage(alignment))
    lower(mayBeReworded(alignment) ? "doubt" : "stop", { kind: "missing", note: "too-little" });
  if (turnsRound(alignment, sentence, language)) lower("stop", { kind: "polarity", note: "apart" });
  if (takesAway(alignment, sentence, language)) lower("stop", { kind: "polarity", note: "taken-away" });
  if (changesExtent(alignment, sentence, language)) lower("doubt", { kind: "ignored", note: "extent" });
  if (isNarrowed(alignment, sentence)) lower("doubt", { kind: "ignored", note: "only" });
  if (isNarrowedBehind(alignment, sentence, language)) lower("doubt", { kind: "ignored", note: "extent" });
  if (isTurnedRound(alignment, sentence)) lower("stop", { kind: "missing", note: "turned-round" });
  if (isOutdone(alignment, sentence, language)) lower("doubt", { kind: "polarity", note: "outdone" });
  if (isOfOtherYears(alignment, sentence)) lower("doubt", { kind: "scope", note: "other-years" });
  if (alignment.speaksOfElsewhere) lower("stop", { kind: "place", note: "elsewhere" });
  const isPlaceGuessed = placeIsGuessed(alignment);
  const isTopicGuessed = topicIsGuessed(alignment);
  // With both left to be understood, nothing of the claim's own is said.
  const guessed = isPlaceGuessed && isTopicGuessed ? "stop" : "doubt";
  if (isPlaceGuessed) lower(guessed, { kind: "place", note: "around" });
  if (isTopicGuessed) lower(guessed, { kind: "missing", note: "topic" });
  if (isThin(alignment, missing)) lower("doubt", { kind: "missing", note: "said-once" });
  if (isOnlyContrast(alignment, sentence)) lower("stop", { kind: "ignored", note: "contrast" });
  if (isOneCase(alignment, sentence)) lower("doubt", { kind: "ignored", note: "one-case" });
  if (isNoneOfThem(alignment, sentence)) lower("doubt", { kind: "place", note: "none-of-them" });
  if (isMeantFor(alignment, sentence)) lower("doubt", { kind: "place", note: "meant-for" });
  if (isSomebodysOnly(alignment, sentence)) lower("doubt", { kind: "place", note: "whose" });
  if (isOtherNumber(alignment, sentence)) lower("stop", { kind: "number", note: "denied" });
  if (isOfItsSpeaker(alignment, sentence)) lower("doubt", { kind: "place", note: "whose" });
  if (isPlaceOfAnother(alignment, sentence)) lower("doubt", { kind: "place", note: "another-clause" });
  if (isOfAPart(alignment, sentence)) lower("doubt", { kind: "place", note: "a-part" });
  if (isLater(alignment, sentence)) lower("doubt", { kind: "ignored", note: "later" });
  if (alignment.isPartial) lower("stop", { kind: "polarity", note: "partial" });
  return { verdict, reasons };
}
