/**
 * Who is behind "here", "we" and "our country", and what "the drug" is: read from the sentence's own
 * attribution, then from what the caller knows of the surroundings. What is not given is not known.
 */
import type { Analysis, Word } from "./analysed.ts";
import { analyse, readWords } from "./analysis.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { keep } from "./keep.ts";
import { PhraseSet } from "./phrases.ts";
import type { CompiledLanguage } from "./tables.ts";
import type { Claim, Context } from "./types.ts";

export interface Surroundings {
  /** Country of whoever speaks of "we" and "here"; null when unknown. */
  readonly self: string | null;
  /** Country of the speaker where the text or the caller names them; a stronger ground than `self`. */
  readonly speaker: string | null;
  /** Country that "the country", "his country" may point at. */
  readonly named: string | null;
  /** Countries named around the statement, which may stand for a place left unsaid. */
  readonly around: ReadonlySet<string>;
  /** Stems of the words around the statement, for "the drug" and "it". */
  readonly stems: ReadonlySet<string>;
  /** Stems of what the sentence before and the headline speak of: a thing that this one leaves unsaid. */
  readonly topics: ReadonlySet<string>;
}

/** The countries of the people who make the claims, and their names as phrases: a pack may name thousands. */
export interface ClaimantCountries {
  /** By folded name. */
  readonly countries: ReadonlyMap<string, string>;
  readonly names: PhraseSet;
}

export const compilePeople = (countries: ReadonlyMap<string, string>): ClaimantCountries => ({
  countries,
  names: new PhraseSet([...countries.keys()]),
});

/** Countries that the claimants speak for, by folded name and alias, out of what the pack says of them. */
export function claimantCountries(
  claims: readonly Claim[],
  language: CompiledLanguage,
  gazetteer: Gazetteer,
): Map<string, string> {
  const countries = new Map<string, string>();
  for (const { claimants } of claims) {
    for (const { name, aliases, role } of claimants) {
      const country = countryOf(analyse(`${role ?? ""}. ${name}`, language, gazetteer));
      if (!country) continue;
      for (const called of [name, ...aliases]) {
        const words = analyse(called, language, gazetteer).words;
        // "the Mexican president" is read by its demonym, and "the president" is nobody's name.
        if (words.every((word) => !word.isCapital) || words.some((word) => word.places.length > 0)) continue;
        countries.set(words.map((word) => word.form).join(" "), country);
      }
    }
  }
  return countries;
}

/** Takes apart what stands around a sentence; what many sentences have around them is kept. */
export interface ContextReader {
  /** The words alone: a fifth of the cost. */
  words(text: string): Word[];
  once(text: string): Analysis;
  kept(text: string): Analysis;
}

const MAX_KEPT_CONTEXTS = 16;

export function createContextReader(language: CompiledLanguage, gazetteer: Gazetteer): ContextReader {
  const kept = new Map<string, Analysis>();
  const once = (text: string) => analyse(text.slice(0, MAX_CONTEXT), language, gazetteer);
  return {
    words: (text) => readWords(text.slice(0, MAX_CONTEXT), language, gazetteer),
    once,
    kept(text) {
      return kept.get(text) ?? keep(kept, text, once(text), MAX_KEPT_CONTEXTS);
    },
  };
}

/**
 * What may stand around a sentence, and more: all countries and people that are named there, all words that say something. Most sentences
 * that come near a claim by their own words are done with after it (three of four, measured), and who says what needs not be read.
 */
export function lookAround(
  sentence: Analysis,
  context: Context,
  read: ContextReader,
  people: ClaimantCountries,
): { countries: ReadonlySet<string>; stems: ReadonlySet<string>; topics: ReadonlySet<string> } {
  const before = context.before ? read.words(context.before.slice(-MAX_CONTEXT)) : [];
  const title = context.title ? read.kept(context.title).words : [];
  const others = [context.speaker, context.place].flatMap((text) => (text ? [read.kept(text).words] : []));
  const countries = new Set<string>();
  for (const words of [before, title, sentence.words, ...others]) {
    for (const { places } of words) for (const { code } of places) countries.add(code);
    for (const { phrase } of people.names.findAll(words)) countries.add(people.countries.get(phrase)!);
  }
  const topics = new Set<string>();
  for (const words of [before, title])
    for (const { isContent, stem } of words) if (isContent) topics.add(stem);
  const stems = new Set(topics);
  for (const { isContent, stem } of sentence.words) if (isContent) stems.add(stem);
  return { countries, stems, topics };
}

