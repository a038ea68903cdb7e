/**
 * What the engine must know of a language, as data, and that data made quick to ask.
 *
 * The tables hold closed classes (negators, reporting verbs, signals of falsehood ...), sets of words
 * that may stand for one another, and countries with their demonyms. A pattern is one or more folded
 * words; a word that ends in `~` stands for every word that begins with it. Nothing here decides.
 */
import { createOpposites, type Opposites, type OppositesTable } from "./opposites.ts";
import { PhraseSet } from "./phrases.ts";
import type { RankingWeights } from "./ranking.ts";
import type { CommonWords } from "./rarity.ts";
import { stemOf } from "./stems.ts";
import { createThesaurus, type Thesaurus, type ThesaurusTable } from "./thesaurus.ts";
import type { Language } from "./types.ts";

export interface LanguageTable {
  lang: string;
  function: string[];
  neutral: string[];
  negators: string[];
  /** Negators that negate their whole clause, wherever in it they stand ("produces no fentanyl"). */
  wholeNegators: string[];
  notNegators: string[];
  /** Words whose "that" opens what is said ("the fact that"), not a description of the word before. */
  complement: string[];
  partial: string[];
  /** Times long gone: what is said of them is not said of now. */
  pastTime: string[];
  /** Phrases that look partial and are not ("a few weeks ago"). */
  notPartial: string[];
  /** Verbs that say something or do something: with one of `objectOpeners` behind them they do. */
  objectVerbs: string[];
  objectOpeners: string[];
  /** Words that call false what follows, negated or not ("cannot pretend that"). */
  antifactive: string[];
  /** What somebody has no record, sign or knowledge of is said not to be. */
  evidential: string[];
  /** Nouns for what speaks against a statement: "despite the seizures, he says ...". */
  evidence: string[];
  /** Openings of a sentence that set right what the one before reported: "in truth". */
  correctives: string[];
  verdicts: string[];
  mutual: string[];
  /** What is conceded before the main statement: "although", "despite". */
  concessive: string[];
  /** Words that end like a first person plural and are none ("gramos"). */
  notFirstPlural: string[];
  /** Phrases that hold a verb of saying and say nothing ("se mantiene"). */
  notReporting: string[];
  /** Pairs of sides that exclude one another. */
  antonyms: string[][][];
  /** Number words and what they count. */
  numerals: Record<string, number>;
  degree: string[];
  restrictive: string[];
  reporting: string[];
  firstPerson: string[];
  deny: string[];
  false: string[];
  falseStrong: string[];
  contrary: string[];
  concede: string[];
  modal: string[];
  didNotSay: string[];
  wh: string[];
  deictic: string[];
  hypernyms: string[];
  anaphoraFalse: string[];
  boundary: string[];
  abbreviations: string[];
  /** Words that take away what they are said of: "refused", "absent", "unlike". */
  privative: string[];
  hedges: string[];
  absolutes: string[];
  containers: string[];
  comparatives: string[];
  /** Words for "the whole of it": under a negation they make a part of it. */
  universal: string[];
  /** What a person is, said before a name: "senator". */
  roles: string[];
  /** Prepositions that take out what follows: "outside", "except". */
  apart: string[];
  /** Prepositions of time that exclude one another. */
  before: string[];
  after: string[];
  /** Words, and phrases that mean one thing together ("to do with"), in groups of equals. */
  synonyms: string[][];
}
export interface CountryEntry {
  names: string[];
  adjectives: string[];
  cities: string[];
  /** States and cities: part of the country, never the whole. */
  parts: string[];
  /** Phrases that hold the name and mean another place. */
  not?: string[];
}
export interface LanguageTables {
  languages: Record<Language, LanguageTable>;
  commonWords: CommonWords;
  /** Words that the news uses for one another. */
  thesaurus: Record<Language, ThesaurusTable>;
  opposites: Record<Language, OppositesTable>;
  /** Weights of the search over claims. */
  ranking: RankingWeights;
  countries: Record<string, CountryEntry>;
}

/** Kinds of place: the country itself, its demonym, or a part of it. */
export type PlaceKind = "country" | "demonym" | "part" | "other";
export interface Place {
  code: string;
  kind: PlaceKind;
}

