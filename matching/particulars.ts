/**
 * What speaks of one case where the claim speaks of all, of a set named before where the claim speaks of a
 * country, or of what a thing is not where the claim says that there is none. Closed classes and neighbouring
 * words only; `guard.ts` says what follows from it.
 */
import type { Alignment } from "./alignment.ts";
import type { Analysis, Clause, Word } from "./analysed.ts";
import { type Answer, answeredClauses } from "./answers.ts";
import { isInAttribution } from "./speakers.ts";

const ONE_CASE = /^(?:the|this|that|a|an|one|el|la|este|esta|ese|esa|aquel|aquella|un|una)$/;
const RELATIVE = /^(?:that|which|who|que|cuyo|cuya|donde|where)$/;
const PLURAL = /[^su]s$/;
const CLASS_WORD = /^(?:every|each|any|all|no|cada|cualquier|cualquiera|todo|toda|ni|ningun|ninguna)$/;

const things = ({ answers }: Alignment): (Answer & { word: Word })[] =>
  answers.filter(
    (answer): answer is Answer & { word: Word } =>
      answer.word !== null && answer.term.country === null && !answer.term.isRestrictive,
  );

/** "The lab that the army found in Cosalá was": the claim is of labs, and this one is described. */
export function isOneCase(alignment: Alignment, sentence: Analysis): boolean {
  return things(alignment).some(({ term, word }) => {
    if (!PLURAL.test(term.form) || PLURAL.test(word.form) || word.polarity !== "positive") return false;
    if (word.stem !== term.stem || !RELATIVE.test(sentence.words[word.index + 1]?.form ?? "")) return false;
    const before = sentence.words.slice(Math.max(0, word.index - 3), word.index);
    return (
      before.some(({ form }) => ONE_CASE.test(form)) && !before.some(({ form }) => CLASS_WORD.test(form))
    );
  });
}

/** Longest ", not X": a contrast that has no verb of its own. */
const MAX_CONTRAST = 6;
const PARTICIPLE = /(?:ed|ing|made|ado|ido|ados|idos|ada|adas)$/;
const JOINS = /^(?:and|but|y|e|pero|sino)$/;
const AFTER_NO = /^(?:de|del|un|una|unos|unas|el|la|los|las|por|en)$/;

/** ", not fentanyl kitchens", "y no un ataque": says what something is not. */
export function isContrast(clause: Clause, sentence: Analysis): boolean {
  if (!clause.negated || clause.from === 0 || clause.to - clause.from > MAX_CONTRAST) return false;
  const at = JOINS.test(sentence.words[clause.from]!.form) ? clause.from + 1 : clause.from;
  const next = sentence.words[at + 1];
  if (!next || at + 1 >= clause.to) return false;
  const { form } = sentence.words[at]!;
  if (form === "not") return !PARTICIPLE.test(next.form);
  return form === "no" && AFTER_NO.test(next.form) && sentence.words[at + 2] !== undefined;
}

/** Everything that is answered stands where something is told apart from it: "presses, not fentanyl kitchens". */
export function isOnlyContrast(alignment: Alignment, sentence: Analysis): boolean {
  const answered = things(alignment);
  const [first] = answered;
  if (!first || alignment.wording.clauses > 1) return false;
  return (
    answered.every(({ word }) => word.clause === first.word.clause) &&
    isContrast(sentence.clauses[first.word.clause]!, sentence)
  );
}

/** Something is told apart in this sentence, and a word of the claim is missing: it may be the very one. */
export const tellsApart = (sentence: Analysis): boolean =>
  sentence.clauses.some((clause) => isContrast(clause, sentence));

const NONE_OF_THEM = /^(?:none|neither|ninguno|ninguna)$/;

/** "... and in none was fentanyl made": none of those, not none in the country, which nobody names. */
export function isNoneOfThem({ answers, wording, foreign }: Alignment, sentence: Analysis): boolean {
  if (
    !wording.isNegative ||
    !answers.some(
      ({ term, word }) => term.country !== null && (word === null || isInAttribution(word, sentence)),
    )
  )
    return false;
  const isBare = sentence.words.some(({ form, isNegator, index }) => {
    const next = sentence.words[index + 1];
    return isNegator && NONE_OF_THEM.test(form) && (!next?.isContent || next.form === "of");
  });
  return isBare && (foreign.length > 0 || sentence.words.some((word) => word.isUniversal));
}

const LATER = /^(?:since|later|subsequently|afterwards?|despues|luego|posteriormente)$/;

/** "People who voted have since died": what the claim says of one moment is said here of two. */
export function isLater(alignment: Alignment, sentence: Analysis): boolean {
  return things(alignment).some(({ word }) =>
    [sentence.words[word.index - 1], sentence.words[word.index + 1]].some(
      (beside) =>
        beside !== undefined &&
        beside.clause === word.clause &&
        LATER.test(beside.form) &&
        !alignment.wording.forms.has(beside.form) &&
        (beside.form !== "since" || /^(?:has|have|had)$/.test(sentence.words[beside.index - 1]?.form ?? "")),
    ),
  );
}

const PURPOSE = /^(?:for|para)$/;

