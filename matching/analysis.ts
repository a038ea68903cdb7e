/**
 * One sentence, taken apart once for all claims: words with their groups and places, clauses with
 * their polarity, and the operators (who says, denies, signals, asks) that stance is read from.
 *
 * It is shallow on purpose: closed classes and punctuation, no grammar. Clauses are cut at punctuation,
 * at subordinators, after reporting verbs, and before a coordinated negated verb; negation holds for the
 * clause it stands in. Linear in the number of words.
 */
import type { Found } from "./phrases.ts";
import type { CompiledLanguage, Gazetteer, Place } from "./tables.ts";
import { type Token, tokenise } from "./tokens.ts";

export type Polarity = "positive" | "negative" | "free";

export interface Word extends Token {
  readonly index: number;
  groups: readonly number[];
  /** The place that this word, or the phrase beginning here, names. */
  places: readonly Place[];
  /** True for the words of a place's name after its first. */
  insidePlace: boolean;
  /** here, we, our country ... (the first word of the phrase); `self` when it points at the speaker. */
  deictic: "self" | "named" | null;
  isRestrictive: boolean;
  isNegator: boolean;
  /** Whether a negation holds for the word; `free` for what stands before a negated verb ("Fentanyl is not ..."). */
  polarity: Polarity;
  isUniversal: boolean;
  /** Last word of a phrase that means one thing together. */
  isIdiom: boolean;
  /** Belongs to a fixed phrase ("not only", "nada más") and says nothing by itself. */
  isMuted: boolean;
  clause: number;
  /** Carries meaning of its own: neither a function word nor part of an operator. */
  isContent: boolean;
}

export interface Clause {
  readonly from: number;
  to: number;
  negated: boolean;
  /** "not all", "hardly": a polarity that is neither yes nor no. */
  partial: boolean;
}

export type OperatorKind =
  | "report"
  | "deny"
  | "false"
  | "falseStrong"
  | "contrary"
  | "concede"
  | "modal"
  | "didNotSay";
export interface Operator {
  readonly kind: OperatorKind;
  /** Word indexes, half-open. */
  readonly from: number;
  readonly to: number;
  readonly phrase: string;
  /** "never denied", "nobody can say": a negation holds for the operator itself. */
  isNegated: boolean;
}

export interface Analysis {
  readonly text: string;
  readonly words: readonly Word[];
  readonly clauses: readonly Clause[];
  readonly operators: readonly Operator[];
  readonly firstPerson: readonly Found[];
  readonly isQuestion: boolean;
  /** Index of the first word after "Name: ", 0 when there is no such opening. */
  readonly afterColon: number;
}

/** Words of one first-person plural verb form in Spanish: "producimos". */
const FIRST_PLURAL = /(?:[aei]mos)$/;
const SELF = /^(?:here|we|us|our|ours|my|this|home|aqui|aca|nosotr|nuestr|mi$|este)/;
const HARD_PUNCTUATION = /[,;:—–()?!"“”«»[\]…]|\s-\s|\.\s/;
const EXISTS = /^(?:is|are|was|were|exists?|has|have|had|isn't|aren't|wasn't|weren't)$/;
const COORDINATORS = new Set(["and", "or", "nor", "but", "y", "e", "o", "u", "ni", "pero", "sino"]);

export function analyse(text: string, language: CompiledLanguage, gazetteer: Gazetteer): Analysis {
  const words = tokenise(text, language.lang).map((token, index): Word => {
    const groups = language.groupsOf(token.form, token.stem);
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
      groups,
      places: [],
      insidePlace: false,
      deictic: null,
      isRestrictive: false,
      isNegator: false,
      polarity: "positive",
      isUniversal: language.universal.has(token.form),
      isIdiom: false,
      isMuted: false,
      clause: 0,
      isContent: token.isNumber || !language.functionWords.has(token.form),
    };
  });
  markPlaces(words, gazetteer);
  markIdioms(words, language);
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
    firstPerson: language.firstPerson.findAll(words.map((word) => ({ form: word.accented }))),
    isQuestion: /[?¿]/.test(text) && /\?["'”’»)\]]*\s*$/.test(text),
    afterColon: findColon(words),
  };
}

function markPlaces(words: Word[], gazetteer: Gazetteer): void {
  for (const found of gazetteer.phrases.findAll(words)) {
    const first = words[found.from]!;
    const places = gazetteer.places.get(found.phrase) ?? [];
    if (!first.isCapital && places.some((place) => place.kind === "country") && found.phrase.length < 4)
      continue;
    first.places = places;
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
    last.groups = language.idiomGroups.get(found.phrase)!;
    last.isIdiom = true;
    last.isContent = true;
  }
}

function markDeictics(words: Word[], language: CompiledLanguage): void {
  for (const found of language.deictic.findAll(words)) {
    const first = words[found.from]!;
    if (first.form === "there" && EXISTS.test(words[found.to]?.form ?? "")) continue;
    first.deictic = SELF.test(first.form) ? "self" : "named";
    for (let i = found.from; i < found.to; i++) words[i]!.isContent = false;
  }
  if (language.lang !== "es") return;
  for (const word of words) {
    if (word.deictic === null && word.form.length > 5 && FIRST_PLURAL.test(word.form)) word.deictic = "self";
  }
}

