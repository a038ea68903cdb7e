/**
 * Ranking a known claim: the engine beside its peers on the same queries. Mean average precision of the first
 * five answers, with a bootstrap over the queries; differences are paired.
 */
import type { ClaimRow } from "./claims.ts";
import {
  createBm25,
  createFlexSearch,
  createFuse,
  createMiniSearch,
  FEW_STOP_WORDS,
  type Search,
} from "./peers.ts";
import type { Figure, Table, Target } from "./set.ts";
import { averagePrecision, bootstrapDifference, bootstrapMean, mean } from "./statistics.ts";

export const DEPTH = 5;
export const FUSE_CLAIMS = 200;

export interface Query {
  readonly id: string;
  readonly text: string;
  readonly relevant: readonly string[];
}
/** Answers of one system, a list of claim ids a query, in the order of the queries. */
export type Answers = readonly (readonly string[])[];

export function queriesOf(rows: readonly Query[]): Query[] {
  return rows.map(({ id, text, relevant }) => ({ id: String(id), text, relevant: relevant.map(String) }));
}

export const askAll = (search: Search, queries: readonly Query[]): string[][] =>
  queries.map(({ text }) => search(text, DEPTH));

/** The peers that can be run at this size. */
export function askPeers(rows: readonly ClaimRow[], queries: readonly Query[]): Record<string, string[][]> {
  return {
    BM25: askAll(createBm25(rows).search, queries),
    "BM25, few stop words": askAll(createBm25(rows, FEW_STOP_WORDS).search, queries),
    MiniSearch: askAll(createMiniSearch(rows), queries),
    FlexSearch: askAll(createFlexSearch(rows), queries),
  };
}

/** The claims that fuse.js is tried on: those of the first queries, then others, in the order of the file. */
export function fuseSubset(
  rows: readonly ClaimRow[],
  queries: readonly Query[],
): { rows: ClaimRow[]; queries: Query[] } {
  const wanted = new Set<string>();
  const asked: Query[] = [];
  for (const query of queries) {
    if (wanted.size + query.relevant.length > FUSE_CLAIMS / 2) break;
    for (const id of query.relevant) wanted.add(id);
    asked.push(query);
  }
  const relevant = rows.filter(({ id }) => wanted.has(id));
  const others = rows.filter(({ id }) => !wanted.has(id)).slice(0, FUSE_CLAIMS - relevant.length);
  return { rows: [...relevant, ...others], queries: asked };
}

export const askFuse = (subset: { rows: ClaimRow[]; queries: Query[] }): string[][] =>
  askAll(createFuse(subset.rows), subset.queries);

export const precisionsOf = (queries: readonly Query[], answers: Answers): number[] =>
  queries.map(({ relevant }, at) => averagePrecision(answers[at]!, new Set(relevant), DEPTH));

export function mapFigure(
  name: string,
  queries: readonly Query[],
  answers: Answers,
  target?: Target,
): Figure {
  const values = precisionsOf(queries, answers);
  return {
    name,
    value: mean(values),
    decimals: 3,
    interval: bootstrapMean(values),
    ...(target && { target }),
  };
}

/** The engine less each peer, on the same queries. */
export function differenceTable(
  queries: readonly Query[],
  engine: Answers,
  peers: Readonly<Record<string, Answers>>,
): Table {
  const own = precisionsOf(queries, engine);
  return {
    title: "The engine less each peer (MAP@5, paired bootstrap)",
    head: ["peer", "difference", "95 %"],
    rows: Object.entries(peers).map(([name, answers]) => {
      const theirs = precisionsOf(queries, answers);
      const [low, high] = bootstrapDifference(own, theirs);
      return [name, signed(mean(own) - mean(theirs)), `${signed(low)} to ${signed(high)}`];
    }),
  };
}
const signed = (value: number) => `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(3)}`;