export function readSurroundings(
  sentence: Analysis,
  context: Context,
  read: ContextReader,
  people: ClaimantCountries,
): Surroundings {
  // Who speaks where under which headline is the same for all sentences of a page.
  const keep = (text: string | null | undefined) => (text ? read.kept(text) : null);
  const speaker = keep(context.speaker);
  const place = keep(context.place);
  const before = context.before ? read.once(context.before.slice(-MAX_CONTEXT)) : null;
  const title = keep(context.title);
  const attributed = attributedCountry(sentence, people);
  const speakerCountry = speaker && (countryOf(speaker) ?? personCountry(speaker, people));
  const placeCountry = place && countryOf(place, true);
  const beforeCountry =
    before && (attributedCountry(before, people) ?? countryOf(before) ?? personCountry(before, people));
  const titleCountry = title && (countryOf(title) ?? personCountry(title, people));
  const own = sentence.words.flatMap((word) => word.places)[0]?.code ?? null;
  const datelined = sentenceDateline(sentence);
  const around = new Set<string>();
  for (const code of [attributed, speakerCountry, placeCountry, beforeCountry, titleCountry])
    if (code) around.add(code);
  for (const part of [before, title]) {
    for (const word of part?.words ?? [])
      for (const p of word.places) if (p.kind !== "part" && p.kind !== "other") around.add(p.code);
  }
  const stems = new Set<string>();
  for (const part of [before, title, sentence])
    for (const word of part?.words ?? []) if (word.isContent) stems.add(word.stem);
  const topics = new Set<string>();
  for (const part of [before, title])
    for (const word of part?.words ?? []) if (word.isContent) topics.add(word.stem);
  return {
    topics,
    self: attributed ?? speakerCountry ?? placeCountry ?? datelined ?? beforeCountry ?? titleCountry ?? null,
    speaker: attributed ?? speakerCountry ?? null,
    named: attributed ?? own ?? speakerCountry ?? placeCountry ?? beforeCountry ?? titleCountry ?? null,
    around,
    stems,
  };
}

const MAX_CONTEXT = 1_200;

/** Country of the people or persons who say something in this sentence: "the Mexican president said". */
function attributedCountry(sentence: Analysis, people: ClaimantCountries): string | null {
  const says = sentence.operators.filter((op) => op.kind === "report" || op.kind === "deny");
  for (const op of says) {
    const clause = sentence.clauses[sentence.words[op.from]!.clause]!;
    const near = sentence.words.slice(
      Math.max(clause.from, op.from - 7),
      Math.min(op.to + 6, sentence.words.length),
    );
    const named = near.find((word) => namesSpeaker(word, sentence));
    if (named) return named.places[0]!.code;
  }
  return says.length > 0 || sentence.afterColon > 0 ? personCountry(sentence, people) : null;
}

/** "the Mexican president", "China's ambassador", "el ministro de Canadá"; not "in Mexico City", "a México". */
function namesSpeaker(word: Word, sentence: Analysis): boolean {
  if (word.places.length === 0 || word.places.every(({ kind }) => kind === "other")) return false;
  if (word.places.some(({ kind }) => kind === "demonym")) return true;
  if (/['’]s$/.test(sentence.text.slice(word.start, word.end))) return true;
  const before = sentence.words[word.index - 1];
  return (
    before !== undefined &&
    /^(?:of|de|del)$/.test(before.form) &&
    word.places.some(({ kind }) => kind === "country")
  );
}

/** The country of the first person who is named. */
function personCountry({ words }: Pick<Analysis, "words">, people: ClaimantCountries): string | null {
  const [found] = people.names.findAll(words);
  return found ? people.countries.get(found.phrase)! : null;
}

function countryOf(text: Analysis, partsToo = false): string | null {
  for (const word of text.words) {
    const place = word.places.find((p) => p.kind !== "other" && (partsToo || p.kind !== "part"));
    if (place) return place.code;
  }
  for (const word of text.words) {
    const place = word.places.find((p) => p.kind === "part");
    if (place) return place.code;
  }
  return null;
}

/** "..., he told reporters in Mexico City": a place in the attribution says where "here" is. */
function sentenceDateline(sentence: Analysis): string | null {
  for (const op of sentence.operators) {
    if (op.kind !== "report") continue;
    const clause = sentence.clauses[sentence.words[op.from]!.clause]!;
    for (let i = op.to; i < Math.min(sentence.words.length, clause.to + 8); i++) {
      const place = sentence.words[i]!.places.find((p) => p.kind === "part");
      if (place) return place.code;
    }
  }
  return null;
}
