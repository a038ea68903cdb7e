/**
 * The search over all claims: the nearest claims of a statement, whatever it does with them. Candidates by BM25
 * over words and over runs of letters, then put in order by a learned sum of evidence, the sentences around among it. An
 * order and no decision: what is marked is decided by alignment, guard and stance.
 *
 * The weights are data (`data/language/ranking.json`), learned by `measure/train-ranking.ts` on train splits only.
 * Cost: some milliseconds a statement at ten thousand claims; the index is made at the first search.
 */
import { best, SearchField } from "./search-field.ts";
import { gramsOf, type SearchTerm, searchTerms } from "./search-terms.ts";
import type { Claim, Language } from "./types.ts";

/** In the order of the weights. */
export const FEATURES = [
  "words",
  "wordsOfBest",
  "text",
  "title",
  "textCovered",
  "titleCovered",
  "statementCovered",
  "pairs",
  "numbers",
  "numbersMissing",
  "names",
  "namesMissing",
  "before",
  "after",
  "length",
  "isFirst",
  "closeness",
  "grams",
  "gramsOfBest",
  "textGrams",
  "titleGrams",
] as const;

export interface RankingWeights {
  features: string[];
  /** For a statement alone, and for one with sentences around it. */
  alone: number[];
  amid: number[];
}