export interface CompiledLanguage {
  readonly lang: Language;
  readonly functionWords: ReadonlySet<string>;
  readonly neutral: ReadonlySet<string>;
  readonly degree: ReadonlySet<string>;
  readonly wh: ReadonlySet<string>;
  readonly hypernyms: ReadonlySet<string>;
  readonly complement: ReadonlySet<string>;
  readonly wholeNegators: ReadonlySet<string>;
  readonly universal: ReadonlySet<string>;
  readonly idioms: PhraseSet;
  readonly idiomGroups: ReadonlyMap<string, readonly number[]>;
  readonly anaphora: ReadonlySet<string>;
  readonly boundary: PhraseSet;
  readonly abbreviations: ReadonlySet<string>;
  readonly negators: PhraseSet;
  readonly notNegators: PhraseSet;
  readonly partial: PhraseSet;
  readonly pastTime: PhraseSet;
  readonly notPartial: PhraseSet;
  readonly objectVerbs: ReadonlySet<string>;
  readonly objectOpeners: ReadonlySet<string>;
  readonly antifactive: ReadonlySet<string>;
  readonly evidential: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  readonly correctives: PhraseSet;
  /** Openings of a sentence that call the one before false by themselves: "false", "he lied", "not so". */
  readonly verdicts: PhraseSet;
  /** "Bilateral", "both countries": of two countries, the one that is not named. */
  readonly mutual: PhraseSet;
  readonly concessive: PhraseSet;
  readonly notFirstPlural: ReadonlySet<string>;
  readonly notReporting: PhraseSet;
  readonly thesaurus: Thesaurus;
  readonly opposites: Opposites;
  /** The pairs that this engine's own table declares. */
  areDeclaredOpposites(a: { form: string; stem: string }, b: { form: string; stem: string }): boolean;
  /** Do two words (folded, or their stems) exclude one another? Synonyms never do, whatever a table says. */
  areOpposites(a: { form: string; stem: string }, b: { form: string; stem: string }): boolean;
  /** What a person is ("senator", "singer"), said before a name. */
  readonly roles: ReadonlySet<string>;
  /** "Outside", "except": what follows is taken out. */
  readonly apart: PhraseSet;
  readonly before: PhraseSet;
  readonly after: PhraseSet;
  readonly numerals: ReadonlyMap<string, number>;
  readonly restrictive: PhraseSet;
  /** "More", "fewer": what a claim that denies a growth turns on. */
  /** Does the word, by what it means or by a prefix, take away what it is said of ("refused", "ineligible")? */
  takesAway(word: { form: string; stem: string }): boolean;
  /** "Some", "often", and what leaves nothing out: "all", "always". */
  readonly hedges: ReadonlySet<string>;
  readonly absolutes: ReadonlySet<string>;
  /** "A package of", "a series of": how many or in which form, and not what. */
  readonly containers: ReadonlySet<string>;
  readonly comparatives: ReadonlySet<string>;
  /** Groups of the words for responsibility: who is cleared of it is not guilty. */
  readonly guilt: readonly number[];
  /** Groups of the words for growing. */
  readonly growth: readonly number[];
  readonly reporting: PhraseSet;
  readonly firstPerson: PhraseSet;
  readonly deny: PhraseSet;
  readonly falseSignals: PhraseSet;
  readonly falseStrong: PhraseSet;
  readonly contrary: PhraseSet;
  readonly concede: PhraseSet;
  readonly modal: PhraseSet;
  readonly didNotSay: PhraseSet;
  readonly deictic: PhraseSet;
  /** Synonym groups of a folded word or of a stem. */
  groupsOf(form: string, stem: string): readonly number[];
}

