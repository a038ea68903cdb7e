/**
 * Which word of the page can answer a word of the claim: by its stem, a synonym, a place, whoever speaks
 * for that place, a pronoun that points back, a misspelling. Says what is possible; `alignment.ts` chooses.
 */

import type { Analysis, Word } from "./analysed.ts";
import { canPointBack } from "./pronouns.ts";
import type { CompiledLanguage } from "./tables.ts";
import type { Surroundings } from "./whereabouts.ts";
import type { CompiledWording, Term } from "./wordings.ts";

export type AnswerKind =
  | "same"
  | "synonym"
  | "similar"
  | "opposite"
  | "place"
  | "here"
  | "around"
  | "speaker"
  | "pronoun"
  | "fuzzy"
  | "restrictive";

export interface Answer {
  readonly term: Term;
  /** null where the answer stands outside the sentence. */
  readonly word: Word | null;
  readonly credit: number;
  readonly kind: AnswerKind;
}

/** Indexes of the clauses in which the claim's words are answered, its places left out. */
export const answeredClauses = (answers: readonly Answer[]): Set<number> =>
  new Set(answers.flatMap(({ term, word }) => (word && term.country === null ? [word.clause] : [])));

/** What an answer counts, by how it was found; the order is what matters, the values are tuned by measure/. */
const CREDIT = {
  same: 1,
  synonym: 0.95,
  similar: 0.9,
  opposite: 0.9,
  place: 1,
  demonym: 0.95,
  here: 0.95,
  around: 0.8,
  pronoun: 0.85,
  topic: 0.75,
  fuzzy: 0.9,
};

export type FuzzyAnswers = ReadonlyMap<string, ReadonlySet<number>>;

export interface Option {
  word: Word;
  credit: number;
  kind: AnswerKind;
}

export function optionsOf(
  term: Term,
  sentence: Analysis,
  surroundings: Surroundings,
  fuzzy: FuzzyAnswers,
  language: CompiledLanguage,
  isSpelledOut: boolean,
): Option[] {
  const found: Option[] = [];
  for (const word of sentence.words) {
    if (term.weight < 1 && isLightVerb(word, sentence)) continue;
    if (!term.isSaying && isInSaying(word, sentence)) continue;
    const option = answers(term, word, surroundings, fuzzy, language, isSpelledOut);
    if (option) found.push({ word, ...option });
  }
  return found;
}

/** "Aseguró": a verb of saying that rules what follows is no other verb. */
function isInSaying(word: Word, { operators }: Analysis): boolean {
  return operators.some((op) => op.kind === "report" && op.from <= word.index && word.index < op.to);
}

/** "Make a mockery of": the verb of a fixed phrase says nothing by itself. */
function isLightVerb(word: Word, { operators }: Analysis): boolean {
  return operators.some(
    (op) => op.kind === "false" && op.to - op.from > 2 && op.from <= word.index && word.index < op.to,
  );
}

function answers(
  term: Term,
  word: Word,
  surroundings: Surroundings,
  fuzzy: FuzzyAnswers,
  language: CompiledLanguage,
  isSpelledOut: boolean,
): Omit<Option, "word"> | null {
  if (term.country !== null) {
    const place = word.places.find((p) => p.code === term.country && p.kind !== "part" && p.kind !== "other");
    if (place) return { credit: place.kind === "country" ? CREDIT.place : CREDIT.demonym, kind: "place" };
    if (word.deictic === "self" && surroundings.self === term.country)
      return { credit: CREDIT.here, kind: "here" };
    if (word.deictic === "named" && surroundings.named === term.country)
      return { credit: CREDIT.here, kind: "here" };
    return null;
  }
  if (term.isComparative)
    return language.comparatives.has(word.form) || share(word.groups, language.growth)
      ? { credit: 1, kind: "restrictive" }
      : null;
  if (term.isRestrictive)
    return (term.isUniversal ? word.isUniversal : word.isRestrictive)
      ? { credit: 1, kind: "restrictive" }
      : null;
  if (word.insidePlace || (word.places.length > 0 && !isSamePart(term, word)) || word.isRestrictive)
    return null;
  if (!term.isIdiom && (word.form === term.form || (word.stem === term.stem && !term.isNumber)))
    return { credit: CREDIT.same, kind: "same" };
  if (term.isNumber || word.isNumber) return null;
  if (term.groups.length > 0 && word.groups.some((group) => term.groups.includes(group))) {
    return { credit: CREDIT.synonym, kind: "synonym" };
  }
  // A claim that is spelled out has its own synonyms; a general one would make it another claim of its pack.
  const isOpen = !isSpelledOut || term.groups.length === 0;
  if (isOpen && word.isContent && !term.isName && share(term.alike, word.alike))
    return { credit: CREDIT.similar, kind: "similar" };
  if (term.weight >= 1 && !term.isName && isPlainWord(word, language)) {
    const excludes = isSpelledOut ? language.areDeclaredOpposites : language.areOpposites;
    if (excludes(term, word)) return { credit: CREDIT.opposite, kind: "opposite" };
  }
  if (!term.isName && fuzzy.get(term.form)?.has(word.index)) return { credit: CREDIT.fuzzy, kind: "fuzzy" };
  return null;
}

