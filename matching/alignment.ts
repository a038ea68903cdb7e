/**
 * How much of one wording is said in one sentence: which word of the claim is answered by which word
 * of the page, and what else stands in the clauses where that happens. A content word there that
 * answers nothing is evidence against the match: it is often the very thing that makes another statement
 * ("precursors for fentanyl").
 *
 * Cost: terms of the wording times words that answer one of them.
 */

import { agreementOf, isUnclear, UNCLEAR } from "./agreement.ts";
import type { Analysis, Word } from "./analysed.ts";
import {
  type Answer,
  answeredClauses,
  answersFromOutside,
  type FuzzyAnswers,
  optionsOf,
  preferPronouns,
} from "./answers.ts";
import { chooseNear, rarest, WORDS_PER_TERM } from "./choosing.ts";
import { type Foreign, findForeign } from "./foreign.ts";
import { isInAttribution, isOfUndoubting } from "./speakers.ts";
import type { CompiledLanguage } from "./tables.ts";
import type { Surroundings } from "./whereabouts.ts";
import type { CompiledWording, Term } from "./wordings.ts";

export interface Alignment {
  readonly wording: CompiledWording;
  readonly answers: readonly Answer[];
  readonly missing: readonly Term[];
  readonly foreign: readonly Foreign[];
  /** Words from the first to the last that answer something, half-open. */
  readonly from: number;
  readonly to: number;
  /** Weighted share of the wording that is answered. */
  readonly coverage: number;
  /** Coverage times the share of the core that belongs to the claim. */
  readonly score: number;
  /** Share of the answered weight whose clause has the wording's polarity. */
  readonly agreement: number;
  readonly isPartial: boolean;
  /** How much the answered words of the sentence say, in words that no table knows (`rarity.ts`). */
  readonly said: number;
  /** "We" and "here" in these clauses mean a country that the wording does not speak of. */
  readonly speaksOfElsewhere: boolean;
}

/** What each further clause takes, what each beyond the wording's own clauses takes, and each word of slack. */
const CLAUSE_COST = 0.03;
const EXTRA_CLAUSE_COST = 0.1;
const SLACK_COST = 0.01;
/** Who says the rarest word of a claim more often repeats himself; each place would be tried against all the others. */
const MAX_ANCHORS = 8;
const ADVERSATIVE = /^(?:but|yet|whereas|pero|sino)$/;
/** What is left of the score of two halves on both sides of a "but". */
const SPLIT = 0.6;
/** "Beijing insists that ...": a place that speaks says less of what is said than one that it is said of. */
const SPEAKERS_PLACE = 0.6;
const ITSELF = /^(?:it|its)$/;

/** The best way to lay the wording over the sentence; null when nothing of it is there. */
export function align(
  wording: CompiledWording,
  sentence: Analysis,
  surroundings: Surroundings,
  language: CompiledLanguage,
  fuzzy: FuzzyAnswers,
): Alignment | null {
  const options = wording.terms.map((term) =>
    optionsOf(term, sentence, surroundings, fuzzy, language, wording.isSpelledOut),
  );
  const anchorTerm = rarest(options, wording.terms);
  if (anchorTerm < 0) return null;
  let best: Alignment | null = null;
  for (const anchor of options[anchorTerm]!.slice(0, MAX_ANCHORS)) {
    const answers = withoutStrayOpposites(chooseNear(wording, options, anchorTerm, anchor)).filter(
      ({ term, word }) => !word || term.country !== null || !isOfUndoubting(word, sentence),
    );
    if (answers.length === 0) continue;
    const alignment = judge(wording, answers, sentence, surroundings, language);
    if (!best || clearness(alignment) > clearness(best)) best = alignment;
  }
  return best;
}

/** An opposite in another clause than the rest of the claim is of something else. */
function withoutStrayOpposites(answers: Answer[]): Answer[] {
  const clauses = answeredClauses(answers.filter(({ kind }) => kind !== "opposite"));
  return answers.filter(({ kind, word }) => kind !== "opposite" || clauses.has(word!.clause));
}

/** Of two ways to lay it, the one that says clearly whether the claim is said or denied. */
const clearness = ({ score, agreement }: Alignment) => score * (isUnclear(agreement) ? 0.5 : 1);

/** "Beijing says": not "China denies any part in it", which speaks of itself. */
function speaks(word: Word, sentence: Analysis): boolean {
  const says = sentence.operators.find(
    (op) => op.kind === "report" && word.index < op.from && sentence.words[op.from]!.clause === word.clause,
  );
  return says !== undefined && !speaksOfItself(says.to, sentence);
}

