/**
 * The stems of the tables' own words, worked out beforehand: stemming some thirty thousand words is most of what making a language's
 * tables takes, and a browser starts the background for every few pages. A stem is kept as how much is cut off a word and what is
 * put in its place, one letter a word, in the very order in which the tables ask for them. Whether what is kept is what `stems.ts` says,
 * a unit test asks for each word.
 */
import { stemOf } from "./stems.ts";
import type { Language } from "./types.ts";

export type Stemmer = (form: string) => string;

export interface StemTable {
  /** Letters cut off, then what is put in their place: "3y" makes "stories" "story". */
  endings: string[];
  /** One letter a word of the table: its ending, counted from FIRST on. */
  thesaurus: string;
  opposites: string;
}

/** Beyond what JSON has to escape. */
const FIRST = 0x5d;

/** Gives the stems in the order in which they were written; whoever asks must ask in that order, too. Cost: cutting a word. */
export function keptStems(codes: string, endings: readonly string[]): Stemmer {
  const cuts = endings.map((ending) => Number.parseInt(ending, 10));
  const added = endings.map((ending) => ending.replace(/^\d+/, ""));
  let at = 0;
  return (form) => {
    const ending = codes.charCodeAt(at++) - FIRST;
    const cut = cuts[ending];
    if (cut === undefined)
      throw new RangeError(`No stem is kept for "${form}"; run scripts/build-stems.mjs.`);
    return cut === 0 ? form + added[ending]! : form.slice(0, -cut) + added[ending]!;
  };
}

/** Works stems out and writes them down as they are asked for. */
export function writingStems(lang: Language, endings: string[]): { stem: Stemmer; codes(): string } {
  let written = "";
  return {
    stem(form) {
      const stem = stemOf(form, lang);
      let same = 0;
      while (same < form.length && form[same] === stem[same]) same++;
      const ending = `${form.length - same}${stem.slice(same)}`;
      const known = endings.indexOf(ending);
      const code = known >= 0 ? known : endings.push(ending) - 1;
      written += String.fromCharCode(FIRST + code);
      return stem;
    },
    codes: () => written,
  };
}
