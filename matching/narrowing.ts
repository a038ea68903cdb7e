/**
 * What a negated claim, or any claim that holds for now, loses by what is put behind it: "not made here for its own market", "not
 * alone", "not before 2015". The claim denies a thing outright and the sentence only one way, purpose, group or time of it.
 * Closed classes of the language tables; `guard.ts` says what follows.
 */
import type { Alignment } from "./alignment.ts";
import type { Analysis, Word } from "./analysed.ts";
import type { PhraseSet } from "./phrases.ts";
import type { CompiledLanguage } from "./tables.ts";

/** The bound or purpose stands so near behind the last answered word. */
const REACH = 3;
const YEAR = /^(?:1[89]|20)\d\d$/;
/** "For years" is how long it has been so, and not for whom. */
const SPAN =
  /^(?:years?|decades?|months?|weeks?|days?|now|moment|long|ever|sure|anos?|decadas?|mes(?:es)?|semanas?|dias?|ahora|siempre|nada|hace|entonces)$/;

/** "Not knowingly", "not from poppies", "until 2020". Linear in the sentence. */
export function isNarrowedBehind(
  { wording, answers, foreign, to }: Alignment,
  sentence: Analysis,
  language: CompiledLanguage,
): boolean {
  const said = answers.flatMap(({ word }) => (word ? [word] : []));
  const last = said.find(({ index }) => index === to - 1);
  if (!last || last.isMuted) return false;
  const clause = sentence.words.filter(({ clause: other }) => other === last.clause);
  const behind = clause.filter(({ index }) => index >= to);
  const isNear = (at: number) => at < REACH;
  const has = (set: PhraseSet, list: readonly Word[] = behind) =>
    set.findAll(list).filter(({ from }) => isNear(from));
  const isClaims = ({ form }: Word) => wording.forms.has(form);
  // "Before" may begin a clause.
  const rest = sentence.words.slice(to);
  const bounds = has(language.until, rest).some(({ to: next }) => YEAR.test(rest[next]?.form ?? ""));
  if (bounds && !wording.words.some(({ form }) => YEAR.test(form))) return true;
  if (!sentence.clauses[last.clause]?.negated) return false;
  if (has(language.manners).length > 0 || isCompared(clause, sentence)) return true;
  const strange = new Set(foreign.map(({ word }) => word.index));
  return has(language.purposes).some(({ from, to: next }) => {
    if (isClaims(behind[from]!)) return false;
    const thing = behind.slice(next, next + REACH).find(({ index }) => strange.has(index));
    return thing !== undefined && !SPAN.test(thing.form) && !behind.slice(next, next + 2).some(isSpan);
  });
}

/** "No se consume tanto fentanilo como": less than elsewhere is not none ("as much" is a degree of its own). */
const isCompared = (clause: readonly Word[], { words }: Analysis): boolean =>
  clause.some(
    ({ form, index }) =>
      /^(?:tant[oa]s?|tan)$/.test(form) &&
      words.slice(0, index).some((word) => word.isNegator && word.clause === words[index]!.clause) &&
      words.slice(index + 1).some((word) => word.form === "como"),
  );

const isSpan = ({ form }: Word) => SPAN.test(form);
