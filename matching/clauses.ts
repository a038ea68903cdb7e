/**
 * Clauses: a sentence cut at punctuation, at subordinators, after verbs of saying and before a coordinated negation. What a
 * negation does in them is `polarity.ts`.
 */
import type { Clause, Operator, Word } from "./analysed.ts";
import type { CompiledLanguage } from "./tables.ts";

export const EXISTS = /^(?:is|are|was|were|exists?|has|have|had|isn't|aren't|wasn't|weren't)$/;

const HARD_PUNCTUATION = /[,;:—–()?!"“”«»[\]…]|\s-\s|\.\s/;

const COORDINATORS = new Set(["and", "or", "nor", "but", "y", "e", "o", "u", "ni", "pero", "sino"]);

export function cutClauses(
  words: Word[],
  operators: readonly Operator[],
  language: CompiledLanguage,
): Clause[] {
  const startsHere = new Uint8Array(words.length + 1);
  for (const found of language.boundary.findAll(words)) {
    if (!isRelative(words, found.from, operators, language)) startsHere[found.from] = 1;
  }
  for (const operator of operators) {
    if (operator.kind === "report" || operator.kind === "deny") startsHere[operator.to] = 1;
  }
  // "Has yet to", "no hay quien": one negation, and not two clauses.
  for (const found of language.negators.findAll(words)) startsHere.fill(0, found.from + 1, found.to);
  const clauses: Clause[] = [];
  for (const word of words) {
    const i = word.index;
    const cut =
      i === 0 || startsHere[i] === 1 || HARD_PUNCTUATION.test(word.gap) || opensClause(words, i, language);
    if (cut && !(i > 0 && word.insidePlace)) clauses.push({ from: i, to: i, negated: false, partial: false });
    clauses.at(-1)!.to = i + 1;
    word.clause = clauses.length - 1;
  }
  return clauses;
}

/** "labs that make fentanyl": the "that" describes the noun before it, and a negation reaches across. */
function isRelative(
  words: readonly Word[],
  at: number,
  operators: readonly Operator[],
  language: CompiledLanguage,
): boolean {
  const { form, gap } = words[at]!;
  const before = words[at - 1];
  if ((form !== "that" && form !== "que") || !before || HARD_PUNCTUATION.test(gap)) return false;
  // "tiene que ver", "no hay que culpar": one verb with the next.
  if (form === "que" && (OBLIGES.test(before.form) || words[at + 1]?.form === "ver")) return true;
  if (!before.isContent || language.complement.has(before.form) || before.isNumber) return false;
  // "Said that none of the labs that it raided": the first one opens what is said, and the negation reaches across.
  const ruling = operators.filter((op) => op.from < at && op.kind !== "modal");
  return ruling.every(({ to }) => {
    const said = words.slice(to, at);
    const opens = said.findIndex((word) => word.form === form);
    return opens >= 0 && said.slice(opens).some((word) => language.wholeNegators.has(word.form));
  });
}

const AUXILIARY = /^(?:se|es|son|hay|ha|han|existen?|tienen?|esta|estan|fue|fueron|habia|hubo)$/;
const MAX_BEFORE_NEGATION = 2;
const OBLIGES =
  /^(?:hay|habia|habra|tener|ten(?:go|emos|ia|ian|dra|dran|dria|drian)|tienen?|tuvo|tuvieron|tenga|tengan)$/;
const COMPARATIVE = /^(?:mas|menos|mayor|menor|mejor|peor)$/;

/** Index of the word that parts the two sides of a comparison; -1 where nothing is compared. */
export function findComparison(words: readonly Word[]): number {
  const than = words.findIndex(({ form }) => form === "than");
  if (than >= 0) return than;
  const comparative = words.findIndex(({ form }) => COMPARATIVE.test(form));
  return comparative < 0 ? -1 : words.findIndex(({ form }, i) => i > comparative && form === "que");
}

/** "... and does not", "... y no", "there is". */
function opensClause(words: readonly Word[], i: number, language: CompiledLanguage): boolean {
  const { form } = words[i]!;
  const next = words[i + 1];
  if (!next) return false;
  if (form === "there") return EXISTS.test(next.form);
  if (!COORDINATORS.has(form)) return false;
  // "ni tenemos consumo": before a verb it opens a clause, before a noun it goes on with a list.
  if (form === "ni") return next.deictic === "self" || AUXILIARY.test(next.form);
  if (form === "nor" || form === "or") return false;
  return (
    negationSoon(words, i + 1, language) ||
    // "and make no fentanyl": a verb and what it has none of.
    (words[i + 2]?.form === "no" && words[i + 2]!.gap === " " && form === "and" && !next.isCapital) ||
    /^(?:is|are|was|were|do|does|did|has|have|can|se|es|son|hay)$/.test(next.form) ||
    /n't$|ly$/.test(next.form) ||
    language.reporting.at(words, i + 1) !== null
  );
}

/** "y nosotros no tenemos", "and we do not have": short words may stand before the negation. */
function negationSoon(words: readonly Word[], from: number, language: CompiledLanguage): boolean {
  for (let i = from; i < words.length && i <= from + MAX_BEFORE_NEGATION; i++) {
    if (language.negators.at(words, i) !== null) return true;
    if (!language.functionWords.has(words[i]!.form)) return false;
  }
  return false;
}
