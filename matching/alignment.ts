/**
 * How much of one wording is said in one sentence: which word of the claim is answered by which word
 * of the page, and what else stands in the clauses where that happens. A content word there that
 * answers nothing is evidence against the match: it is often the very thing that makes another statement
 * ("precursors for fentanyl").
 *
 * Cost: terms of the wording times words that answer one of them.
 */
import type { Analysis, Word } from "./analysis.ts";
import type { CompiledLanguage } from "./tables.ts";
import type { Surroundings } from "./whereabouts.ts";
import type { CompiledWording, Term } from "./wordings.ts";

export type AnswerKind =
  | "same"
  | "synonym"
  | "place"
  | "here"
  | "around"
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
export interface Alignment {
  readonly wording: CompiledWording;
  readonly answers: readonly Answer[];
  readonly missing: readonly Term[];
  readonly foreign: readonly { word: Word; weight: number; kind: ForeignKind }[];
  /** Words from the first to the last that answer something, half-open. */
  readonly from: number;
  readonly to: number;
  /** Weighted share of the wording that is answered. */
  readonly coverage: number;
  /** Coverage times the share of the core that belongs to the claim. */
  readonly score: number;
  /** Share of the answered weight whose clause has the wording's polarity. */
  readonly agreement: number;
  readonly isPartial: boolean;
}

/** What an answer counts, by how it was found; the order is what matters, the values are tuned by measure/. */
const CREDIT = {
  same: 1,
  synonym: 0.95,
  place: 1,
  demonym: 0.95,
  here: 0.95,
  around: 0.8,
  pronoun: 0.85,
  fuzzy: 0.9,
};
/** An ordinary sentence spends so many words on each word of a claim. */
const WORDS_PER_TERM = 4;
/** An agreement that says neither yes nor no. */
export const UNCLEAR = 0.5;
const CLAUSE_COST = 0.03;
/** Beyond the clauses that the wording itself has. */
const SPEAKER_REACH = 2;
const ADVERSATIVE = /^(?:but|yet|whereas|pero|sino)$/;
const SPLIT = 0.6;
const EXTRA_CLAUSE_COST = 0.1;
const SLACK_COST = 0.01;
/** One clause boundary is as far as this many words. */
const CLAUSE_DISTANCE = 5;
const MAX_DISTANCE = 40;
const FOREIGN = { inside: 1, subject: 1, outside: 0.5, degree: 1.5, place: 1.5, head: 2 };
/** Where a word that answers nothing stands, from the harmless to the one that changes the subject. */
export type ForeignKind = keyof typeof FOREIGN;
const COMPOUND_ENDS = /^(?:is|are|was|were|has|have|had|will|can|could|do|does|did|in|of|and|or|that|which)$/;
const HEAD_LINKS = new Set(["of", "for", "de", "del", "para"]);

export type FuzzyAnswers = ReadonlyMap<string, ReadonlySet<number>>;

export function align(
  wording: CompiledWording,
  sentence: Analysis,
  surroundings: Surroundings,
  language: CompiledLanguage,
  fuzzy: FuzzyAnswers,
): Alignment | null {
  const options = wording.terms.map((term) => optionsOf(term, sentence, surroundings, fuzzy));
  const anchorTerm = rarest(options, wording.terms);
  if (anchorTerm < 0) return null;
  let best: Alignment | null = null;
  for (const anchor of options[anchorTerm]!) {
    const answers = chooseNear(wording, options, anchorTerm, anchor);
    const alignment = judge(wording, answers, sentence, surroundings, language);
    if (!best || alignment.score > best.score) best = alignment;
  }
  return best;
}

interface Option {
  word: Word;
  credit: number;
  kind: AnswerKind;
}

function optionsOf(
  term: Term,
  sentence: Analysis,
  surroundings: Surroundings,
  fuzzy: FuzzyAnswers,
): Option[] {
  const found: Option[] = [];
  for (const word of sentence.words) {
    const option = answers(term, word, surroundings, fuzzy);
    if (option) found.push({ word, ...option });
  }
  return found;
}

