/**
 * One sentence, taken apart once for all claims: words with their groups and places, clauses with
 * their polarity, and the operators (who says, denies, signals, asks) that stance is read from.
 *
 * It is shallow on purpose: closed classes and punctuation, no grammar. Clauses are cut at punctuation,
 * at subordinators, after reporting verbs, and before a coordinated negated verb; negation holds for the
 * clause it stands in. Linear in the number of words.
 */
import type { Analysis, Word } from "./analysed.ts";
import { cutClauses, EXISTS } from "./clauses.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { ABSORBED, readNumerals } from "./numerals.ts";
import { findOperators, isNegatedOperator } from "./operators.ts";
import type { Found } from "./phrases.ts";
import { markPolarity } from "./polarity.ts";
import type { CompiledLanguage } from "./tables.ts";
import { tokenise } from "./tokens.ts";

/** Words of one first-person plural verb form in Spanish: "producimos". */
const FIRST_PLURAL = /(?:[aei]mos)$/;
/** "últimos": stressed before the ending, and no verb ("fabricábamos" is one). */
const STRESSED_BEFORE = /[áéíóú].*mos$/;
const PAST_PLURAL = /(?:á[br]a|ía|ié[rs]e|ié[rs]a|á[rs]e)mos$/;
const SELF = /^(?:here|we|us|our|ours|my|this|home|aqui|aca|nosotr|nuestr|mi$|este)/;

/** The words alone, with their groups and places: what an index needs, at a fifth of the cost of the whole. */
export function readWords(text: string, language: CompiledLanguage, gazetteer: Gazetteer): Word[] {
  const words = readNumerals(tokenise(text, language.lang), language).map((token, index): Word => {
    const entry = language.lexicon.of(token.form, token.stem);
    return {
      // Spelt out: spreading the token made this the slowest line of the engine (measured: 7 times).
      form: token.form,
      accented: token.accented,
      stem: token.stem,
      start: token.start,
      end: token.end,
      isNumber: token.isNumber,
      isCapital: token.isCapital,
      gap: token.gap,
      index,
      starts: entry.starts,
      opposed: entry.opposed,
      groups: entry.groups,
      alike: entry.alike,
      phrase: null,
      places: [],
      insidePlace: false,
      deictic: null,
      isRestrictive: false,
      isNegator: false,
      polarity: "positive",
      isUniversal: entry.isUniversal,
      isIdiom: false,
      isMuted: false,
      clause: 0,
      isContent: token.isNumber || (token.form !== ABSORBED && !entry.isFunction),
    };
  });
  markPlaces(words, language, gazetteer);
  markIdioms(words, language);
  markPhrases(words, language);
  muteAddresses(words, text);
  return words;
}

