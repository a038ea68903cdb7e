/**
 * Clauses and their polarity. Cut at punctuation, at subordinators, after verbs of saying and before a
 * coordinated negation; a negation holds in its clause from where it stands, or for the whole of it where its
 * word says so ("produces no fentanyl").
 */
import type { Clause, Operator, Word } from "./analysed.ts";
import type { Found } from "./phrases.ts";
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
const LINKS_NEGATION = /^(?:that|which|where|que|donde)$/;
/** "No more than years ago", "since decades ago": the present is spoken of. */
const COMPARED_TIME = /^(?:que|than|as|desde|since|like|como)$/;
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

/** "hardly", "not all": no yes and no no; "a few weeks ago" only looks like one. */
export function partialPhrases(words: readonly Word[], language: CompiledLanguage): Found[] {
  const fixed = language.notPartial.findAll(words);
  return language.partial
    .findAll(words)
    .filter((found) => !fixed.some((other) => other.from < found.to && found.from < other.to));
}

const MAX_ASIDE = 5;

/** "does not, for now, produce": what stands between commas parts a negation from its verb. */
function clauseOfNegation(found: Found, words: readonly Word[], clauses: readonly Clause[]): number {
  const { clause, form } = words[found.from]!;
  const own = clauses[clause]!;
  const aside = clauses[clause + 1];
  const verb = clauses[clause + 2];
  const isCutOff = found.to === own.to && own.to - own.from > 1 && /^(?:not|never)$|n't$/.test(form);
  if (!isCutOff || !aside || !verb || aside.to - aside.from > MAX_ASIDE) return clause;
  return /^,/.test(words[aside.from]!.gap) && /^,/.test(words[verb.from]!.gap) ? clause + 2 : clause;
}

/** "A decade ago, C": a time in a clause of its own is said of the clause beside it. */
function clauseOfTime(found: Found, words: readonly Word[], clauses: readonly Clause[]): number {
  const { clause } = words[found.from]!;
  const { from, to } = clauses[clause]!;
  const alone = words
    .slice(from, to)
    .every((word) => !word.isContent || (word.index >= found.from - 2 && word.index < found.to));
  if (!alone) return clause;
  return clause + 1 < clauses.length ? clause + 1 : Math.max(0, clause - 1);
}

/** "y nosotros no tenemos", "and we do not have": short words may stand before the negation. */
function negationSoon(words: readonly Word[], from: number, language: CompiledLanguage): boolean {
  for (let i = from; i < words.length && i <= from + MAX_BEFORE_NEGATION; i++) {
    if (language.negators.at(words, i) !== null) return true;
    if (!language.functionWords.has(words[i]!.form)) return false;
  }
  return false;
}

/** "No hay año en que no", "no se explica sin": in Spanish, too, a second negation that takes the first one back. */
function isSecondDenial(found: Found, words: readonly Word[], { from }: Clause): boolean {
  const { form } = words[found.from]!;
  if (form === "sin") return words.slice(from, found.from).some((word) => word.form === "no");
  if (form !== "no") return false;
  const first = words
    .slice(from, found.from)
    .findLast((word) => word.form === "no" || word.form === "ningun");
  return (
    first !== undefined &&
    words.slice(first.index, found.from).some((word) => /^(?:que|donde|quien)$/.test(word.form))
  );
}

/** "Trade works well; security cooperation, no": the last word is what is said of the clause before it. */
function denyBehind(words: readonly Word[], clauses: Clause[]): void {
  const last = clauses.at(-1);
  const before = clauses.at(-2);
  if (!last || !before || last.to - last.from !== 1 || !/^(?:no|not|tampoco)$/.test(words[last.from]!.form))
    return;
  before.negated = !before.negated;
}