function answers(
  term: Term,
  word: Word,
  surroundings: Surroundings,
  fuzzy: FuzzyAnswers,
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
  if (term.isRestrictive)
    return word.isRestrictive || (term.isUniversal && word.isUniversal)
      ? { credit: 1, kind: "restrictive" }
      : null;
  if (word.insidePlace || word.places.length > 0 || word.isRestrictive) return null;
  if (!term.isIdiom && (word.form === term.form || (word.stem === term.stem && !term.isNumber)))
    return { credit: CREDIT.same, kind: "same" };
  if (term.isNumber || word.isNumber) return null;
  if (term.groups.length > 0 && word.groups.some((group) => term.groups.includes(group))) {
    return { credit: CREDIT.synonym, kind: "synonym" };
  }
  if (!term.isName && fuzzy.get(term.form)?.has(word.index)) return { credit: CREDIT.fuzzy, kind: "fuzzy" };
  return null;
}

/** The term with the fewest places to stand, names of places last: the best hold for the rest. */
function rarest(options: readonly Option[][], terms: readonly Term[]): number {
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  options.forEach((list, i) => {
    if (list.length === 0) return;
    const cost =
      list.length + (terms[i]!.country !== null || terms[i]!.isRestrictive ? 50 : 0) - terms[i]!.weight / 2;
    if (cost < fewest) {
      fewest = cost;
      best = i;
    }
  });
  return best;
}

function chooseNear(
  wording: CompiledWording,
  options: readonly Option[][],
  anchorTerm: number,
  anchor: Option,
): Answer[] {
  const used = new Set<number>([anchor.word.index]);
  const chosen: Answer[] = [{ term: wording.terms[anchorTerm]!, ...anchor }];
  const order = wording.terms
    .map((_, i) => i)
    .filter((i) => i !== anchorTerm)
    .sort(
      (a, b) =>
        placesLast(wording.terms[a]!) - placesLast(wording.terms[b]!) ||
        options[a]!.length - options[b]!.length,
    );
  for (const i of order) {
    const term = wording.terms[i]!;
    let best: Option | null = null;
    let bestCost = MAX_DISTANCE;
    for (const option of options[i]!) {
      // "producimos" says both who and what.
      if (used.has(option.word.index) && option.kind !== "here") continue;
      const cost = distance(option.word, anchor.word) + (1 - option.credit) * 10;
      if (cost < bestCost) {
        bestCost = cost;
        best = option;
      }
    }
    if (!best) continue;
    if (best.kind !== "here") used.add(best.word.index);
    chosen.push({ term, ...best });
  }
  return chosen;
}

const placesLast = (term: Term) => (term.country === null ? 0 : 1);

function distance(a: Word, b: Word): number {
  return Math.abs(a.index - b.index) + Math.abs(a.clause - b.clause) * CLAUSE_DISTANCE;
}

function judge(
  wording: CompiledWording,
  found: Answer[],
  sentence: Analysis,
  surroundings: Surroundings,
  language: CompiledLanguage,
): Alignment {
  const inside = preferPronouns(found, sentence, language);
  const answers = [...inside, ...answersFromOutside(wording, inside, sentence, surroundings, language)];
  const answered = new Set(answers.map((answer) => answer.term));
  const missing = wording.terms.filter((term) => !answered.has(term));
  const gained = answers.reduce((sum, answer) => sum + answer.term.weight * answer.credit, 0);
  const coverage = gained / wording.totalWeight;
  const taken = new Set(inside.map((answer) => answer.word?.index));
  const core = inside.filter((answer) => answer.word && !isInAttribution(answer.word, sentence, taken));
  const indexes = (core.length > 0 ? core : inside).map((answer) => answer.word!.index);
  const from = Math.min(...indexes);
  const to = Math.max(...indexes) + 1;
  const foreign = findForeign(answers, sentence, language, from, to);
  const strange = foreign.reduce((sum, item) => sum + item.weight, 0);
  return {
    wording,
    answers,
    missing,
    foreign,
    from,
    to,
    coverage,
    score: coverage * (gained / (gained + strange)) * closeness(core, wording, sentence),
    agreement: agreementOf(answers, wording),
    isPartial: core.some(
      (answer) => answer.term.country === null && sentence.clauses[answer.word!.clause]!.partial,
    ),
  };
}

