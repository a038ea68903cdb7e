/**
 * What the tables of a language say of one word, whatever stands around it, gathered once and kept: a page has some
 * hundreds of different words and says them thousands of times. Decides nothing.
 */
import { keep } from "./keep.ts";
import type { Opposed } from "./opposites.ts";

export interface Entry {
  readonly groups: readonly number[];
  readonly alike: readonly number[];
  readonly isUniversal: boolean;
  readonly isFunction: boolean;
  /** Which sets of phrases have one that begins with it (`PhraseStarts`). */
  readonly starts: readonly number[];
  readonly opposed: Opposed;
}

export interface Lexicon {
  /** Cost: one look-up, once the word was seen. */
  of(form: string, stem: string): Entry;
}

const MAX_KEPT = 20_000;

export function createLexicon(read: (form: string, stem: string) => Entry): Lexicon {
  const kept = new Map<string, { stem: string; entry: Entry }>();
  return {
    of(form, stem) {
      const known = kept.get(form);
      if (known?.stem === stem) return known.entry;
      return keep(kept, form, { stem, entry: read(form, stem) }, MAX_KEPT).entry;
    },
  };
}