export function markPolarity(
  words: Word[],
  clauses: Clause[],
  operators: readonly Operator[],
  language: CompiledLanguage,
): void {
  const skip = new Uint8Array(words.length);
  const fixed = language.notNegators.findAll(words);
  for (const found of fixed) skip.fill(1, found.from, found.to);
  // "is not true" signals falsehood; its "not" negates nothing else.
  for (const op of operators) {
    if (op.kind !== "report" && op.kind !== "modal" && op.kind !== "deny") skip.fill(1, op.from, op.to);
  }
  for (const found of partialPhrases(words, language)) {
    if (skip[found.from]) continue;
    skip.fill(1, found.from, found.to);
    clauses[words[found.from]!.clause]!.partial = true;
  }
  for (const found of language.pastTime.findAll(words)) {
    if (COMPARED_TIME.test(words[found.from - 1]?.form ?? "")) continue;
    skip.fill(1, found.from, found.to);
    clauses[clauseOfTime(found, words, clauses)]!.partial = true;
  }
  for (const found of language.restrictive.findAll(words)) {
    const isFixed = fixed.some((other) => other.from === found.from && other.phrase === found.phrase);
    if (skip[found.from] && !isFixed) continue;
    words[found.from]!.isRestrictive = true;
    skip.fill(1, found.from, found.to);
    for (let i = found.from; i < found.to; i++) words[i]!.isContent = false;
  }
  for (const word of words) word.isMuted = skip[word.index] === 1;
  const counts = new Map<number, number>();
  const scopes = new Map<number, number>();
  let lastClause = -1;
  for (const found of language.negators.findAll(words)) {
    if (skip[found.from]) continue;
    const { form } = words[found.from]!;
    const clause = clauseOfNegation(found, words, clauses);
    const whole = language.wholeNegators.has(form) || language.wholeNegators.has(found.phrase);
    scopes.set(clause, Math.min(scopes.get(clause) ?? found.to, whole ? 0 : found.to));
    for (let i = found.from; i < found.to; i++) {
      words[i]!.isContent = false;
      words[i]!.isNegator = true;
    }
    // "neither ... nor", and in Spanish any second negative word of a clause, say one negation twice.
    const clears = words.slice(found.from, found.to).some(({ groups }) => groups.length > 0);
    if (language.lang === "es" && lastClause === clause && isSecondDenial(found, words, clauses[clause]!))
      clauses[clause]!.partial = true;
    const agrees =
      lastClause === clause &&
      !clears &&
      (language.lang === "es" || form === "nor" || form === "neither" || form === "any");
    if (!agrees) counts.set(clause, (counts.get(clause) ?? 0) + 1);
    lastClause = clause;
  }
  for (const [clause, count] of counts) clauses[clause]!.negated = count % 2 === 1;
  denyBehind(words, clauses);
  for (const word of words) {
    // "does not only make": the negation takes the "only", and something is left.
    const isTaken =
      word.isRestrictive &&
      words.slice(clauses[word.clause]!.from, word.index).some((other) => other.isNegator);
    if (isTaken) clauses[word.clause]!.partial = true;
  }
  clauses.forEach((clause, i) => {
    // "There is no day on which none is made": two negations in a row that are one affirmation.
    const before = clauses[i - 1];
    const opens = words.slice(clause.from, clause.from + 2).some(({ form }) => LINKS_NEGATION.test(form));
    // After a verb of saying or pretending the second one is what is said.
    const isSaid = operators.some((op) => op.kind !== "modal" && words[op.from]!.clause === i - 1);
    if (clause.negated && before && (before.negated || before.partial) && opens && !isSaid)
      clause.partial = true;
  });
  for (const word of words) {
    if (clauses[word.clause]!.negated)
      word.polarity = word.index >= scopes.get(word.clause)! ? "negative" : "free";
  }
  for (const word of words) {
    const clause = clauses[word.clause]!;
    if (!clause.negated || !language.universal.has(word.form)) continue;
    // "Cleared of all responsibility": a verb of clearing takes the whole.
    const after = words
      .slice(clause.from, word.index)
      .some((other) => other.isNegator && other.groups.length === 0);
    if (after && words[word.index - 1]?.form !== "at") clause.partial = true;
  }
}