/**
 * "Fentanyl is their problem, and Mexico makes none of the drug": where a term stands in another clause
 * and a word that may point back at it stands in the clause of the rest, that word is the answer.
 */
function preferPronouns(found: Answer[], sentence: Analysis, language: CompiledLanguage): Answer[] {
  const things = found.filter((answer) => answer.term.country === null && answer.word);
  if (new Set(things.map((answer) => answer.word!.clause)).size < 2) return found;
  const used = new Set(found.map((answer) => answer.word!.index));
  return found.map((answer) => {
    if (
      answer.term.country !== null ||
      !answer.word ||
      answer.term.weight < 1 ||
      answer.term.groups.length > 0
    )
      return answer;
    const others = things.filter((other) => other !== answer && other.word!.clause !== answer.word!.clause);
    for (const other of others) {
      const pronoun = sentence.words.find(
        (word) =>
          word.clause === other.word!.clause && !used.has(word.index) && canPointBack(word, used, language),
      );
      if (!pronoun || other.term.groups.length === 0) continue;
      used.add(pronoun.index);
      return { term: answer.term, word: pronoun, credit: CREDIT.pronoun, kind: "pronoun" };
    }
    return answer;
  });
}

/** "the drug", "it": a pronoun or clitic counts only beside a word that is answered ("no lo producimos"). */
function canPointBack(word: Word, used: ReadonlySet<number>, language: CompiledLanguage): boolean {
  if (!language.hypernyms.has(word.form)) return false;
  if (!language.functionWords.has(word.form)) return true;
  return (
    used.has(word.index + 1) ||
    (language.lang === "en" && (used.has(word.index - 1) || used.has(word.index + 2)))
  );
}

/** Words of one claim stand close together: each further clause, and a long way between them, takes a little. */
function closeness(core: readonly Answer[], wording: CompiledWording, sentence: Analysis): number {
  const things = core.filter((answer) => answer.term.country === null);
  if (things.length < 2) return 1;
  const indexes = things.map((answer) => answer.word!.index);
  const clauses = new Set(things.map((answer) => answer.word!.clause)).size;
  const span = Math.max(...indexes) - Math.min(...indexes) + 1;
  // What stands on both sides of a "but" is two statements, unless the claim itself has two.
  const isSplit =
    wording.clauses === 1 &&
    sentence.words
      .slice(Math.min(...indexes), Math.max(...indexes))
      .some((word) => ADVERSATIVE.test(word.form));
  if (isSplit) return SPLIT;
  const slack = Math.max(0, span - things.length * WORDS_PER_TERM);
  return Math.max(
    0.5,
    1 -
      (clauses - 1) * CLAUSE_COST -
      Math.max(0, clauses - wording.clauses) * EXTRA_CLAUSE_COST -
      slack * SLACK_COST,
  );
}

/** Places and things left unsaid that the surroundings supply. */
function answersFromOutside(
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
      if (surroundings.around.has(term.country) && !isElsewhere)
        more.push({ term, word: null, credit: CREDIT.around, kind: "around" });
    } else if (
      !term.isNumber &&
      !term.isRestrictive &&
      term.weight >= 1 &&
      term.groups.length === 0 &&
      surroundings.stems.has(term.stem)
    ) {
      const pronoun = sentence.words.find(
        (word) => !used.has(word.index) && clauses.has(word.clause) && canPointBack(word, used, language),
      );
      if (pronoun && !more.some((answer) => answer.kind === "pronoun")) {
        more.push({ term, word: pronoun, credit: CREDIT.pronoun, kind: "pronoun" });
      }
    }
  }
  return more;
}