/** Words that say little by themselves ("single", "made") are nobody's opposite. */
const isPlainWord = (word: Word, language: CompiledLanguage) =>
  word.isContent && !language.neutral.has(word.form);

const share = (a: readonly number[], b: readonly number[]) => a.some((group) => b.includes(group));

/** A city or a state that the claim names, too; it stands for itself and for no country. */
const isSamePart = (term: Term, word: Word) =>
  word.form === term.form && word.places.every(({ kind }) => kind === "part" || kind === "other");

/**
 * "Fentanyl is their problem, and Mexico makes none of the drug": where a term stands in another clause
 * and a word that may point back at it stands in the clause of the rest, that word is the answer.
 */
export function preferPronouns(found: Answer[], sentence: Analysis, language: CompiledLanguage): Answer[] {
  const things = found.filter((answer) => answer.term.country === null && answer.word);
  if (new Set(things.map((answer) => answer.word!.clause)).size < 2) return found;
  const used = new Set(found.map((answer) => answer.word!.index));
  return found.map((answer) => {
    if (
      answer.term.country !== null ||
      answer.term.isNumber ||
      !answer.word ||
      answer.term.weight < 1 ||
      answer.term.groups.length > 0
    )
      return answer;
    // With another answered word in its own clause it is said there, and not pointed back at.
    if (things.some((other) => other !== answer && other.word!.clause === answer.word!.clause)) return answer;
    const others = things.filter((other) => other !== answer && other.word!.clause !== answer.word!.clause);
    for (const other of others) {
      const pronoun = sentence.words.find(
        (word) =>
          word.clause === other.word!.clause &&
          !used.has(word.index) &&
          canPointBack(word, sentence, used, language),
      );
      if (!pronoun || other.term.groups.length === 0) continue;
      used.add(pronoun.index);
      return { term: answer.term, word: pronoun, credit: CREDIT.pronoun, kind: "pronoun" };
    }
    return answer;
  });
}

/** Places and things left unsaid that the surroundings supply. */
export function answersFromOutside(
  wording: CompiledWording,
  inside: readonly Answer[],
  sentence: Analysis,
  surroundings: Surroundings,
  language: CompiledLanguage,
): Answer[] {
  const more: Answer[] = [];
  const used = new Set(inside.map((answer) => answer.word!.index));
  const clauses = new Set(inside.map((answer) => answer.word!.clause));
  const own = new Set(wording.terms.map((term) => term.country));
  const isElsewhere = sentence.words.some(
    (word) =>
      clauses.has(word.clause) && word.places.length > 0 && !word.places.some((place) => own.has(place.code)),
  );
  for (const term of wording.terms) {
    if (inside.some((answer) => answer.term === term)) continue;
    if (term.country !== null) {
      const other = inside.find(({ term: one }) => one.country !== null && one.country !== term.country);
      const mutual = other && language.mutual.findAll(sentence.words)[0];
      if (mutual && !isElsewhere)
        more.push({ term, word: sentence.words[mutual.from]!, credit: CREDIT.here, kind: "here" });
      else if (surroundings.around.has(term.country) && !isElsewhere)
        more.push({
          term,
          word: null,
          credit: CREDIT.around,
          kind: surroundings.speaker === term.country ? "speaker" : "around",
        });
    } else if (
      !term.isNumber &&
      !term.isRestrictive &&
      term.weight >= 1 &&
      term.groups.length === 0 &&
      surroundings.stems.has(term.stem)
    ) {
      const pronoun = sentence.words.find(
        (word) =>
          !used.has(word.index) && clauses.has(word.clause) && canPointBack(word, sentence, used, language),
      );
      if (pronoun && !more.some((answer) => answer.kind === "pronoun")) {
        more.push({ term, word: pronoun, credit: CREDIT.pronoun, kind: "pronoun" });
      } else if (surroundings.topics.has(term.stem) && !more.some(({ kind }) => kind === "pronoun")) {
        // Left unsaid altogether: a pronoun of no letters.
        more.push({ term, word: null, credit: CREDIT.topic, kind: "pronoun" });
      }
    }
  }
  return more;
}
