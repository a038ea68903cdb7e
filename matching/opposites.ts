/**
 * Which words are each other's opposites ("safe" and "dangerous"), out of WordNet for English; a language
 * without a table has none. Says what the table says; what an opposite does to a claim is decided elsewhere.
 */
import { stemOf } from "./stems.ts";
import type { Language } from "./types.ts";

/** `groups`: words that share their opposites, by spaces; `opposites`: indexes of groups, two and two. */
export interface OppositesTable {
  groups: string[];
  opposites: number[];
}

export interface Opposites {
  /** Stems of the words opposed to this folded word; empty for most. Cost: one look-up. */
  of(form: string, lang: Language): ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Cost: some milliseconds, once for each engine. */
export function createOpposites(table: OppositesTable, lang: Language): Opposites {
  const groups = table.groups.map((words) => words.split(" "));
  const opposed = new Map<string, Set<string>>();
  const oppose = (from: readonly string[], to: readonly string[]) => {
    for (const form of from) {
      const set = opposed.get(form) ?? new Set();
      for (const other of to) set.add(stemOf(other, lang));
      opposed.set(form, set);
    }
  };
  for (let i = 0; i + 1 < table.opposites.length; i += 2) {
    const a = groups[table.opposites[i]!]!;
    const b = groups[table.opposites[i + 1]!]!;
    oppose(a, b);
    oppose(b, a);
  }
  return { of: (form, asked) => (asked === lang ? (opposed.get(form) ?? NONE) : NONE) };
}