/** A word that belongs to who says it, not to what is said: "the Mexican president said". */
export function isInAttribution(
  word: Word,
  sentence: Analysis,
  used?: ReadonlySet<number | undefined>,
): boolean {
  return sentence.operators.some(
    (op) =>
      (op.kind === "report" || op.kind === "deny") &&
      !used?.has(op.from) &&
      sentence.words[op.from]!.clause === word.clause &&
      word.index < op.from,
  );
}

function findForeign(
  answers: readonly Answer[],
  sentence: Analysis,
  language: CompiledLanguage,
  from: number,
  to: number,
): { word: Word; weight: number; kind: ForeignKind }[] {
  const used = new Set(answers.map((answer) => answer.word?.index));
  const clauses = new Set(
    answers.filter((answer) => answer.term.country === null).map((answer) => answer.word?.clause),
  );
  for (const clause of [...clauses])
    if (clause !== undefined && lacksSubject(clause, sentence)) clauses.add(clause - 1).add(clause - 2);
  const foreign: { word: Word; weight: number; kind: ForeignKind }[] = [];
  for (const word of sentence.words) {
    if (used.has(word.index) || !clauses.has(word.clause) || !isStrange(word, sentence, language, used))
      continue;
    if (isSpeaker(word, sentence, from)) continue;
    if (isJoined(word, sentence, used) || saysAgain(word, answers)) continue;
    const inside = word.index >= from && word.index < to;
    let kind: ForeignKind = inside ? "inside" : word.index < from ? "subject" : "outside";
    if (word.places.length > 0 && word.places[0]!.code !== "--" && kind !== "outside") kind = "place";
    if (language.degree.has(word.form)) kind = "degree";
    if (
      isHeadOf(word, sentence, used) ||
      isCompoundHead(word, sentence, used) ||
      isOwned(word, sentence, used) ||
      isNegatedFirst(word, sentence, language)
    )
      kind = "head";
    foreign.push({ word, kind, weight: FOREIGN[kind] });
  }
  return foreign;
}

