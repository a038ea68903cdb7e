/** A statement and its opposite must not be taken for each other; two ways to say one thing must. */
import type { Engine } from "../../matching/engine.ts";
import type { Match } from "../../matching/types.ts";
import { engineOver, importClaims } from "../claims.ts";
import { evalRows } from "../eval-data.ts";
import { isInsertedNegation } from "../opposition.ts";
import { createBm25, createFlexSearch, createMiniSearch, type Search } from "../peers.ts";
import {
  atLeast,
  atMost,
  type ErrorLine,
  type Figure,
  type MeasuredSet,
  reasonsLine,
  type Shown,
  type Table,
} from "../set.ts";
import { type Count, wilson } from "../statistics.ts";

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: "same" | "opposite";
  readonly source: string;
}
/** What the engine says of the claim that the statement is paired with. */
interface Outcome {
  readonly id: string;
  readonly kind: "same" | "own" | "opposite";
  readonly source: string;
  readonly inserted: boolean;
  readonly match: Pick<Match, "band" | "stance" | "score" | "explanation"> | null;
  /** Peers that rank the paired claim first. */
  readonly first: readonly string[];
}
interface Part {
  readonly outcomes: Outcome[];
  readonly refused: string[];
}

const QUICK_STEP = 4;
const rowsOf = () =>
  evalRows<Pair>("polarity_pairs/dev.jsonl").map((pair, at) => ({ ...pair, id: `p${at}` }));

export const polarity: MeasuredSet<Part> = {
  id: "polarity_pairs",
  weight: 50,
  parts: () => 2,
  run(part, of, quick) {
    const rows = rowsOf();
    const same = rows.filter(({ label }) => label === "same");
    const all = rows.filter(({ label }) => label === "opposite");
    const opposite = all.filter((_, at) => at % of === part && (!quick || at % QUICK_STEP < of));
    return part === 0
      ? join(runSame(same), runOpposite(all, opposite))
      : join({ outcomes: [], refused: [] }, runOpposite(all, opposite));
  },
  summarise(parts, quick) {
    const outcomes = parts.flatMap((part) => part.outcomes);
    const refused = new Set(parts.flatMap((part) => part.refused));
    const of = (kind: Outcome["kind"]) => outcomes.filter((one) => one.kind === kind);
    const opposite = of("opposite");
    const inserted = opposite.filter((one) => one.inserted);
    const figure = (name: string, count: Count, target?: Figure["target"]): Figure => ({
      name,
      count,
      interval: wilson(count),
      ...(target && { target }),
    });
    const first = (peer: string): Count => [
      opposite.filter((one) => one.first.includes(peer)).length,
      opposite.length,
    ];
    return {
      id: "polarity_pairs",
      title: "A statement and its opposite",
      says: `Pairs of the development split of a set made of several (CANNOT). All first sentences are a pack, the second is the statement; what counts is whether the claim of its own pair is in the \`match\` band as asserts or reports. Many opposites were made by swapping one word for another that need not be its antonym, and most \`same\` pairs are short sentences with an antonym and a negation taken out: neither is a sample of the news. "Inserted negation" is told by a rule: the words of both are the same but for no, not, n't or never, and the helper "do" with the form of the verb it brings.`,
      sampled: quick
        ? `every second opposite pair of ${2 * opposite.length} or so; all \`same\` pairs`
        : null,
      figures: [
        figure("opposite: accepted", accepted(opposite), atMost(0.3)),
        figure("opposite by an inserted negation: accepted", accepted(inserted), atMost(0.03)),
        figure("same: kept", accepted(of("same")), atLeast(0.75)),
        figure("the claim's own words: kept", accepted(of("own")), atLeast(0.995)),
        ...Object.keys(PEERS).map((peer) => figure(`opposite: ${peer} ranks it first`, first(peer))),
      ],
      tables: [bySource(outcomes), stances(outcomes)],
      notes: [
        `${refused.size} sentences refused as claims by the import; their opposite pairs are left out, \`same\` pairs count as not kept.`,
      ],
      errors: errorsOf(outcomes),
      shown: outcomes.flatMap(({ kind, match }): Shown[] =>
        match && match.band !== null && match.stance !== "contradicts"
          ? [[match.score, kind !== "opposite" && isAccepted(match)]]
          : [],
      ),
    };
  },
};

const isAccepted = (match: Outcome["match"]) =>
  match !== null && match.band === "match" && (match.stance === "asserts" || match.stance === "reports");
const accepted = (outcomes: readonly Outcome[]): Count => [
  outcomes.filter(({ match }) => isAccepted(match)).length,
  outcomes.length,
];