/** "Beijing says it is not to blame": who speaks is who is spoken of. */
function speaksOfItself(from: number, { words }: Analysis): boolean {
  const [first, second] = words.slice(from, from + 2).map(({ form }) => form);
  return ITSELF.test(first ?? "") || (first === "that" && ITSELF.test(second ?? ""));
}

function judge(
  wording: CompiledWording,
  found: Answer[],
  sentence: Analysis,
  surroundings: Surroundings,
  language: CompiledLanguage,
): Alignment {
  const inside = preferPronouns(found, sentence, language).map((answer) =>
    answer.kind === "place" && speaks(answer.word!, sentence)
      ? { ...answer, credit: answer.credit * SPEAKERS_PLACE }
      : answer,
  );
  const answers = [...inside, ...answersFromOutside(wording, inside, sentence, surroundings, language)];
  const answered = new Set(answers.map((answer) => answer.term));
  const missing = wording.terms.filter((term) => !answered.has(term));
  const gained = answers.reduce((sum, answer) => sum + answer.term.weight * answer.credit, 0);
  const coverage = gained / wording.totalWeight;
  const taken = new Set(inside.map((answer) => answer.word?.index));
  const core = inside.filter((answer) => answer.word && !isInAttribution(answer.word, sentence, taken));
  const indexes = (core.length > 0 ? core : inside).map((answer) => answer.word!.index);
  const from = Math.min(...indexes);
  const to = Math.max(...indexes) + 1;
  const foreign = findForeign(answers, wording, sentence, language, from, to);
  const strange = foreign.reduce((sum, item) => sum + item.weight, 0);
  return {
    wording,
    answers,
    missing,
    foreign,
    from,
    to,
    coverage,
    score: coverage * (gained / (gained + strange)) * closeness(core, wording, sentence),
    agreement: isNegatedOnceMore(wording, sentence, { missing, foreign, from, to })
      ? UNCLEAR
      : agreementOf(answers, wording, sentence),
    said: answers.reduce(
      (sum, { term, word }) => (word ? sum + term.rarity * Math.min(1, term.weight) : sum),
      0,
    ),
    speaksOfElsewhere: speaksOfElsewhere(wording, core, sentence, surroundings),
    isPartial:
      !wording.isPartial &&
      core.some((answer) => answer.term.country === null && sentence.clauses[answer.word!.clause]!.partial),
  };
}

/**
 * The same words, and one clause more or less of them negated: "It was clear that she had the range" and "It wasn't clear
 * that she had the range". Which of the two says the claim cannot be told; that they differ can.
 */
function isNegatedOnceMore(
  wording: CompiledWording,
  sentence: Analysis,
  { missing, foreign, from, to }: Pick<Alignment, "missing" | "foreign" | "from" | "to">,
): boolean {
  if (wording.clauses < 2 || missing.length > 0 || foreign.length > 0) return false;
  const first = sentence.words[from]!.clause;
  const last = sentence.words[to - 1]!.clause;
  const negated = sentence.clauses.slice(first, last + 1).filter((clause) => clause.negated).length;
  return Math.abs(negated - wording.negations) % 2 === 1;
}

function speaksOfElsewhere(
  wording: CompiledWording,
  core: readonly Answer[],
  sentence: Analysis,
  { self }: Surroundings,
): boolean {
  const countries = wording.terms.flatMap(({ country }) => country ?? []);
  if (self === null || countries.length === 0 || countries.includes(self)) return false;
  const clauses = new Set(core.filter(({ term }) => term.country === null).map(({ word }) => word!.clause));
  return sentence.words.some((word) => word.deictic === "self" && clauses.has(word.clause));
}

/** Words of one claim stand close together: each further clause, and a long way between them, takes a little. */
function closeness(core: readonly Answer[], wording: CompiledWording, sentence: Analysis): number {
  const things = core.filter((answer) => answer.term.country === null);
  if (things.length < 2) return 1;
  const indexes = things.map((answer) => answer.word!.index);
  const clauses = new Set(things.map((answer) => answer.word!.clause)).size;
  const span = Math.max(...indexes) - Math.min(...indexes) + 1;
  // What stands on both sides of a "but" is two statements, unless the claim itself has two.
  const isSplit =
    wording.clauses === 1 &&
    sentence.words
      .slice(Math.min(...indexes), Math.max(...indexes))
      .some((word) => ADVERSATIVE.test(word.form));
  if (isSplit) return SPLIT;
  const slack = Math.max(0, span - things.length * WORDS_PER_TERM);
  return Math.max(
    0.5,
    1 -
      (clauses - 1) * CLAUSE_COST -
      Math.max(0, clauses - wording.clauses) * EXTRA_CLAUSE_COST -
      slack * SLACK_COST,
  );
}
