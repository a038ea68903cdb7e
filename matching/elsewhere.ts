/**
 * Where and when a statement speaks of, beside where and when the claim holds: another country, a part of it, other years, and what
 * is only understood from what stands around. `guard.ts` says what follows from it.
 */
import type { Alignment } from "./alignment.ts";
import type { Analysis, Word } from "./analysed.ts";
import { MUCH_SAID } from "./rarity.ts";

/** A statement with at least so many of the claim's words may leave the country to be understood. */
const ENOUGH_WITHOUT_PLACE = 3;

/** A country in the statement's own clause that neither the wording nor the claim's scope knows. */
export function isElsewhere(word: Word, { wording }: Alignment): boolean {
  const known = new Set([...wording.terms.map((term) => term.country), ...wording.claim.scope.places]);
  const countries = word.places.filter((place) => place.kind !== "part" && place.kind !== "other");
  return (
    countries.length > 0 &&
    wording.claim.scope.places.length > 0 &&
    countries.every((place) => !known.has(place.code))
  );
}

const YEAR = /\b(?:19|20)\d\d\b/;

/** The statement names a year that the wording does not, and every such year lies outside the claim's scope. */
export function isOfOtherYears({ answers, wording }: Alignment, sentence: Analysis): boolean {
  const used = new Set(answers.map(({ word }) => word?.index));
  const clauses = new Set(answers.map(({ word }) => word?.clause));
  const years = sentence.words.filter(
    (word) => /^(?:19|20)\d\d$/.test(word.form) && !used.has(word.index) && clauses.has(word.clause),
  );
  // Asked of every alignment, and few sentences name a year: the claim's wordings are read only then.
  if (years.length === 0) return false;
  const { from, until } = wording.claim.scope;
  const isOutside = (year: string) =>
    (from !== null && year < from.slice(0, 4)) || (until !== null && year > until.slice(0, 4));
  const isOwn = (year: string) => wording.claim.wordings.some(({ text }) => text.includes(year));
  // A claim that names its years is not made of others.
  if (wording.claim.wordings.some(({ text }) => YEAR.test(text)) && years.some(({ form }) => !isOwn(form)))
    return true;
  return years.every(({ form }) => isOutside(form) && !isOwn(form));
}

/** The place is only somewhere around, and little else of the claim is said. */
export function placeIsGuessed({ answers }: Alignment): boolean {
  const said = answers.filter(
    ({ term, word }) => word && term.country === null && !term.isRestrictive,
  ).length;
  return (
    said < ENOUGH_WITHOUT_PLACE &&
    answers.some(({ kind }) => kind === "around") &&
    !answers.some(({ kind }) => kind === "speaker")
  );
}

/** What the claim is about stands in the sentence before only, and little else of the claim is said, or more than it. */
export function topicIsGuessed({ answers, foreign }: Alignment): boolean {
  const said = answers.filter(({ term, word }) => word && !term.isRestrictive).length;
  return (
    answers.some(({ kind, word }) => kind === "pronoun" && word === null) &&
    (said < ENOUGH_WITHOUT_PLACE || foreign.length > 0)
  );
}

/** No other country is named, nothing strange stands in the clause, and the rest of the claim is there. */
export function mayBeImplied({ answers, missing, foreign, wording }: Alignment, sentence: Analysis): boolean {
  const own = new Set(wording.terms.map((term) => term.country));
  // Of two countries in a denial neither can be left out: the other would take its place.
  if (wording.isNegative && own.size > 2) return false;
  return (
    sentence.words.every(
      (word) => word.places.length === 0 || word.places.some((place) => own.has(place.code)),
    ) &&
    missing.length === 1 &&
    foreign.length === 0 &&
    answers.filter((answer) => answer.word && answer.term.country === null && !answer.term.isRestrictive)
      .length >= ENOUGH_WITHOUT_PLACE
  );
}

/** A claim that is bound to no place, almost all of it said: the country goes without saying. */
export const isUnderstood = (alignment: Alignment, sentence: Analysis) =>
  alignment.said >= MUCH_SAID &&
  alignment.wording.claim.scope.places.length === 0 &&
  mayBeImplied(alignment, sentence);

/** A state or a city, where the wording leaves the country to be understood. */
export function isPart(word: Word, { wording }: Alignment): boolean {
  return (
    wording.claim.scope.places.length > 0 &&
    word.places.some(({ kind }) => kind === "part") &&
    wording.terms.every(({ country }) => country === null)
  );
}