export interface Gazetteer {
  /** Phrases of every place, longest first at each word. */
  readonly phrases: PhraseSet;
  /** What a phrase of `phrases` names. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

const NO_GROUPS: readonly number[] = [];

/** Cost: a few milliseconds, once for each engine. */
export function compileLanguage(tables: LanguageTables, lang: Language): CompiledLanguage {
  const table = tables.languages[lang];
  // "At" and "do" are not "ate" and "doing", though their stems are.
  const closed = new Set(table.function);
  const thesaurus = createThesaurus(tables.thesaurus[lang], lang, closed);
  const opposites = createOpposites(tables.opposites[lang], lang);
  const byForm = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  const idiomGroups = new Map<string, number[]>();
  table.synonyms.forEach((group, id) => {
    for (const word of group) {
      if (word.includes(" ")) {
        push(idiomGroups, word, id);
        continue;
      }
      push(byForm, word, id);
      push(byStem, stemOf(word, lang), id);
    }
  });
  const set = (list: string[]) => new PhraseSet(list);
  const groupsOf = (form: string, stem: string) =>
    byForm.get(form) ?? (closed.has(form) ? undefined : byStem.get(stem)) ?? NO_GROUPS;
  const areDeclared = declaredOpposites(table.antonyms, lang);
  return {
    lang,
    functionWords: closed,
    neutral: new Set(table.neutral),
    degree: new Set(table.degree),
    wh: new Set(table.wh),
    hypernyms: new Set(table.hypernyms),
    complement: new Set(table.complement),
    wholeNegators: new Set(table.wholeNegators),
    universal: new Set(table.universal),
    idioms: set([...idiomGroups.keys()]),
    idiomGroups,
    anaphora: new Set(table.anaphoraFalse),
    boundary: set(table.boundary),
    abbreviations: new Set(table.abbreviations),
    negators: set(table.negators),
    notNegators: set(table.notNegators),
    partial: set(table.partial),
    pastTime: set(table.pastTime),
    notPartial: set(table.notPartial),
    objectVerbs: new Set(table.objectVerbs),
    objectOpeners: new Set(table.objectOpeners),
    antifactive: new Set(table.antifactive),
    evidential: new Set(table.evidential),
    evidence: new Set(table.evidence),
    correctives: set(table.correctives),
    verdicts: set(table.verdicts),
    mutual: set(table.mutual),
    concessive: set(table.concessive),
    notFirstPlural: new Set(table.notFirstPlural),
    notReporting: set(table.notReporting),
    thesaurus,
    opposites,
    areDeclaredOpposites: areDeclared,
    areOpposites: (a, b) =>
      areDeclared(a, b) ||
      (opposites.are(a, b) &&
        !share(groupsOf(a.form, a.stem), groupsOf(b.form, b.stem)) &&
        !share(thesaurus.of(a.form, a.stem), thesaurus.of(b.form, b.stem))),
    roles: new Set(table.roles),
    apart: set(table.apart),
    before: set(table.before),
    after: set(table.after),
    numerals: new Map(Object.entries(table.numerals)),
    restrictive: set(table.restrictive),
    takesAway: privativeOf(table.privative, lang),
    hedges: new Set(table.hedges),
    absolutes: new Set(table.absolutes),
    containers: new Set(table.containers),
    comparatives: new Set(table.comparatives),
    guilt: groupsOf(lang === "en" ? "responsible" : "responsable", ""),
    growth: groupsOf(lang === "en" ? "increase" : "aumentar", ""),
    reporting: set(table.reporting),
    firstPerson: set(table.firstPerson),
    deny: set(table.deny),
    falseSignals: set(table.false),
    falseStrong: set(table.falseStrong),
    contrary: set(table.contrary),
    concede: set(table.concede),
    modal: set(table.modal),
    didNotSay: set(table.didNotSay),
    deictic: set(table.deictic),
    groupsOf,
  };
}

const PRIVATIVE_PREFIX: Record<Language, RegExp> = { en: /^(?:un|non|in|im|ir|dis)(?=.{5})/, es: /^(?:in|im|ir|des|no)(?=.{5})/ };
/** Words that only begin like those. */
const NO_PREFIX = /^(?:under|union|unit|unique|univers|until|intern|inter|indi|import|impact|immigr|inclu|increas|indeed|industr|inform|inside|insid|instal|instead|institut|insur|intend|invest|investig|involv|imag|improv|impos|discover|discuss|diseas|display|district|distribut|irish|iraq|iran|descub|desarroll|desde|destin|desp|destru|industr|inform|inici|inmigr|instit|intent|inter|invers|invest|invit|importan|imposic|impuls)/;

/** "Ineligible", "non-native", "refused": what a table lists, or a prefix says. */
function privativeOf(list: readonly string[], lang: Language): CompiledLanguage["takesAway"] {
  const forms = new Set(list);
  const stems = new Set(list.map((word) => stemOf(word, lang)));
  return ({ form, stem }) =>
    forms.has(form) || stems.has(stem) || (PRIVATIVE_PREFIX[lang].test(form) && !NO_PREFIX.test(form));
}

const share = (a: readonly number[], b: readonly number[]) => a.some((group) => b.includes(group));

function declaredOpposites(pairs: readonly string[][][], lang: Language): CompiledLanguage["areOpposites"] {
  const sides = pairs.map((pair) =>
    pair.map((side) => new Set([...side, ...side.map((word) => stemOf(word, lang))])),
  );
  return (a, b) => {
    const has = (side: ReadonlySet<string> | undefined, word: { form: string; stem: string }) =>
      side !== undefined && (side.has(word.form) || side.has(word.stem));
    return sides.some(([one, two]) => (has(one, a) && has(two, b)) || (has(two, a) && has(one, b)));
  };
}

export function compileGazetteer(countries: LanguageTables["countries"]): Gazetteer {
  const places = new Map<string, Place[]>();
  const add = (phrase: string, place: Place) => push(places, phrase, place);
  for (const [code, entry] of Object.entries(countries)) {
    for (const name of entry.names) add(name, { code, kind: "country" });
    for (const name of entry.adjectives) add(name, { code, kind: "demonym" });
    for (const name of [...entry.cities, ...entry.parts]) {
      if (!entry.names.includes(name)) add(name, { code, kind: "part" });
    }
    for (const name of entry.not ?? []) if (!places.has(name)) add(name, { code: "--", kind: "other" });
  }
  return { phrases: new PhraseSet([...places.keys()]), places };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