function isStrange(
  word: Word,
  sentence: Analysis,
  language: CompiledLanguage,
  used: ReadonlySet<number | undefined>,
): boolean {
  if (word.isMuted) return false;
  if (language.degree.has(word.form)) return true;
  if (!word.isContent || word.insidePlace || word.isNegator || language.neutral.has(word.form)) return false;
  if (/(?:ly|mente)$/.test(word.form)) return false;
  if (word.isNumber && /^(?:19|20)\d\d$/.test(word.form)) return false;
  return !isInAttribution(word, sentence, used) && word.index >= sentence.afterColon;
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
function isJoined(word: Word, sentence: Analysis, used: ReadonlySet<number | undefined>): boolean {
  const join = (a: number, b: number) => {
    const between = sentence.words[a];
    return between !== undefined && /^(?:and|or|nor|y|e|o|u|ni)$/.test(between.form) && used.has(b);
  };
  const clitic = sentence.words[word.index - 1]?.form === "se" ? 1 : 0;
  return (
    join(word.index - 1 - clitic, word.index - 2 - clitic) ||
    join(word.index + 1, word.index + 2) ||
    join(word.index + 1, word.index + 3)
  );
}

/** "Rechaza la Marina la producción", "said López Obrador": a name right behind the verb of saying. */
function isSpeaker(word: Word, sentence: Analysis, from: number): boolean {
  if (!word.isCapital || word.index >= from) return false;
  return sentence.operators.some(
    (op) =>
      (op.kind === "report" || op.kind === "deny") &&
      op.to <= word.index &&
      word.index - op.to <= SPEAKER_REACH,
  );
}

/** "Mexico's army", "el ejército mexicano": the place only says whose, and the noun is what is spoken of. */
function isOwned(word: Word, sentence: Analysis, used: ReadonlySet<number | undefined>): boolean {
  const owner = (at: number, demonymOnly: boolean) => {
    const place = sentence.words[at];
    if (!place || !used.has(at) || place.clause !== word.clause || place.places.length === 0) return false;
    const isDemonym = place.places.every(({ kind }) => kind === "demonym");
    return isDemonym || (!demonymOnly && /['’]s$/.test(sentence.text.slice(place.start, place.end)));
  };
  return (
    owner(word.index - 1, false) ||
    (/o|a|e|s$/.test(word.form) && owner(word.index + 1, true) && !owner(word.index - 1, true))
  );
}

/** The first full word after a negation is what is negated: "has not legalized fentanyl production". */
function isNegatedFirst(word: Word, sentence: Analysis, language: CompiledLanguage): boolean {
  for (let i = word.index - 1; i >= 0 && sentence.words[i]!.clause === word.clause; i--) {
    const before = sentence.words[i]!;
    if (before.isNegator) return true;
    if (before.isContent && !language.neutral.has(before.form)) return false;
  }
  return false;
}

/** A clause that begins with an English auxiliary has its subject before the comma. */
function lacksSubject(clause: number, sentence: Analysis): boolean {
  const first = sentence.words[sentence.clauses[clause]!.from]!;
  return (
    clause > 0 &&
    /^(?:does|do|did|is|are|was|were|has|have|doesn't|don't|didn't|isn't|aren't|never|produces?)$/.test(
      first.form,
    ) &&
    /,/.test(first.gap)
  );
}

/** "fentanyl seizures are": a noun right behind an answered one, with no object of its own to follow. */
function isCompoundHead(word: Word, sentence: Analysis, used: ReadonlySet<number | undefined>): boolean {
  const before = sentence.words[word.index - 1];
  const after = sentence.words[word.index + 1];
  if (!before || !used.has(before.index) || before.groups.length > 0 || before.places.length > 0)
    return false;
  if (word.gap !== " " || before.clause !== word.clause) return false;
  return !after || after.clause !== word.clause || COMPOUND_ENDS.test(after.form);
}

/** "precursors for fentanyl", "precursores del fentanilo": the noun that rules over an answered one. */
function isHeadOf(word: Word, sentence: Analysis, used: ReadonlySet<number | undefined>): boolean {
  const link = sentence.words[word.index + 1];
  if (!link || !HEAD_LINKS.has(link.form) || link.clause !== word.clause) return false;
  const next = sentence.words[word.index + 2];
  const afterNext = sentence.words[word.index + 3];
  return (
    (next !== undefined && used.has(next.index) && next.places.length === 0) ||
    (next !== undefined &&
      !next.isContent &&
      afterNext !== undefined &&
      used.has(afterNext.index) &&
      afterNext.places.length === 0)
  );
}

/**
 * Share of the answered weight that has the wording's polarity; in a negative wording, of the words that
 * it negates: they carry the claim. Words before a negated verb decide nothing where others do. A wording that sets one place
 * against another ("in Asia and not in Mexico") is said only when its places are set the same way; else
 * nothing can be told from it.
 */
function agreementOf(answers: readonly Answer[], wording: CompiledWording): number {
  let placesAgree = true;
  const negative = { same: 0, all: 0 };
  const positive = { same: 0, all: 0 };
  const whole = { same: 0, all: 0 };
  for (const { term, word } of answers) {
    if (!word || term.isRestrictive) continue;
    const agrees = (term.polarity === "positive") === (word.polarity === "positive");
    if (term.country !== null) {
      placesAgree &&= agrees;
      continue;
    }
    whole.all += term.weight;
    if (agrees) whole.same += term.weight;
    if (term.polarity === "free" || word.polarity === "free") continue;
    const side = term.polarity === "negative" ? negative : positive;
    side.all += term.weight;
    if (agrees) side.same += term.weight;
  }
  if (whole.all === 0) return 0;
  const share = shareOf(negative.all > 0 ? negative : positive.all > 0 ? positive : whole);
  if (wording.isContrast) return placesAgree && share >= SAID ? 1 : UNCLEAR;
  // "They press pills and make no fentanyl": both halves have to point the same way.
  if (negative.all > 0 && positive.all > 0 && shareOf(positive) >= SAID !== share >= SAID) return UNCLEAR;
  return share;
}

const SAID = 0.6;
const shareOf = ({ same, all }: { same: number; all: number }) => same / all;
