/**
 * Which words are each other's opposites ("safe" and "dangerous", "native" and "non-native"): out of a table for the
 * language (English: WordNet), and by the prefixes that turn a word into its contrary. Says what the tables say;
 * what an opposite does to a claim is decided elsewhere.
 */
import { keep } from "./keep.ts";
import { stemOf } from "./stems.ts";
import type { Language } from "./types.ts";

/** `groups`: words that share their opposites, by spaces; `opposites`: indexes of groups, two and two. */
export interface OppositesTable {
  groups: string[];
  opposites: number[];
}

export interface Opposites {
  /** Stems of the words opposed to this folded word; empty for most. Cost: one look-up. */
  of(form: string): ReadonlySet<string>;
  /** Stems of all words that `are` could call its opposites, and of some more. Cost: a stem for each prefix that negates. */
  about(word: Opposable): ReadonlySet<string>;
  /** Do two words (folded, with their stems) exclude one another? Cost: a few look-ups. */
  are(a: Opposable, b: Opposable): boolean;
  /** What the tables say of one word, to be kept with it: `are` asks it of every pair. */
  opposedOf(word: Opposable): Opposed;
}
export interface Opposable {
  readonly form: string;
  readonly stem: string;
  /** Looked up anew where it is not at hand. */
  readonly opposed?: Opposed;
}
export interface Opposed {
  /** Stems of the words that a table opposes to it. */
  readonly stems: ReadonlySet<string> | null;
  /** The stem of what is left without a prefix that negates. */
  readonly remainder: string | null;
}

const NONE: ReadonlySet<string> = new Set();

/** Cost: some milliseconds, once for each engine. */
export function createOpposites(table: OppositesTable, lang: Language): Opposites {
  const groups = table.groups.map((words) => words.split(" "));
  const byForm = new Map<string, Set<string>>();
  const byStem = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, stem: string) => {
    const set = map.get(key) ?? new Set();
    set.add(stem);
    map.set(key, set);
  };
  const oppose = (from: readonly string[], to: readonly string[]) => {
    for (const form of from)
      for (const other of to) {
        add(byForm, form, stemOf(other, lang));
        add(byStem, stemOf(form, lang), stemOf(other, lang));
      }
  };
  for (let i = 0; i + 1 < table.opposites.length; i += 2) {
    const a = groups[table.opposites[i]!]!;
    const b = groups[table.opposites[i + 1]!]!;
    oppose(a, b);
    oppose(b, a);
  }
  const remainders = new Map<string, string | null>();
  /** The stem of what is left without a negating prefix; null where there is none. Kept, for it is asked of every pair. */
  const remainderOf = (form: string): string | null => {
    const known = remainders.get(form);
    if (known !== undefined) return known;
    return keep(remainders, form, withoutNegation(form, lang), MAX_KEPT);
  };
  const opposedOf = ({ form, stem }: Opposable): Opposed => ({
    stems: byForm.get(form) ?? byStem.get(stem) ?? null,
    remainder: remainderOf(form),
  });
  const excludes = ({ stems, remainder }: Opposed, { stem }: Opposable) =>
    remainder === stem || stems?.has(stem) === true;
  return {
    of: (form) => byForm.get(form) ?? NONE,
    about({ form, stem }) {
      const all = new Set([...(byForm.get(form) ?? NONE), ...(byStem.get(stem) ?? NONE)]);
      const remainder = remainderOf(form);
      if (remainder) all.add(remainder);
      if (form.length >= MIN_REMAINDER)
        for (const prefix of PREFIXES[lang]) all.add(stemOf(prefix + form, lang));
      all.delete(stem);
      return all;
    },
    opposedOf,
    are: (a, b) =>
      a.stem !== b.stem && (excludes(a.opposed ?? opposedOf(a), b) || excludes(b.opposed ?? opposedOf(b), a)),
  };
}

const PREFIXES: Record<Language, readonly string[]> = {
  en: ["non", "un", "in", "im", "il", "ir", "dis"],
  es: ["no", "in", "im", "ir", "i", "des", "dis"],
};
const NEGATING: Record<Language, RegExp> = {
  en: new RegExp(`^(?:${PREFIXES.en.join("|")})`),
  es: new RegExp(`^(?:${PREFIXES.es.join("|")})`),
};
/** Shorter remainders are other words: "under", "inch". */
const MIN_REMAINDER = 4;

const MAX_KEPT = 20_000;

/** The stem of "accessible" for "inaccessible". */
function withoutNegation(form: string, lang: Language): string | null {
  if (form.length < MIN_REMAINDER + 2) return null;
  const prefix = NEGATING[lang].exec(form)?.[0];
  if (!prefix || form.length - prefix.length < MIN_REMAINDER) return null;
  return stemOf(form.slice(prefix.length), lang);
}
