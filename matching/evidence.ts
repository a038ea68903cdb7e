/**
 * What speaks for and against a statement's making a claim, as numbers: how much of the claim is said and by
 * which kind of answer, what is left over on both sides and where it stands, and what the guard has seen. A decision is learned
 * from these (`decision.ts`); nothing is decided here, and no number depends on which other claims are loaded.
 */
import type { Alignment } from "./alignment.ts";
import type { Analysis, Word } from "./analysed.ts";
import type { Reason } from "./types.ts";
import type { Term } from "./wordings.ts";

/** In the order of the weights. */
export const EVIDENCE = [
  "coverage",
  "rareCoverage",
  "same",
  "synonym",
  "similar",
  "context",
  "fuzzy",
  "said",
  "terms",
  "missing",
  "missingRare",
  "missingNumber",
  "missingPlace",
  "missingOnly",
  "missingName",
  "missingOwn",
  "replaced",
  "inside",
  "insideRare",
  "subject",
  "subjectRare",
  "outside",
  "degree",
  "place",
  "head",
  "complement",
  "foreignNumber",
  "foreignName",
  "clauses",
  "slack",
  "order",
  "sentenceShare",
  "score",
  "unclear",
  "guessedPlace",
  "doubtful",
] as const;

const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
const isThing = ({ country, isRestrictive }: Term) => country === null && !isRestrictive;

/** @returns One number for each of `EVIDENCE`; mostly 0 to 1, counts are capped. Cost: terms times answers. */
export function evidenceOf(
  alignment: Alignment,
  reasons: readonly Reason[],
  sentence: Analysis,
  rarityOf: (word: Word) => number,
): number[] {
  const { answers, missing, foreign, wording } = alignment;
  const terms = wording.terms.filter((term) => !term.isFraming);
  const weigh = (list: readonly Term[]) => list.reduce((sum, term) => sum + term.weight, 0);
  const rare = (list: readonly Term[]) =>
    list.reduce((sum, term) => sum + term.rarity * Math.min(1, term.weight), 0);
  const answered = answers.map(({ term }) => term);
  const byKind = (...kinds: string[]) =>
    weigh(answers.filter(({ kind }) => kinds.includes(kind)).map(({ term }) => term));
  const total = weigh(terms) || 1;
  const left = missing.filter((term) => !term.isFraming);
  const leftFull = left.filter((term) => isThing(term) && !term.isNumber && term.weight >= 1);
  const of = (kind: string) => foreign.filter((one) => one.kind === kind);
  const count = (list: readonly unknown[]) => Math.min(4, list.length) / 4;
  const rareOf = (list: readonly { word: Word }[]) =>
    Math.min(4, list.reduce((sum, { word }) => sum + rarityOf(word), 0)) / 4;
  const noted = (...notes: string[]) => reasons.filter(({ note }) => note && notes.includes(note)).length;
  const things = answers.filter(({ term, word }) => word && isThing(term));
  const indexes = things.map(({ word }) => word!.index);
  const clauses = new Set(things.map(({ word }) => word!.clause)).size;
  const span = indexes.length > 0 ? Math.max(...indexes) - Math.min(...indexes) + 1 : 1;
  const full = sentence.words.filter((word) => word.isContent);
  const used = new Set(answers.flatMap(({ word }) => (word ? [word.index] : [])));
  return [
    alignment.coverage,
    shareOf(rare(answered), rare(terms)),
    byKind("same", "place", "restrictive") / total,
    byKind("synonym") / total,
    byKind("similar", "opposite") / total,
    byKind("here", "around", "speaker", "pronoun") / total,
    byKind("fuzzy") / total,
    Math.min(8, alignment.said) / 8,
    Math.min(12, terms.length) / 12,
    Math.min(4, weigh(leftFull)) / 4,
    Math.min(4, rare(leftFull)) / 4,
    count(left.filter((term) => term.isNumber)),
    count(left.filter((term) => term.country !== null)),
    count(left.filter((term) => term.isRestrictive)),
    count(leftFull.filter((term) => term.isName)),
    count(leftFull.filter((term) => term.groups.length === 0)),
    Math.min(3, noted("another-word")) / 3,
    count(of("inside")),
    rareOf(of("inside")),
    count(of("subject")),
    rareOf(of("subject")),
    count(of("outside")),
    count(of("degree")),
    count(of("place")),
    count(of("head")),
    count(of("complement")),
    count(foreign.filter(({ word }) => word.isNumber)),
    count(foreign.filter(({ word, kind }) => kind !== "outside" && word.isCapital && word.index > 0)),
    Math.min(4, Math.max(0, clauses - wording.clauses)) / 4,
    Math.min(20, Math.max(0, span - indexes.length * 3)) / 20,
    orderOf(things.map(({ term, word }) => [term.at, word!.index])),
    shareOf([...used].filter((index) => sentence.words[index]!.isContent).length, full.length),
    alignment.score,
    alignment.agreement > 0.15 && alignment.agreement < 0.85 ? 1 : 0,
    noted("around", "not-named") > 0 ? 1 : 0,
    Math.min(3, noted("said-once", "topic", "one-case", "none-of-them", "meant-for", "whose", "later", "other-years")) / 3,
  ];
}

/** Share of the pairs of answered words that stand in the claim's order; 1 where there are none. */
function orderOf(pairs: readonly (readonly [number, number])[]): number {
  let agree = 0;
  let all = 0;
  for (let i = 0; i < pairs.length; i++)
    for (let j = i + 1; j < pairs.length; j++) {
      const a = pairs[i]!;
      const b = pairs[j]!;
      if (a[0] === b[0] || a[1] === b[1]) continue;
      all++;
      if (a[0] < b[0] === a[1] < b[1]) agree++;
    }
  return all === 0 ? 1 : agree / all;
}
