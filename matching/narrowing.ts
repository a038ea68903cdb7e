/**
 * What a negated claim, or any claim that holds for now, loses by what is put behind it: "not made here for its own market", "not
 * alone", "not before 2015". The claim denies a thing outright and the sentence only one way, purpose, group or time of it.
 * Closed classes of the language tables; `guard.ts` says what follows.
 */
import type { Alignment } from "./alignment.ts";
import type { Analysis, Clause, Word } from "./analysed.ts";
import type { PhraseSet } from "./phrases.ts";
import type { CompiledLanguage } from "./tables.ts";

/** The bound or purpose stands so near behind the last answered word. */
const REACH = 3;
const YEAR = /^(?:1[89]|20)\d\d$/;
/** "For years" is how long it has been so, and not for whom. */
const SPAN =
  /^(?:years?|decades?|months?|weeks?|days?|now|moment|long|ever|sure|anos?|decadas?|mes(?:es)?|semanas?|dias?|ahora|siempre|nada|hace|entonces)$/;

const AS_MUCH = /^(?:tant[oa]s?|tan)$/;

/** "Not knowingly", "not from poppies", "until 2020". Linear in the sentence. */
export function isNarrowedBehind(
  { wording, answers, foreign, from, to }: Alignment,
  sentence: Analysis,
  language: CompiledLanguage,
): boolean {
  const last = sentence.words[to - 1]!;
  if (last.isMuted || !answers.some(({ word }) => word === last)) return false;
  const near = (set: PhraseSet, words: readonly Word[]) =>
    set.findAll(words).filter(({ from }) => from < REACH);
  // "Before" may begin a clause.
  const rest = sentence.words.slice(to);
  const isBounded =
    near(language.until, rest).some(({ to: next }) => YEAR.test(rest[next]?.form ?? "")) ||
    isBoundedBefore(sentence, from, language);
  if (isBounded && !wording.words.some(({ form }) => YEAR.test(form))) return true;
  if (isExcepted(wording, sentence, from)) return true;
  const clause = sentence.clauses[last.clause]!;
  if (!clause.negated) return false;
  const behind = sentence.words.slice(to, clause.to);
  if (near(language.manners, behind).length > 0 || isCompared(clause, sentence)) return true;
  // "Does not knowingly make": right behind the negation it narrows as well.
  const negator = sentence.words.slice(clause.from, to).find(({ isNegator }) => isNegator);
  const next = negator && language.manners.at(sentence.words, negator.index + 1);
  if (next && next.to <= clause.to && !wording.forms.has(sentence.words[next.from]!.form)) return true;
  const strange = new Set(foreign.map(({ word }) => word.index));
  return near(language.purposes, behind).some(({ from, to: next }) => {
    if (wording.forms.has(behind[from]!.form)) return false;
    const object = behind.slice(next, next + REACH);
    const thing = object.find(({ index }) => strange.has(index));
    return thing !== undefined && ![...object.slice(0, 2), thing].some(({ form }) => SPAN.test(form));
  });
}

/** "Until 2013, C". */
function isBoundedBefore({ words }: Analysis, from: number, language: CompiledLanguage): boolean {
  const opening = language.until.at(words, 0);
  return opening !== null && opening.to < from && YEAR.test(words[opening.to]!.form);
}

const EXCEPT = /^(?:except|excepting|barring|excepto|salvo)$/;

/** "None is made except in Sinaloa": something is left of what the claim denies, or says of all. */
function isExcepted(wording: Alignment["wording"], { words }: Analysis, from: number): boolean {
  if (!wording.isNegative && !wording.terms.some(({ isUniversal }) => isUniversal)) return false;
  return words.some(
    ({ form, index }) =>
      index > from &&
      EXCEPT.test(form) &&
      !wording.forms.has(form) &&
      !/^(?:that|que)$/.test(words[index + 1]?.form ?? ""),
  );
}

/** "No se consume tanto fentanilo como": less than elsewhere is not none ("as much" is a degree of its own). */
function isCompared({ from, to }: Clause, { words }: Analysis): boolean {
  const said = words.slice(from, to);
  const negator = said.findIndex(({ isNegator }) => isNegator);
  return (
    negator >= 0 &&
    said
      .slice(negator + 1)
      .some(
        ({ form, index }) =>
          AS_MUCH.test(form) && words.slice(index + 1).some((word) => word.form === "como"),
      )
  );
}
