/**
 * Words that the news uses for one another ("jab", "vaccine"), and phrases that say what one word says ("give
 * rise to", "cause"), as a table of general language. It is kept apart from the engine's own groups of synonyms
 * (`tables.ts`), because a word of it may still be the very thing a claim is about: what is answered through it counts a
 * little less, and a word that it knows is as much missed as any other.
 */

import type { Stemmer } from "./kept-stems.ts";
import { addTo } from "./multimap.ts";
import { PhraseSet, type PhraseStarts } from "./phrases.ts";
import { stemOf } from "./stems.ts";
import type { Language } from "./types.ts";

/** Groups of equals; words by spaces, a phrase with `_` between its words. */
export interface ThesaurusTable {
  groups: string[];
}

export interface Thesaurus {
  /** Numbers of the groups that a folded word or a stem stands in. Cost: two look-ups. */
  of(form: string, stem: string): readonly number[];
  readonly phrases: PhraseSet;
  /** Groups of a phrase of `phrases`. */
  ofPhrase(phrase: string): readonly number[];
}

/** Between the words of a phrase in the table. */
const JOINT = "_";
const NONE: readonly number[] = [];
const GRADED = /^(.{2,}?)(?:([bdgmnt])\2)?(?:est|er)$/;

/** "Biggest" to "big", "larger" to "larg": a stem to look under where the form has none. */
function positive(form: string, lang: Language): string {
  const graded = lang === "en" ? GRADED.exec(form) : null;
  if (!graded) return "";
  return stemOf(graded[2] ? graded[1]! + graded[2] : graded[1]!, lang);
}

/**
 * Cost: some tens of milliseconds, with kept stems a few; `compileLanguage` makes one for each language.
 * @param stem Asked once for each word, in the order of the table.
 */
export function createThesaurus(
  table: ThesaurusTable,
  lang: Language,
  functionWords: ReadonlySet<string>,
  starts?: PhraseStarts,
  stem: Stemmer = (form) => stemOf(form, lang),
): Thesaurus {
  const byForm = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  const byPhrase = new Map<string, number[]>();
  table.groups.forEach((words, group) => {
    for (const word of words.split(" ")) {
      if (word.includes(JOINT)) addTo(byPhrase, word, group);
      else {
        addTo(byForm, word, group);
        addTo(byStem, stem(word), group);
      }
    }
  });
  return {
    of(form, stem) {
      if (functionWords.has(form)) return byForm.get(form) ?? NONE;
      const own = byForm.get(form);
      const others = byStem.get(stem) ?? (own ? undefined : byStem.get(positive(form, lang)));
      if (!own) return others ?? NONE;
      return others && others.length > own.length ? [...new Set([...own, ...others])] : own;
    },
    phrases: new PhraseSet([...byPhrase.keys()], starts, JOINT),
    ofPhrase: (phrase) => byPhrase.get(phrase.replaceAll(" ", JOINT)) ?? NONE,
  };
}