export function analyse(text: string, language: CompiledLanguage, gazetteer: Gazetteer): Analysis {
  const words = readWords(text, language, gazetteer);
  markDeictics(words, language);
  const operators = findOperators(words, language);
  const clauses = cutClauses(words, operators, language);
  markPolarity(words, clauses, operators, language);
  for (const operator of operators) {
    operator.isNegated = isNegatedOperator(operator, words, language);
    for (let i = operator.from; i < operator.to; i++) words[i]!.isContent = false;
  }
  return {
    text,
    words,
    clauses,
    operators,
    firstPerson: firstPersonIn(words, language),
    isQuestion: /[?¿]/.test(text) && /\?["'”’»)\]]*\s*$/.test(text),
    afterColon: findColon(words, language),
  };
}

const NONE: readonly Found[] = [];

function firstPersonIn(words: readonly Word[], language: CompiledLanguage): readonly Found[] {
  if (language.firstPersonFolded.findAll(words).length === 0) return NONE;
  return language.firstPerson.findAll(words.map((word) => ({ form: word.accented })));
}

/** The words of an address on the web, and the name of an account, say nothing in the sentence. */
function muteAddresses(words: Word[], text: string): void {
  if (!/https?:|\.com\/|@/.test(text)) return;
  for (const { index, 0: hit } of text.matchAll(/https?:\S+|\S+\.com\/\S+|@\w+/g)) {
    for (const word of words)
      if (word.start >= index && word.end <= index + hit.length) word.isContent = false;
  }
}

function markPlaces(words: Word[], { placeNames }: CompiledLanguage, gazetteer: Gazetteer): void {
  for (const found of placeNames.findAll(words)) {
    const first = words[found.from]!;
    const places = gazetteer.places.get(found.phrase) ?? [];
    if (!first.isCapital && places.some((place) => place.kind === "country") && found.phrase.length < 4)
      continue;
    // "La empresa china": in lower case, a name that is a demonym too is the demonym.
    const isBoth =
      places.some(({ kind }) => kind === "country") && places.some(({ kind }) => kind === "demonym");
    first.places = isBoth
      ? places.filter(({ kind }) => kind !== (first.isCapital ? "demonym" : "country"))
      : places;
    for (let i = found.from; i < found.to; i++) {
      words[i]!.isContent = i === found.from;
      words[i]!.insidePlace = i > found.from;
    }
  }
}

function markIdioms(words: Word[], language: CompiledLanguage): void {
  for (const found of language.idioms.findAll(words)) {
    // The last word stands for the phrase; the ones before keep what they mean ("pill form" holds a pill).
    const last = words[found.to - 1]!;
    for (let i = found.from; i < found.to - 1; i++)
      if (words[i]!.groups.length === 0) words[i]!.isContent = false;
    last.groups = language.idiomGroups.get(found.phrase)!;
    last.isIdiom = true;
    last.isContent = true;
  }
}

/** "Give rise to" says "cause": each full word of it stands for the whole. */
function markPhrases(words: Word[], { thesaurus }: CompiledLanguage): void {
  for (const { from, to, phrase } of thesaurus.phrases.findAll(words)) {
    const phraseWords = words.slice(from, to);
    if (phraseWords.some((word) => word.isIdiom || word.places.length > 0 || word.insidePlace)) continue;
    const full = phraseWords.filter((word) => word.isContent);
    for (const word of full.length > 0 ? full : phraseWords.slice(0, 1)) {
      word.alike = [...new Set([...word.alike, ...thesaurus.ofPhrase(phrase)])];
      word.phrase = { from, to };
      word.isContent = true;
    }
  }
}

function markDeictics(words: Word[], language: CompiledLanguage): void {
  for (const found of language.deictic.findAll(words)) {
    const first = words[found.from]!;
    if (/^-/.test(words[found.to]?.gap ?? "")) continue;
    if (first.form === "there" && EXISTS.test(words[found.to]?.form ?? "")) continue;
    first.deictic = SELF.test(first.form) ? "self" : "named";
    for (let i = found.from; i < found.to; i++) words[i]!.isContent = false;
  }
  if (language.lang !== "es") return;
  for (const word of words) {
    if (word.deictic === null && isFirstPlural(word, language)) word.deictic = "self";
  }
}

function isFirstPlural({ form, accented }: Word, language: CompiledLanguage): boolean {
  if (form.length < 5 || !FIRST_PLURAL.test(form) || language.notFirstPlural.has(form)) return false;
  return !STRESSED_BEFORE.test(accented) || PAST_PLURAL.test(accented);
}

const STATES = /^(?:is|are|was|were|not|no|es|son|fue|fueron|eran?)$/;

/** "AMLO: no fentanyl is made": a short opening of names before a colon says who speaks. */
function findColon(words: readonly Word[], { functionWords }: CompiledLanguage): number {
  for (let i = 1; i < Math.min(words.length, 7); i++) {
    if (!/:/.test(words[i]!.gap)) continue;
    // "It is not China that fails: ...": a clause, and no name of who speaks.
    if (words.slice(0, i).some(({ form }) => STATES.test(form))) return 0;
    const isSpeaker = (word: Word) => word.isCapital && !functionWords.has(word.form);
    return words.slice(0, i).some(isSpeaker) ? i : 0;
  }
  return 0;
}
