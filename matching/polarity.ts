/**
 * The polarity of each word of a sentence cut into clauses: a negation holds in its clause from where it stands, or for
 * the whole of it where its word says so ("produces no fentanyl"); "not all" and "hardly" make it neither yes nor no. Whether
 * that is what a claim says is `agreement.ts`.
 */
import type { Clause, Operator, Word } from "./analysed.ts";
import type { Found } from "./phrases.ts";
import type { CompiledLanguage } from "./tables.ts";

const LINKS_NEGATION = /^(?:that|which|where|que|donde)$/;
/** "No more than years ago", "since decades ago": the present is spoken of. */
const COMPARED_TIME = /^(?:que|than|as|desde|since|like|como)$/;

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

/** "No, C is not so": an answer, and no negation of what follows. */
export function opensWithNo(words: readonly Word[]): boolean {
  return words[0]?.form === "no" && words.length > 2 && /^[,;:.—–]/.test(words[1]!.gap.trim());
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
  if (opensWithNo(words)) skip[0] = 1;
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
