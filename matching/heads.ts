/**
 * Whether a word that answers nothing stands so beside an answered one that it changes what is spoken of: as
 * its noun ("precursors for fentanyl"), its owner's thing ("Mexico's army"), what it is made of, or the first
 * thing a negation takes ("has not legalized fentanyl").
 */
import type { Analysis, Word } from "./analysed.ts";
import type { CompiledLanguage } from "./tables.ts";

/** Words that show that the noun before them was the last of its compound. */
const COMPOUND_ENDS = /^(?:is|are|was|were|has|have|had|will|can|could|do|does|did|in|of|and|or|that|which)$/;

const HEAD_LINKS = new Set(["of", "for", "about", "de", "del", "para", "sobre"]);

/** "Mexico's army", "el ejército mexicano": the place only says whose, and the noun is what is spoken of. */
export function isOwned(word: Word, sentence: Analysis, used: ReadonlySet<number | undefined>): boolean {
  const owner = (at: number, demonymOnly: boolean) => {
    const place = sentence.words[at];
    if (!place || !used.has(at) || place.clause !== word.clause || place.places.length === 0) return false;
    const isDemonym = place.places.every(({ kind }) => kind === "demonym");
    return isDemonym || (!demonymOnly && /['’]s$/.test(sentence.text.slice(place.start, place.end)));
  };
  return (
    owner(word.index - 1, false) ||
    (/o|a|e|s$/.test(word.form) && owner(word.index + 1, true) && !owner(word.index - 1, true))
  );
}

/** The first full word after a negation is what is negated: "has not legalized fentanyl production". */
export function isNegatedFirst(word: Word, sentence: Analysis, language: CompiledLanguage): boolean {
  for (let i = word.index - 1; i >= 0 && sentence.words[i]!.clause === word.clause; i--) {
    const before = sentence.words[i]!;
    if (before.isNegator) return true;
    if (before.isContent && !language.neutral.has(before.form)) return false;
  }
  return false;
}

/** "Pastillas de paracetamol": what an answered thing is made of or is for is another thing. */
export function isComplement(word: Word, sentence: Analysis, used: ReadonlySet<number | undefined>): boolean {
  const link = sentence.words[word.index - 1];
  const thing = sentence.words[word.index - 2];
  return (
    link !== undefined &&
    thing !== undefined &&
    (link.form === "de" || link.form === "of") &&
    word.places.length === 0 &&
    used.has(thing.index) &&
    thing.places.length === 0
  );
}

/** "fentanyl seizures are": a noun right behind an answered one, with no object of its own to follow. */
export function isCompoundHead(
  word: Word,
  sentence: Analysis,
  used: ReadonlySet<number | undefined>,
): boolean {
  const before = sentence.words[word.index - 1];
  const after = sentence.words[word.index + 1];
  if (!before || !used.has(before.index) || before.groups.length > 0 || before.places.length > 0)
    return false;
  if (word.gap !== " " || before.clause !== word.clause) return false;
  return !after || after.clause !== word.clause || COMPOUND_ENDS.test(after.form);
}

/** "precursors for fentanyl", "precursores del fentanilo": the noun that rules over an answered one. */
export function isHeadOf(word: Word, sentence: Analysis, used: ReadonlySet<number | undefined>): boolean {
  const link = sentence.words[word.index + 1];
  if (!link || !HEAD_LINKS.has(link.form) || link.clause !== word.clause) return false;
  const next = sentence.words[word.index + 2];
  const afterNext = sentence.words[word.index + 3];
  return (
    (next !== undefined && used.has(next.index) && next.places.length === 0) ||
    (next !== undefined &&
      !next.isContent &&
      afterNext !== undefined &&
      used.has(afterNext.index) &&
      afterNext.places.length === 0)
  );
}