/** "For the Mexican market": who it is meant for is not where it is done. */
export function isMeantFor({ answers, wording }: Alignment, sentence: Analysis): boolean {
  if (wording.forms.has("for") || wording.forms.has("para")) return false;
  return answers.some(({ term, word }) => {
    if (!word || term.country === null || !word.places.every(({ kind }) => kind === "demonym")) return false;
    return sentence.words
      .slice(Math.max(0, word.index - 3), word.index)
      .some(({ form }) => PURPOSE.test(form));
  });
}

/** "Every one that Mexican troops closed was ...; they found none": the demonym says who, elsewhere in the sentence, and not where. */
export function isSomebodysOnly(alignment: Alignment, sentence: Analysis): boolean {
  const answered = things(alignment);
  if (!alignment.wording.isNegative) return false;
  return alignment.answers.some(({ term, word }) => {
    if (!word || term.country === null || !word.places.some(({ kind }) => kind === "demonym")) return false;
    if (!word.places.every(({ kind }) => kind === "demonym")) return false;
    const noun = sentence.words[word.index + 1];
    const isBeside = answered.some((other) => other.word.clause === word.clause);
    if (isBeside || !noun?.isContent || noun.clause !== word.clause) return false;
    if (answered.some((other) => other.word.index === noun.index)) return false;
    const says = sentence.operators.some((op) => sentence.words[op.from]!.clause === word.clause);
    return (
      !says &&
      sentence.words.some(
        ({ form, clause }) => clause !== word.clause && /^(?:they|it|ellos|ellas)$/.test(form),
      )
    );
  });
}

const LESS = /^(?:fewer|less|under|below|menos)$/;
const THAN = /^(?:than|de|que)$/;

/** "Not 873 but 1,740", "fewer than 873": the very number is what is denied. */
export function isOtherNumber({ answers, wording }: Alignment, { words }: Analysis): boolean {
  return answers.some(({ term, word }) => {
    if (!term.isNumber || word === null) return false;
    const before = words[word.index - 1];
    if (term.polarity === "positive" && before?.isNegator) return true;
    const less = THAN.test(before?.form ?? "") ? words[word.index - 2] : before;
    return less !== undefined && LESS.test(less.form) && !wording.forms.has(less.form);
  });
}

const WHO = /^(?:it|they|he|she|its|their|his|her)$/;

/** "The company said it makes none in Mexico": who makes none is the company, and the country only where. */
export function isOfItsSpeaker({ answers, wording }: Alignment, sentence: Analysis): boolean {
  if (!wording.isNegative) return false;
  const clauses = answeredClauses(answers);
  const hasPronoun = [...clauses].some((clause) => {
    const { from } = sentence.clauses[clause]!;
    return sentence.words.slice(from, from + 3).some(({ form }) => WHO.test(form));
  });
  if (!hasPronoun) return false;
  const says = sentence.operators.filter(({ kind }) => kind === "report" || kind === "deny");
  const namesCountry = says.some((op) => {
    const { from } = sentence.clauses[sentence.words[op.from]!.clause]!;
    return sentence.words
      .slice(from, op.from)
      .some(({ places }) => places.some(({ kind }) => kind !== "part" && kind !== "other"));
  });
  return (
    says.length > 0 &&
    !namesCountry &&
    answers.some(({ term, kind }) => term.country !== null && kind === "place")
  );
}

/** "It bears no responsibility, and never shipped to Mexico": the country stands in a clause that says something else. */
export function isPlaceOfAnother({ answers, wording }: Alignment, sentence: Analysis): boolean {
  if (!wording.isNegative) return false;
  const clauses = answeredClauses(answers);
  const used = new Set(answers.map(({ word }) => word?.index));
  return answers.some(({ term, word, kind }) => {
    if (!word || term.country === null || kind !== "place" || clauses.has(word.clause)) return false;
    if (
      isInAttribution(word, sentence) ||
      answers.some((one) => one.term.country === term.country && one.word && clauses.has(one.word.clause))
    )
      return false;
    const { from, to } = sentence.clauses[word.clause]!;
    const saying = sentence.operators.some((op) => op.from >= from && op.from < to);
    if (!saying && word.polarity === "positive" && !wording.isContrast && clauses.size === 1) {
      const [clause] = clauses;
      // "It does not lie in A, it lies in B".
      if (clause! < word.clause && sentence.clauses[clause!]!.negated) return true;
    }
    return (
      !saying &&
      sentence.words
        .slice(from, word.index)
        .some((one) => one.isContent && !used.has(one.index) && !one.isCapital && !one.isMuted)
    );
  });
}

const WHERE = /^(?:in|en|near|around|outside|across)$/;

/** "In Durango": the claim is of the whole country, and this of a part of it. */
export function isOfAPart({ answers, wording }: Alignment, sentence: Analysis): boolean {
  const isWhole = wording.isNegative || wording.terms.some(({ isUniversal }) => isUniversal);
  if (!isWhole || wording.claim.scope.places.length === 0) return false;
  const clauses = answeredClauses(answers);
  return sentence.words.some(
    ({ places, clause, index }) =>
      clauses.has(clause) &&
      places.length > 0 &&
      places.every(({ kind }) => kind === "part") &&
      WHERE.test(sentence.words[index - 1]?.form ?? "") &&
      !wording.forms.has(sentence.words[index]!.form),
  );
}
