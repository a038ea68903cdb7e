/**
 * What others would use in the engine's place, over the same claims and queries in the same run: BM25,
 * MiniSearch, FlexSearch and (on a few claims only: it takes seconds a query) fuse.js. Claim and title are searched;
 * words are stemmed and stop words left out, as suits each best.
 */
import { stemmer } from "@orama/stemmers/english";
import { Index } from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { ClaimRow } from "./claims.ts";
import { contentWords, foldedWords, STOP_WORDS } from "./text.ts";

/** Ids of the nearest claims, best first. */
export type Search = (query: string, n: number) => string[];

const stemCache = new Map<string, string>();
function stem(word: string): string {
  const known = stemCache.get(word) ?? stemmer(word);
  stemCache.set(word, known);
  return known;
}
const termsOf = (text: string): string[] => contentWords(text).map(stem);
const textOf = ({ claim, title }: ClaimRow) => `${claim} ${title}`;

/** The 33 words that Lucene leaves out. */
export const FEW_STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and are as at be but by for if in into is it no not of on or such that the their then there these they this
  to was will with`.split(/\s+/),
);

const K1 = 0.9;
const B = 0.4;

/** One weighted piece of a query: the sentence itself, or a neighbour that votes with less. */
export interface Voice {
  readonly text: string;
  readonly weight: number;
}

/**
 * BM25 with k1 .9 and b .4; a word that the query says twice counts once (better here than counting both).
 * @param stops Words left out; another list changes the figure by up to .03, one way or the other.
 */
export function createBm25(rows: readonly ClaimRow[], stops: ReadonlySet<string> = STOP_WORDS) {
  const termsOf = (text: string) =>
    foldedWords(text)
      .filter((word) => !stops.has(word))
      .map(stem);
  const postings = new Map<string, [doc: number, count: number][]>();
  const lengths = rows.map((row, doc) => {
    const terms = termsOf(textOf(row));
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const list = postings.get(term) ?? [];
      list.push([doc, count]);
      postings.set(term, list);
    }
    return terms.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length);

  function search(voices: readonly Voice[], n: number): string[] {
    const scores = new Map<number, number>();
    for (const { text, weight } of voices) {
      for (const term of new Set(termsOf(text))) {
        const list = postings.get(term);
        if (!list) continue;
        const idf = Math.log(1 + (rows.length - list.length + 0.5) / (list.length + 0.5));
        for (const [doc, count] of list) {
          const norm = count + K1 * (1 - B + (B * lengths[doc]!) / average);
          scores.set(doc, (scores.get(doc) ?? 0) + (weight * idf * count * (K1 + 1)) / norm);
        }
      }
    }
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, n)
      .map(([doc]) => rows[doc]!.id);
  }
  return {
    search: ((query, n) => search([{ text: query, weight: 1 }], n)) as Search,
    searchVoices: search,
  };
}

export function createMiniSearch(rows: readonly ClaimRow[]): Search {
  const index = new MiniSearch({
    fields: ["claim", "title"],
    tokenize: contentWords,
    processTerm: stem,
  });
  index.addAll(rows.map(({ id, claim, title }) => ({ id, claim, title })));
  return (query, n) =>
    index
      .search(query)
      .slice(0, n)
      .map(({ id }) => String(id));
}

/** FlexSearch answers a whole query only with texts that hold all its words; so one query a word, ranks added up. */
export function createFlexSearch(rows: readonly ClaimRow[]): Search {
  const index = new Index({ tokenize: "strict" });
  const counts = new Map<string, number>();
  rows.forEach((row, doc) => {
    const terms = termsOf(textOf(row));
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
    index.add(doc, terms.join(" "));
  });
  return (query, n) => {
    const scores = new Map<number, number>();
    for (const term of new Set(termsOf(query))) {
      const count = counts.get(term);
      if (count === undefined) continue;
      const weight = Math.log(1 + rows.length / count);
      for (const doc of index.search(term, { limit: rows.length }) as number[])
        scores.set(doc, (scores.get(doc) ?? 0) + weight);
    }
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, n)
      .map(([doc]) => rows[doc]!.id);
  };
}

/** Word by word, anywhere in the text: what fuse.js is best at. */
export function createFuse(rows: readonly ClaimRow[]): Search {
  const fuse = new Fuse([...rows], {
    keys: ["claim", "title"],
    includeScore: true,
    threshold: 0.2,
    ignoreLocation: true,
  });
  const words = new Map<string, { id: string; score: number }[]>();
  const answers = (word: string) => {
    const known = words.get(word) ?? fuse.search(word).map(({ item, score = 1 }) => ({ id: item.id, score }));
    words.set(word, known);
    return known;
  };
  return (query, n) => {
    const scores = new Map<string, number>();
    for (const word of new Set(contentWords(query))) {
      const found = answers(word);
      const weight = Math.log(1 + rows.length / Math.max(1, found.length));
      for (const { id, score } of found) scores.set(id, (scores.get(id) ?? 0) + weight * (1 - score));
    }
    return [...scores]
      .sort(([, x], [, y]) => y - x)
      .slice(0, n)
      .map(([id]) => id);
  };
}
