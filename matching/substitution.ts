/**
 * What stands where a word of the claim should: another word ("tabled" for "presented"), or a preposition that
 * turns the rest round ("outside" for "within", "before" for "after"). In a sentence that else repeats the claim this is evidence
 * against it, however much of it is repeated; `guard.ts` says what follows.
 */
import type { Alignment } from "./alignment.ts";
import type { Analysis } from "./analysed.ts";
import type { Found, PhraseSet } from "./phrases.ts";
import type { CompiledLanguage } from "./tables.ts";
import type { Term } from "./wordings.ts";

/** At the edge of what is answered, another word counts as the substitute within so many words. */
const EDGE_REACH = 3;

/** "Seized 873 firearms": between the neighbours of the missing word, or right beside one, stands another word. */
export function isSubstituted(term: Term, { wording, answers, foreign }: Alignment): boolean {
  const others = foreign.filter(({ kind }) => kind !== "degree");
  if (others.length === 0) return false;
  const at = wording.terms.indexOf(term);
  const wordOf = (terms: readonly Term[]) => {
    for (const one of terms) {
      const answer = answers.find((candidate) => candidate.term === one && candidate.word);
      if (answer && one.country === null) return answer.word!.index;
    }
    return null;
  };
  const before = wordOf(wording.terms.slice(0, at).reverse());
  const behind = wordOf(wording.terms.slice(at + 1));
  const isWithin = (index: number) => {
    if (before !== null && behind !== null && behind > before) return index > before && index < behind;
    return [before, behind].some((edge) => edge !== null && Math.abs(index - edge) <= EDGE_REACH);
  };
  return others.some(({ word }) => isWithin(word.index));
}

/** One side takes out what the other takes in: "found outside the park", "everywhere except Peru", "after the war". */
export function turnsRound(
  { wording, answers, from, to }: Alignment,
  sentence: Analysis,
  language: CompiledLanguage,
): boolean {
  const reach = { from: Math.max(0, from - 2), to };
  const says = (set: PhraseSet) =>
    set.findAll(sentence.words).filter((found) => isBesideAnswer(found, reach, answers, sentence));
  const claimSays = (set: PhraseSet) => set.findAll(wording.words).length > 0;
  const apart = says(language.apart).filter(({ phrase }) => !wording.text.toLowerCase().includes(phrase));
  if (apart.length > 0 && !claimSays(language.apart)) return true;
  if (
    claimSays(language.apart) &&
    says(language.apart).length === 0 &&
    language.apart.findAll(sentence.words).length === 0
  )
    return true;
  const isOther = (one: PhraseSet, other: PhraseSet) =>
    says(one).length > 0 && says(other).length === 0 && claimSays(other) && !claimSays(one);
  return isOther(language.before, language.after) || isOther(language.after, language.before);
}

/** A word beside what is answered takes it away: "is absent from", "has refused to", "unsuccessfully". */
export function takesAway(
  { wording, foreign, from, to }: Alignment,
  sentence: Analysis,
  language: CompiledLanguage,
): boolean {
  if (wording.isSpelledOut || wording.words.some((word) => language.takesAway(word))) return false;
  const clause = sentence.words[from]!.clause;
  const isNear = (index: number) => index >= from - EDGE_REACH && index < to + EDGE_REACH;
  return (
    foreign.some(({ word }) => word.clause === clause && isNear(word.index) && language.takesAway(word)) ||
    // "Non-native" is two words.
    sentence.words.some(({ form, index, gap }) => form === "non" && isNear(index) && /^\s*$|\W/.test(gap))
  );
}

/** A "only" that the claim has not, within what is answered. */
export function isNarrowed({ wording, from, to, answers }: Alignment, { words }: Analysis): boolean {
  if (wording.isSpelledOut || wording.terms.some(({ isRestrictive }) => isRestrictive)) return false;
  const used = new Set(answers.map(({ word }) => word?.index));
  return words.slice(Math.max(0, from - 2), to).some((word) => word.isRestrictive && !used.has(word.index));
}

/** "Some do" is not "all do", nor the other way round. */
export function changesExtent(
  { wording, from, to }: Alignment,
  { words }: Analysis,
  language: CompiledLanguage,
): boolean {
  if (wording.isSpelledOut) return false;
  const { hedges, absolutes } = language;
  const said = words.slice(Math.max(0, from - 2), to);
  const has = (list: readonly { form: string }[], set: ReadonlySet<string>) =>
    list.some(({ form }) => set.has(form));
  const isOther = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    has(wording.words, one) && !has(wording.words, other) && has(said, other) && !has(said, one);
  return isOther(hedges, absolutes) || isOther(absolutes, hedges);
}

/** The preposition takes an answered word: within three words behind it. */
function isBesideAnswer(
  found: Found,
  reach: { from: number; to: number },
  answers: Alignment["answers"],
  { words }: Analysis,
): boolean {
  if (found.from < reach.from || found.from >= reach.to || words[found.from]!.isNegator) return false;
  return answers.some(({ word }) => word !== null && word.index >= found.to && word.index - found.to <= 3);
}
