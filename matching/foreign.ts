/**
 * What stands in the clauses of a match and answers nothing there. A content word left over is evidence
 * that something else is said: "precursors for fentanyl", "Mexico's army", "has not legalized". Here such
 * words are found and weighed; `guard.ts` says which of them stop a match.
 */

import type { Analysis, Word } from "./analysed.ts";
import type { Answer } from "./answers.ts";
import { isComplement, isCompoundHead, isHeadOf, isNegatedFirst, isOwned } from "./heads.ts";
import { isInAttribution, isNamedSpeaker, isSpeaker } from "./speakers.ts";
import type { CompiledLanguage } from "./tables.ts";
import type { CompiledWording } from "./wordings.ts";

export interface Foreign {
  readonly word: Word;
  readonly weight: number;
  readonly kind: ForeignKind;
}

/** What a word that answers nothing weighs against the match, beside 1 for a full word that answers. */
const FOREIGN = {
  inside: 1,
  subject: 1,
  outside: 0.5,
  degree: 1.5,
  place: 1.5,
  head: 2,
  opposite: 2,
  complement: 1.5,
};

/** However long a sentence goes on behind the claim, it takes no more than this. */
const MAX_OUTSIDE = 1;

/** Where a word that answers nothing stands, from the harmless to the one that changes the subject. */
export type ForeignKind = keyof typeof FOREIGN;

/** @param from Word index of the first answered word; `to` is behind the last. */
export function findForeign(
  answers: readonly Answer[],
  wording: CompiledWording,
  sentence: Analysis,
  language: CompiledLanguage,
  from: number,
  to: number,
): Foreign[] {
  const used = new Set(answers.map((answer) => answer.word?.index));
  const clauses = new Set(
    answers.filter((answer) => answer.term.country === null).map((answer) => answer.word?.clause),
  );
  // A set is walked while it grows: the clause of the subject may lack its own.
  for (const clause of clauses)
    if (clause !== undefined && lacksSubject(clause, sentence)) clauses.add(clause - 1).add(clause - 2);
  const foreign: Foreign[] = [];
  let outsideLeft = MAX_OUTSIDE;
  const perceived = new Map(
    [...clauses].map((clause) => [clause, perceivedTo(clause, sentence, language, used)]),
  );
  for (const word of sentence.words) {
    if (word.index < (perceived.get(word.clause) ?? 0)) continue;
    if (used.has(word.index) || !clauses.has(word.clause) || !isStrange(word, sentence, language, used))
      continue;
    if (isSpeaker(word, sentence, from) || isNamedSpeaker(word, sentence, language)) continue;
    if (wording.forms.has(word.form) || isJoined(word, wording, sentence, used) || saysAgain(word, answers))
      continue;
    const inside = word.index >= from && word.index < to;
    let kind: ForeignKind = inside ? "inside" : word.index < from ? "subject" : "outside";
    if (
      word.places.length > 0 &&
      word.places[0]!.code !== "--" &&
      (kind !== "outside" || isAttached(word, sentence, used))
    )
      kind = "place";
    if (language.degree.has(word.form)) kind = "degree";
    if (
      isHeadOf(word, sentence, used) ||
      isCompoundHead(word, sentence, used) ||
      // "The Mexican president": who speaks or acts, and not a thing of the country's.
      (isOwned(word, sentence, used) && !language.roles.has(word.form)) ||
      isNegatedFirst(word, sentence, language)
    )
      kind = "head";
    if (kind === "inside" || kind === "outside") if (isComplement(word, sentence, used)) kind = "complement";
    if (isOpposite(word, answers, wording, language)) kind = "opposite";
    const weight = kind === "outside" ? Math.min(FOREIGN.outside, Math.max(0, outsideLeft)) : FOREIGN[kind];
    if (kind === "outside") outsideLeft -= weight;
    foreign.push({ word, kind, weight });
  }
  return foreign;
}

