/**
 * What the engine must know of a language, as data: closed classes (negators, reporting verbs, signals of falsehood ...),
 * sets of words that may stand for one another, and countries with their demonyms. A pattern is one or more folded words; a word
 * that ends in `~` stands for every word that begins with it. Types only; `tables.ts` makes them quick to ask.
 */
import type { CalibrationTable } from "./calibration.ts";
import type { StemTable } from "./kept-stems.ts";
import type { OppositesTable } from "./opposites.ts";
import type { RankingWeights } from "./ranking.ts";
import type { CommonWords } from "./rarity.ts";
import type { ThesaurusTable } from "./thesaurus.ts";
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
  /** Openings of a sentence that call the one before false by themselves: "he lied". */
  verdicts: string[];
  /** "Bilateral", "both countries": stands for a country of the claim that is not named. */
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
  /** "Some", "often". */
  hedges: string[];
  /** "All", "always": what leaves nothing out. */
  absolutes: string[];
  /** "A package of": how many or in which form, and not what. */
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
  /** Before a year, what was so until then. */
  until: string[];
  /** Behind a negated verb, how it is not done: "knowingly", "alone". */
  manners: string[];
  /** Behind a negated verb, for whom or out of what it is not done. */
  purposes: string[];
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
  /** Stems of the words of both, worked out beforehand. */
  stems: Record<Language, StemTable>;
  /** Weights of the search over claims. */
  ranking: RankingWeights;
  calibration: CalibrationTable;
  countries: Record<string, CountryEntry>;
  /** Common short words of languages that are not compared, by BCP 47 tag, so that none is taken for one that is. */
  neighbours: Record<string, string>;
}