function findOperators(words: Word[], language: CompiledLanguage): Operator[] {
  const operators: Operator[] = [];
  const take = (kind: OperatorKind, found: readonly Found[]) => {
    for (const hit of found) {
      if (words.slice(hit.from, hit.to).some((word) => word.places.length > 0 || word.insidePlace)) continue;
      const taken = operators.some(
        (op) => op.from < hit.to && hit.from < op.to && (op.kind === "contrary" || op.kind === "didNotSay"),
      );
      if (taken) continue;
      operators.push({ kind, from: hit.from, to: hit.to, phrase: hit.phrase, isNegated: false });
    }
  };
  take("didNotSay", language.didNotSay.findAll(words));
  take("contrary", language.contrary.findAll(words));
  take("falseStrong", language.falseStrong.findAll(words));
  take("false", language.falseSignals.findAll(words));
  take("deny", language.deny.findAll(words));
  take("report", language.reporting.findAll(words));
  take("concede", language.concede.findAll(words));
  take("modal", language.modal.findAll(words));
  return operators.sort((a, b) => a.from - b.from);
}

function cutClauses(words: Word[], operators: readonly Operator[], language: CompiledLanguage): Clause[] {
  const startsHere = new Uint8Array(words.length + 1);
  for (const found of language.boundary.findAll(words)) {
    if (!isRelative(words, found.from, operators, language)) startsHere[found.from] = 1;
  }
  for (const operator of operators) {
    if (operator.kind === "report" || operator.kind === "deny") startsHere[operator.to] = 1;
  }
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
  if (!before.isContent || language.complement.has(before.form) || before.isNumber) return false;
  return !operators.some((op) => op.from < at && op.kind !== "modal");
}

/** "... and does not", "... y no", "there is". */
function opensClause(words: readonly Word[], i: number, language: CompiledLanguage): boolean {
  const { form } = words[i]!;
  const next = words[i + 1];
  if (!next) return false;
  if (form === "there") return EXISTS.test(next.form);
  if (!COORDINATORS.has(form)) return false;
  if (form === "nor" || form === "ni" || form === "or") return false;
  return (
    language.negators.at(words, i + 1) !== null ||
    // "y nosotros no tenemos", "and we do not have": one short word may stand between.
    (words[i + 2] !== undefined &&
      language.functionWords.has(next.form) &&
      language.negators.at(words, i + 2) !== null) ||
    /^(?:is|are|was|were|do|does|did|has|have|can|se|es|son|hay)$/.test(next.form) ||
    /n't$|ly$/.test(next.form) ||
    language.reporting.at(words, i + 1) !== null
  );
}

function markPolarity(
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
  for (const found of language.partial.findAll(words)) {
    if (skip[found.from]) continue;
    skip.fill(1, found.from, found.to);
    clauses[words[found.from]!.clause]!.partial = true;
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
    const { clause, form } = words[found.from]!;
    const whole = language.wholeNegators.has(form) || language.wholeNegators.has(found.phrase);
    scopes.set(clause, Math.min(scopes.get(clause) ?? found.to, whole ? 0 : found.to));
    for (let i = found.from; i < found.to; i++) {
      words[i]!.isContent = false;
      words[i]!.isNegator = true;
    }
    // "neither ... nor", and in Spanish any second negative word of a clause, say one negation twice.
    const agrees =
      lastClause === clause &&
      (language.lang === "es" || form === "nor" || form === "neither" || form === "any");
    if (!agrees) counts.set(clause, (counts.get(clause) ?? 0) + 1);
    lastClause = clause;
  }
  for (const [clause, count] of counts) clauses[clause]!.negated = count % 2 === 1;
  for (const word of words) {
    if (clauses[word.clause]!.negated)
      word.polarity = word.index >= scopes.get(word.clause)! ? "negative" : "free";
  }
  for (const word of words) {
    const clause = clauses[word.clause]!;
    if (!clause.negated || !language.universal.has(word.form)) continue;
    const after = words.slice(clause.from, word.index).some((other) => other.isNegator);
    if (after && words[word.index - 1]?.form !== "at") clause.partial = true;
  }
}

/** A negation counts for the operator when it stands close before it in its clause. */
const NEGATION_REACH = 4;

function isNegatedOperator(operator: Operator, words: readonly Word[], language: CompiledLanguage): boolean {
  const { clause } = words[operator.from]!;
  for (let i = operator.from - 1; i >= 0 && i >= operator.from - NEGATION_REACH; i--) {
    const word = words[i]!;
    if (word.clause !== clause) return false;
    if (word.isNegator) return true;
    if (word.isMuted) {
      const partial = language.partial.at(words, i);
      if (partial && /^(?:no|not|never|nunca)\b/.test(partial.phrase)) return true;
      continue;
    }
    const isFull = word.isContent && !language.neutral.has(word.form) && i < operator.from - 2;
    if (isFull || (word.groups.length > 0 && !language.functionWords.has(word.form))) return false;
  }
  return false;
}

/** "AMLO: no fentanyl is made": a short opening of names before a colon says who speaks. */
function findColon(words: readonly Word[]): number {
  for (let i = 1; i < Math.min(words.length, 7); i++) {
    if (/:/.test(words[i]!.gap)) return words.slice(0, i).some((word) => word.isCapital) ? i : 0;
  }
  return 0;
}