function isStrange(
  word: Word,
  sentence: Analysis,
  language: CompiledLanguage,
  used: ReadonlySet<number | undefined>,
): boolean {
  if (word.isMuted || isSaidWithPhrase(word, used)) return false;
  if (language.containers.has(word.form) && /^(?:of|de)$/.test(sentence.words[word.index + 1]?.form ?? ""))
    return false;
  if (language.degree.has(word.form)) return true;
  if (!word.isContent || word.insidePlace || word.isNegator || language.neutral.has(word.form)) return false;
  if (/(?:ly|mente)$/.test(word.form)) return false;
  if (word.isNumber && /^(?:19|20)\d\d$/.test(word.form)) return false;
  return !isInAttribution(word, sentence, used) && word.index >= sentence.afterColon;
}

/** "Lost their lives": where one word of a phrase answers, the others answer with it. */
function isSaidWithPhrase({ phrase, index }: Word, used: ReadonlySet<number | undefined>): boolean {
  if (!phrase) return false;
  for (let i = phrase.from; i < phrase.to; i++) if (i !== index && used.has(i)) return true;
  return false;
}

/**
 * "The security services have no record of C": who does not know of it is part of saying that it is not.
 * Word index up to which a negated clause is about the knowing; 0 where it is not.
 */
function perceivedTo(
  clause: number | undefined,
  sentence: Analysis,
  language: CompiledLanguage,
  used: ReadonlySet<number | undefined>,
): number {
  const { from, to, negated } = sentence.clauses[clause ?? -1] ?? { from: 0, to: 0, negated: false };
  if (!negated) return 0;
  for (let i = from; i < to; i++) {
    const word = sentence.words[i]!;
    if (used.has(i) && word.places.length === 0) return 0;
    if (language.evidential.has(word.form) && !used.has(i)) return i + 1;
  }
  return 0;
}

/** A second word for what is answered already adds nothing and takes nothing. */
function saysAgain(word: Word, answers: readonly Answer[]): boolean {
  return answers.some(({ term }) =>
    term.country !== null
      ? word.places.some((place) => place.code === term.country && place.kind !== "part")
      : !term.isNumber &&
        (term.stem === word.stem || term.groups.some((group) => word.groups.includes(group))),
  );
}

/** "produces or consumes": what a coordinator joins to an answered word takes nothing from it. */
function isJoined(
  word: Word,
  wording: CompiledWording,
  sentence: Analysis,
  used: ReadonlySet<number | undefined>,
): boolean {
  // "Between Colombia and the United States": of two countries of a claim, each is one half.
  if (word.isCapital && word.index > 0 && wording.claim.scope.places.length > 1) return false;
  const join = (a: number, b: number) => {
    const between = sentence.words[a];
    return between !== undefined && /^(?:and|or|nor|y|e|o|u|ni)$/.test(between.form) && used.has(b);
  };
  // "the army nor the navy": an article stands between.
  const article = /^(?:the|a|an|el|la|los|las|un|una)$/.test(sentence.words[word.index - 1]?.form ?? "")
    ? 1
    : 0;
  const clitic = sentence.words[word.index - 1]?.form === "se" ? 1 : 0;
  return (
    join(word.index - 1 - clitic, word.index - 2 - clitic) ||
    (article === 1 && join(word.index - 2, word.index - 3)) ||
    join(word.index + 1, word.index + 2) ||
    join(word.index + 1, word.index + 3)
  );
}

/** "The epidemic of Canada": behind what is answered, and part of it. */
function isAttached({ index }: Word, { words }: Analysis, used: ReadonlySet<number | undefined>): boolean {
  return /^(?:of|in|de|del|en)$/.test(words[index - 1]?.form ?? "") && used.has(index - 2);
}

/** "Works badly": the opposite of a word that the wording has and the sentence has not. */
function isOpposite(
  word: Word,
  answers: readonly Answer[],
  wording: CompiledWording,
  language: CompiledLanguage,
): boolean {
  return wording.terms.some(
    (term) => language.areOpposites(term, word) && !answers.some((answer) => answer.term === term),
  );
}

/** A clause that begins with an English auxiliary has its subject before the comma. */
function lacksSubject(clause: number, sentence: Analysis): boolean {
  const first = sentence.words[sentence.clauses[clause]?.from ?? -1];
  return (
    first !== undefined &&
    clause > 0 &&
    /^(?:does|do|did|is|are|was|were|has|have|doesn't|don't|didn't|isn't|aren't|never|produces?)$/.test(
      first.form,
    ) &&
    /,/.test(first.gap)
  );
}
