/**
 * What the tables of a language say of one word, whatever stands around it, gathered once and kept: a page has some
 * hundreds of different words and says them thousands of times. Decides nothing.
 */

export interface Entry {
  readonly groups: readonly number[];
  readonly alike: readonly number[];
  readonly isUniversal: boolean;
  readonly isFunction: boolean;
  /** Which sets of phrases have one that begins with it (`PhraseStarts`). */
  readonly starts: readonly number[];
}

export interface Lexicon {
  /** Cost: one look-up, once the word was seen. */
  of(form: string, stem: string): Entry;
}

/** Beyond this it starts anew, so that an endless stream of text cannot fill the memory. */
const MAX_KEPT = 20_000;

export function createLexicon(read: (form: string, stem: string) => Entry): Lexicon {
  const kept = new Map<string, { stem: string; entry: Entry }>();
  return {
    of(form, stem) {
      const known = kept.get(form);
      if (known?.stem === stem) return known.entry;
      if (kept.size >= MAX_KEPT) kept.clear();
      const entry = read(form, stem);
      kept.set(form, { stem, entry });
      return entry;
    },
  };
}
