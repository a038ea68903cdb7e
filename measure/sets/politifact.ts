/** Sentences of debates and speeches and the PolitiFact claims they make: ranking among 19,250, the harder set. */
import { claimRows, claimSet } from "../claims.ts";
import { aroundOf, createFinder, debateSentences, neighboursOf } from "../debates-data.ts";
import { evalRows } from "../eval-data.ts";
import { createBm25 } from "../peers.ts";
import {
  askAll,
  askFuse,
  askPeers,
  DEPTH,
  differenceTable,
  fuseSubset,
  mapFigure,
  precisionsOf,
  type Query,
  queriesOf,
} from "../ranking.ts";
import { atLeast, type MeasuredSet } from "../set.ts";

interface Part {
  readonly around: string[][];
  readonly alone: string[][];
  readonly peers: Record<string, string[][]>;
  readonly fuse: string[][];
  readonly fuseBm25: string[][];
  readonly notFound: string[];
}
/** What the nearest neighbour weighs in BM25, halved with each step; of 0, .1, .2, .3 and .5 the best on the train split. */
const VOTE = 0.5;
const dev = () => queriesOf(evalRows<Query>("politifact_debates/dev.jsonl"));

export const politifact: MeasuredSet<Part> = {
  id: "politifact_debates",
  weight: 90,
  parts: () => 1,
  run() {
    const { rows, engine } = claimSet("politifact_debates");
    const queries = dev();
    const sentences = debateSentences();
    const find = createFinder(sentences);
    const places = queries.map((query) => find(query));
    const answersTo = (statement: { text: string; before?: string; after?: string }) =>
      engine.rank(statement, DEPTH).map(({ claim }) => claim);
    const bm25 = createBm25(rows);
    const subset = fuseSubset(rows, queries);
    return {
      around: queries.map(({ text }, i) =>
        answersTo(places[i]! < 0 ? { text } : { text, ...aroundOf(sentences, places[i]!) }),
      ),
      alone: queries.map(({ text }) => answersTo({ text })),
      peers: {
        ...askPeers(rows, queries),
        "BM25, neighbours voting": queries.map(({ text }, i) =>
          bm25.searchVoices(
            [
              { text, weight: 1 },
              ...(places[i]! < 0 ? [] : neighboursOf(sentences, places[i]!)).map((one) => ({
                text: one.text,
                weight: VOTE * 0.5 ** (one.distance - 1),
              })),
            ],
            DEPTH,
          ),
        ),
      },
      fuse: askFuse(subset),
      fuseBm25: askAll(createBm25(subset.rows).search, subset.queries),
      notFound: queries.filter((_, i) => places[i]! < 0).map(({ id }) => id),
    };
  },
  summarise([part]) {
    const { around, alone, peers, fuse, fuseBm25, notFound } = part!;
    const queries = dev();
    const fused = queries.slice(0, fuse.length);
    const byId = new Map(claimRows("politifact_debates").map((row) => [row.id, row]));
    const precisions = precisionsOf(queries, around);
    return {
      id: "politifact_debates",
      title: "Ranking a known claim: debates and 19,250 PolitiFact claims",
      says: `${queries.length} sentences of the development split (CheckThat! 2021/22), claims by the import from CSV out of claim and title only. Sentences are given with the three before and the two after them, and again without. With ${queries.length} queries a difference below about .05 is not to be told from chance. The split is open to the developers.`,
      sampled: null,
      figures: [
        mapFigure("engine, with the sentences around: MAP@5", queries, around, atLeast(0.43)),
        mapFigure("engine, sentence alone: MAP@5", queries, alone),
        ...Object.entries(peers).map(([name, answers]) => mapFigure(`${name}: MAP@5`, queries, answers)),
        mapFigure(`fuse.js, 200 claims only (${fused.length} sentences)`, fused, fuse),
        mapFigure("BM25 on the same 200 claims", fused, fuseBm25),
      ],
      tables: [differenceTable(queries, around, { ...peers, "the engine without neighbours": alone })],
      notes: [
        `${queries.length - notFound.length} of ${queries.length} sentences found in the transcripts.${notFound.length > 0 ? ` Not found: ${notFound.join(", ")}.` : ""}`,
      ],
      errors: queries.flatMap(({ id, text, relevant }, at) =>
        precisions[at] === 1
          ? []
          : [
              {
                set: "politifact_debates",
                id,
                kind: `precision ${precisions[at]!.toFixed(2)}`,
                text,
                wanted: relevant.map((claim) => byId.get(claim)),
                answers: around[at]!.map((claim) => byId.get(claim)),
              },
            ],
      ),
    };
  },
};
