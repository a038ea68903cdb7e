/**
 * Which words are each other's opposites ("safe" and "dangerous", "native" and "non-native"): out of a table for the
 * language (English: WordNet), and by the prefixes that turn a word into its contrary. Says what the tables say;
 * what an opposite does to a claim is decided elsewhere.
 */
import { keep } from "./keep.ts";
import type { Stemmer } from "./kept-stems.ts";
import { addTo } from "./multimap.ts";
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
  readonly stems: ReadonlySet<string>;
  /** The stem of what is left without a prefix that negates. */
  readonly remainder: string | null;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Cost: some milliseconds, once for each language.
 * @param stem Asked once for each word, in the order of the table.
 */
export function createOpposites(
  table: OppositesTable,
  lang: Language,
  stem: Stemmer = (form) => stemOf(form, lang),
): Opposites {
  const groups = table.groups.map((words) => words.split(" ").map((form) => ({ form, stem: stem(form) })));
  // Which words a word is opposed to is worked out when it is asked for: a page has few of them.
  const byForm = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  groups.forEach((words, group) => {
    for (const { form, stem: own } of words) {
      addTo(byForm, form, group);
      addTo(byStem, own, group);
    }
  });
  const opposed = new Map<number, number[]>();
  for (let i = 0; i + 1 < table.opposites.length; i += 2) {
    const [one, other] = [table.opposites[i]!, table.opposites[i + 1]!];
    addTo(opposed, one, other);
    addTo(opposed, other, one);
  }
  const stemsAgainst = (known: Map<string, ReadonlySet<string>>, key: string, own: Map<string, number[]>) => {
    const kept = known.get(key);
    if (kept) return kept;
    const against = (own.get(key) ?? []).flatMap((group) => opposed.get(group) ?? []);
    const stems = against.flatMap((group) => groups[group]!.map((one) => one.stem));
    return keep(known, key, stems.length > 0 ? new Set(stems) : NONE, MAX_KEPT);
  };
  const [againstForm, againstStem] = [
    new Map<string, ReadonlySet<string>>(),
    new Map<string, ReadonlySet<string>>(),
  ];
  const ofForm = (form: string) => stemsAgainst(againstForm, form, byForm);
  const ofStem = (own: string) => stemsAgainst(againstStem, own, byStem);
  const remainders = new Map<string, string | null>();
  /** The stem of what is left without a negating prefix; null where there is none. Kept, for it is asked of every pair. */
  const remainderOf = (form: string): string | null => {
    const known = remainders.get(form);
    if (known !== undefined) return known;
    return keep(remainders, form, withoutNegation(form, lang), MAX_KEPT);
  };
  const opposedOf = ({ form, stem }: Opposable): Opposed => ({
    // A form that the table has is asked by itself, any other by its stem.
    stems: ofForm(form) === NONE ? ofStem(stem) : ofForm(form),
    remainder: remainderOf(form),
  });
  const excludes = ({ stems, remainder }: Opposed, { stem }: Opposable) =>
    remainder === stem || stems.has(stem);
  return {
    of: ofForm,
    about({ form, stem }) {
      const all = new Set([...ofForm(form), ...ofStem(stem)]);
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