/** What is searched with: the statement, and the sentences around it, the nearest first. */
export interface Query {
  readonly text: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Ranked {
  /** Position of the claim. */
  readonly claim: number;
  /** 0 to 1; comparable within one answer only. */
  readonly score: number;
}

const DEPTH = 100;
const GRAM_DEPTH = 60;
/** What a sentence around adds to the choice of candidates, and how that falls with the distance. */
const AROUND = 0.4;
const DECAY = 0.8;
/** Brings sums of BM25 near to 1. */
const SCALE = 10;

interface Claims {
  readonly texts: readonly (readonly SearchTerm[])[];
  readonly titles: readonly (readonly SearchTerm[])[];
  readonly words: SearchField;
  readonly textWords: SearchField;
  readonly titleWords: SearchField;
  readonly grams: SearchField;
  readonly textGrams: readonly ReadonlySet<string>[];
  readonly titleGrams: readonly ReadonlySet<string>[];
}

export interface Ranker {
  rank(query: Query, n: number): Ranked[];
  /** The evidence for each candidate, for training. */
  evidence(query: Query): { claim: number; features: number[] }[];
}

export function createRanker(
  claims: readonly Claim[],
  lang: Language,
  functionWords: ReadonlySet<string>,
  weights: RankingWeights,
): Ranker {
  const index = readClaims(claims, lang, functionWords);
  const evidence = (query: Query) => gatherEvidence(query, index, lang, functionWords);
  return {
    evidence,
    rank(query, n) {
      const isAmid = [...query.before, ...query.after].some((sentence) => sentence !== "");
      const chosen = isAmid ? weights.amid : weights.alone;
      return evidence(query)
        .map(({ claim, features }) => ({
          claim,
          sum: features.reduce((sum, value, i) => sum + value * chosen[i]!, 0),
        }))
        .sort((a, b) => b.sum - a.sum || a.claim - b.claim)
        .slice(0, n)
        .map(({ claim, sum }) => ({ claim, score: 1 / (1 + Math.exp(-sum)) }));
    },
  };
}

function readClaims(claims: readonly Claim[], lang: Language, functionWords: ReadonlySet<string>): Claims {
  const read = (wanted: (kind: string) => boolean) =>
    claims.map(({ wordings }) => {
      const own = wordings.some((wording) => wording.lang === lang);
      return wordings
        .filter((wording) => wanted(wording.kind) && (!own || wording.lang === lang))
        .flatMap(({ text }) => searchTerms(text, lang, functionWords));
    });
  const texts = read((kind) => kind !== "title");
  const titles = read((kind) => kind === "title");
  const both = texts.map((terms, i) => [...terms, ...titles[i]!]);
  const stems = (list: readonly (readonly SearchTerm[])[]) =>
    list.map((terms) => terms.map(({ stem }) => stem));
  return {
    texts,
    titles,
    words: new SearchField(stems(both)),
    textWords: new SearchField(stems(texts)),
    titleWords: new SearchField(stems(titles)),
    grams: new SearchField(both.map((terms) => [...gramsOf(terms)])),
    textGrams: texts.map(gramsOf),
    titleGrams: titles.map(gramsOf),
  };
}

function gatherEvidence(
  query: Query,
  index: Claims,
  lang: Language,
  functionWords: ReadonlySet<string>,
): { claim: number; features: number[] }[] {
  const { words, grams } = index;
  const read = (text: string) => searchTerms(text, lang, functionWords);
  const terms = read(query.text);
  const stems = new Set(terms.map(({ stem }) => stem));
  const own = words.scores(stems);
  const ofText = index.textWords.scores(stems);
  const ofTitle = index.titleWords.scores(stems);
  const around = (sentences: readonly string[]) =>
    sumOf(sentences.map((text) => words.scores(stemsOf(read(text)))));
  const before = around(query.before);
  const after = around(query.after);
  const together = new Map(own);
  for (const side of [before, after])
    for (const [claim, score] of side) together.set(claim, (together.get(claim) ?? 0) + AROUND * score);
  const queryGrams = gramsOf(terms);
  const byGrams = grams.scores(queryGrams);
  const nearestByGrams = best(byGrams, GRAM_DEPTH);
  const candidates = [...new Set([...best(together, DEPTH), ...nearestByGrams])];

  const bestOwn = Math.max(1e-9, ...candidates.map((claim) => own.get(claim) ?? 0));
  const bestGrams = Math.max(1e-9, byGrams.get(nearestByGrams[0]!) ?? 0);
  const massOfQuery =
    [...stems].reduce((sum, stem) => (words.has(stem) ? sum + words.rarity(stem) : sum), 0) || 1;
  const pairs = new Set(terms.slice(1).map(({ stem }, i) => `${terms[i]!.stem} ${stem}`));
  const numbers = new Set(terms.flatMap(({ isNumber, form }) => (isNumber ? [form] : [])));
  const names = new Set(terms.flatMap(({ isName, stem }) => (isName ? [stem] : [])));

  return candidates.map((claim) => {
    const text = index.texts[claim]!;
    const title = index.titles[claim]!;
    const all = [...text, ...title];
    const claimStems = new Set(all.map(({ stem }) => stem));
    const claimNumbers = new Set(all.flatMap(({ isNumber, form }) => (isNumber ? [form] : [])));
    const sharedNumbers = [...claimNumbers].filter((form) => numbers.has(form)).length;
    const claimNames = new Set(all.flatMap(({ isName, stem }) => (isName ? [stem] : [])));
    const rarities = (list: Iterable<string>) => [...list].reduce((sum, stem) => sum + words.rarity(stem), 0);
    const covered = (list: readonly SearchTerm[]) => {
      const mass = new Set(list.map(({ stem }) => stem));
      return rarities([...mass].filter((stem) => stems.has(stem))) / (rarities(mass) || 1);
    };
    const pairsIn = (list: readonly SearchTerm[]) =>
      rarities(
        [...new Set(list.slice(1).map(({ stem }, i) => `${list[i]!.stem} ${stem}`))]
          .filter((pair) => pairs.has(pair))
          .flatMap((pair) => pair.split(" ")),
      ) / 2;
    const gramsCovered = (set: ReadonlySet<string>) => {
      let mass = 0;
      let shared = 0;
      for (const gram of set) {
        const rarity = grams.rarity(gram);
        mass += rarity;
        if (queryGrams.has(gram)) shared += rarity;
      }
      return mass === 0 ? 0 : shared / mass;
    };
    const hits = terms.flatMap(({ stem }, at) => (claimStems.has(stem) ? [at] : []));
    const span = hits.length > 1 ? hits.at(-1)! - hits[0]! + 1 : Math.max(1, terms.length);
    const ownScore = own.get(claim) ?? 0;
    return {
      claim,
      features: [
        ownScore / SCALE,
        ownScore / bestOwn,
        (ofText.get(claim) ?? 0) / SCALE,
        (ofTitle.get(claim) ?? 0) / SCALE,
        covered(text),
        covered(title),
        rarities([...stems].filter((stem) => claimStems.has(stem))) / massOfQuery,
        (pairsIn(text) + pairsIn(title)) / SCALE,
        sharedNumbers,
        claimNumbers.size - sharedNumbers,
        rarities([...claimNames].filter((stem) => names.has(stem))) / SCALE,
        rarities([...claimNames].filter((stem) => !stems.has(stem))) / SCALE,
        (before.get(claim) ?? 0) / SCALE,
        (after.get(claim) ?? 0) / SCALE,
        Math.log(1 + text.length),
        ownScore === bestOwn ? 1 : 0,
        hits.length / span,
        (byGrams.get(claim) ?? 0) / (SCALE * 3),
        (byGrams.get(claim) ?? 0) / bestGrams,
        gramsCovered(index.textGrams[claim]!),
        gramsCovered(index.titleGrams[claim]!),
      ],
    };
  });
}

const stemsOf = (terms: readonly SearchTerm[]) => new Set(terms.map(({ stem }) => stem));

/** Scores of several sentences, the nearest first, each counting less than the one before. */
function sumOf(all: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const sum = new Map<number, number>();
  all.forEach((scores, distance) => {
    for (const [claim, score] of scores) sum.set(claim, (sum.get(claim) ?? 0) + score * DECAY ** distance);
  });
  return sum;
}