const PEERS = {
  BM25: (rows: Parameters<typeof createBm25>[0]) => createBm25(rows).search,
  MiniSearch: createMiniSearch,
  FlexSearch: createFlexSearch,
};

type PairRow = Pair & { id: string };

/** One claim a sentence: two pairs may share their first. */
function packOf(name: string, rows: readonly PairRow[]) {
  const ids = new Map<string, string>();
  for (const { a, id } of rows) if (!ids.has(a)) ids.set(a, id);
  const claims = [...ids].map(([claim, id]) => ({ id, claim, title: "" }));
  const { claims: imported, refused } = importClaims(name, claims);
  return { engine: engineOver(imported), claimOf: (a: string) => ids.get(a)!, refused, claims };
}

function said(engine: Engine, text: string, claim: string): Outcome["match"] {
  const match = engine.matchStatement({ text }).find((one) => one.claim === claim);
  if (!match) return null;
  const { band, stance, score, explanation } = match;
  return { band, stance, score, explanation };
}

function runSame(rows: readonly PairRow[]): Part {
  const { engine, claimOf, refused } = packOf("polarity-same", rows);
  const outcome = (kind: "same" | "own", { id, source }: PairRow, text: string, a: string): Outcome => ({
    id,
    kind,
    source,
    inserted: false,
    match: said(engine, text, claimOf(a)),
    first: [],
  });
  const own = [...new Map(rows.map((row) => [row.a, row])).values()];
  return {
    outcomes: [
      ...rows.map((row) => outcome("same", row, row.b, row.a)),
      ...own.map((row) => outcome("own", row, row.a, row.a)),
    ],
    refused,
  };
}

function runOpposite(all: readonly PairRow[], asked: readonly PairRow[]): Part {
  const { engine, claimOf, refused, claims } = packOf("polarity-opposite", all);
  const peers = Object.entries(PEERS).map(([name, create]): [string, Search] => [name, create(claims)]);
  const without = new Set(refused);
  return {
    outcomes: asked
      .filter(({ a }) => !without.has(claimOf(a)))
      .map(({ id, a, b, source }) => ({
        id,
        kind: "opposite" as const,
        source,
        inserted: isInsertedNegation(a, b),
        match: said(engine, b, claimOf(a)),
        first: peers.filter(([, search]) => search(b, 1)[0] === claimOf(a)).map(([name]) => name),
      })),
    refused,
  };
}

const join = (one: Part, two: Part): Part => ({
  outcomes: [...one.outcomes, ...two.outcomes],
  refused: [...one.refused, ...two.refused],
});

function bySource(outcomes: readonly Outcome[]): Table {
  const share = ([part, whole]: Count) => `${part} of ${whole}`;
  const kinds = [...new Set(outcomes.map(({ kind, source }) => `${kind} ${source}`))].sort();
  return {
    title: "By source: accepted in the `match` band as asserts or reports",
    head: ["pairs", "all", "inserted negation", "other"],
    rows: kinds.map((name) => {
      const these = outcomes.filter(({ kind, source }) => `${kind} ${source}` === name);
      return [
        name,
        share(accepted(these)),
        share(accepted(these.filter((one) => one.inserted))),
        share(accepted(these.filter((one) => !one.inserted))),
      ];
    }),
  };
}

function stances(outcomes: readonly Outcome[]): Table {
  const names = ["asserts", "reports", "questions", "disputes", "contradicts", "none"];
  const count = (kind: string, stance: string) =>
    outcomes.filter((one) => {
      const isSaid = one.match !== null && (one.match.band === "match" || one.match.stance === "contradicts");
      return one.kind === kind && (isSaid ? one.match!.stance : "none") === stance;
    }).length;
  return {
    title: "What the engine says of the pair's claim (`match` band; `contradicts` has none)",
    head: ["pairs", ...names],
    rows: ["same", "own", "opposite"].map((kind) => [
      kind,
      ...names.map((name) => String(count(kind, name))),
    ]),
  };
}

function errorsOf(outcomes: readonly Outcome[]): ErrorLine[] {
  const pairs = new Map(rowsOf().map((row) => [row.id, row]));
  return outcomes
    .filter(({ kind, match }) => (kind === "opposite") === isAccepted(match))
    .map(({ id, kind, source, inserted, match }) => ({
      set: "polarity_pairs",
      id,
      kind:
        kind === "opposite"
          ? `opposite accepted${inserted ? " (inserted negation)" : ""}`
          : `${kind} not kept`,
      source,
      claim: pairs.get(id)!.a,
      text: kind === "own" ? pairs.get(id)!.a : pairs.get(id)!.b,
      said: match && `${match.band} ${match.stance} ${match.score}`,
      why: match ? reasonsLine(match.explanation) : "",
    }));
}
