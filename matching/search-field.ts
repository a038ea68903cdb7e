/**
 * One field of the claims (their texts, their titles, both, or their runs of letters) as an inverted index with BM25
 * (Robertson and Zaragoza 2009; k1 and b as the labelled sets' baselines have them). Rarity is counted in the claims
 * at hand: an order of claims has meaning within one call only. What is marked never depends on it.
 */
const K1 = 0.9;
const B = 0.4;

export class SearchField {
  private readonly postings = new Map<string, { docs: number[]; counts: number[] }>();
  private readonly lengths: number[];
  private readonly meanLength: number;

  /** @param docs For each claim its terms, with repetitions. */
  constructor(docs: readonly (readonly string[])[]) {
    this.lengths = docs.map((terms) => terms.length);
    this.meanLength = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, docs.length) || 1;
    docs.forEach((terms, doc) => {
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        const list = this.postings.get(term) ?? { docs: [], counts: [] };
        list.docs.push(doc);
        list.counts.push(count);
        this.postings.set(term, list);
      }
    });
  }

  has(term: string): boolean {
    return this.postings.has(term);
  }

  /** Rarity among the claims: the logarithm of how few have the term. */
  rarity(term: string): number {
    const df = this.postings.get(term)?.docs.length ?? 0;
    return Math.log(1 + (this.lengths.length - df + 0.5) / (df + 0.5));
  }

  /** BM25 of every claim that shares a term with the query, by position. Linear in the posting lists touched. */
  scores(query: Iterable<string>): Map<number, number> {
    const scores = new Map<number, number>();
    for (const term of query) {
      const list = this.postings.get(term);
      if (!list) continue;
      const weight = this.rarity(term);
      for (let i = 0; i < list.docs.length; i++) {
        const doc = list.docs[i]!;
        const count = list.counts[i]!;
        const norm = K1 * (1 - B + (B * this.lengths[doc]!) / this.meanLength);
        scores.set(doc, (scores.get(doc) ?? 0) + (weight * count * (K1 + 1)) / (count + norm));
      }
    }
    return scores;
  }
}

/** The n best, best first; ties in the order of the claims. */
export function best(scores: ReadonlyMap<number, number>, n: number): number[] {
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, n)
    .map(([doc]) => doc);
}
