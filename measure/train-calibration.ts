/**
 * Learns what a score is worth (matching/calibration.ts) and writes data/language/calibration.json: isotonic regression by
 * pooling adjacent violators (Ayer et al. 1955) over bins of the scores of the `match` band, on the tuned half of the twins and the
 * train splits of snopes_tweets and polarity_pairs. The opposite pairs are ten times as many as the others and weigh as much as
 * these. Deterministic; no development split and no held row is read. Run by hand: `npx vite-node measure/train-calibration.ts`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { languageTables } from "../data/language/tables.ts";
import { createEngine } from "../matching/engine.ts";
import { addTo } from "../matching/multimap.ts";
import type { Claim, Match } from "../matching/types.ts";
import { builtInClaims, claimRows, importClaims, otherTopicClaims } from "./claims.ts";
import { evalRows, ownRows } from "./eval-data.ts";
import { inBands, judgeRow, type Row } from "./score-rows.ts";

interface Example {
  readonly score: number;
  readonly isRight: boolean;
  readonly weight: number;
}
interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: "same" | "opposite";
}

const OUT = join(import.meta.dirname, "../data/language/calibration.json");
const BIN = 0.05;
const MATCH = inBands(["match"]);

const uncalibrated = (claims: readonly Claim[]) =>
  createEngine(claims, { ...languageTables, calibration: { match: [] } });
const isMaking = ({ stance }: Match) => stance === "asserts" || stance === "reports";

function fromTwins(): Example[] {
  const engine = uncalibrated([...builtInClaims(), ...otherTopicClaims()]);
  return ownRows<Row>("twins.jsonl")
    .filter(({ half }) => half !== "held")
    .flatMap((row) => judgeRow(row, engine.matchStatement(row), MATCH))
    .filter(({ verdict }) => verdict !== "tolerated")
    .map(({ match, verdict }) => ({ score: match.score, isRight: verdict === "right", weight: 1 }));
}

function fromPosts(): Example[] {
  const engine = uncalibrated(importClaims("snopes", claimRows("snopes_tweets")).claims);
  return evalRows<{ text: string; relevant: (string | number)[] }>("snopes_tweets/train.jsonl").flatMap(
    ({ text, relevant }) =>
      engine
        .matchStatement({ text })
        .filter(({ band, stance }) => band === "match" && stance !== "contradicts")
        .map(({ claim, score }) => ({ score, isRight: relevant.map(String).includes(claim), weight: 1 })),
  );
}

function fromPairs(): Example[] {
  const rows = evalRows<Pair>("polarity_pairs/train.jsonl");
  const of = (label: Pair["label"]) => rows.filter((row) => row.label === label);
  const [same, opposite] = [of("same"), of("opposite")];
  return [...pairsOf(same, 1), ...pairsOf(opposite, same.length / opposite.length)];
}

function pairsOf(rows: readonly Pair[], weight: number): Example[] {
  const ids = new Map<string, string>();
  for (const { a } of rows) if (!ids.has(a)) ids.set(a, `p${ids.size}`);
  const claims = [...ids].map(([claim, id]) => ({ id, claim, title: "" }));
  const engine = uncalibrated(importClaims("pairs", claims).claims);
  return rows.flatMap(({ a, b, label }) =>
    engine
      .matchStatement({ text: b })
      .filter(({ claim, band }) => claim === ids.get(a) && band === "match")
      .map((match) => ({ score: match.score, isRight: label === "same" && isMaking(match), weight })),
  );
}

interface Pool {
  readonly score: number;
  readonly right: number;
  readonly weight: number;
}
const chance = ({ right, weight }: Pool) => right / weight;

/** Bins at their mean score; where a later one is worth less than the one before it, the two are one. */
function isotonic(examples: readonly Example[]): Pool[] {
  const bins = new Map<number, Example[]>();
  for (const one of examples) addTo(bins, Math.floor(one.score / BIN), one);
  const pools: Pool[] = [];
  for (const [, bin] of [...bins].sort(([a], [b]) => a - b)) {
    const sum = (of: (one: Example) => number) => bin.reduce((all, one) => all + of(one), 0);
    const weight = sum((one) => one.weight);
    let pool: Pool = {
      score: sum((one) => one.weight * one.score) / weight,
      right: sum((one) => (one.isRight ? one.weight : 0)),
      weight,
    };
    for (let last = pools.at(-1); last && chance(last) >= chance(pool); last = pools.at(-1)) {
      pools.pop();
      const both = last.weight + pool.weight;
      pool = {
        score: (last.weight * last.score + pool.weight * pool.score) / both,
        right: last.right + pool.right,
        weight: both,
      };
    }
    pools.push(pool);
  }
  return pools;
}

function main(): void {
  const examples = [...fromTwins(), ...fromPosts(), ...fromPairs()];
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const pools = isotonic(examples);
  for (const pool of pools)
    console.log(
      `score ${round(pool.score)}: right ${round(chance(pool))}, weight ${Math.round(pool.weight)}`,
    );
  const match = pools.map((pool) => [round(pool.score), round(chance(pool))]);
  writeFileSync(OUT, `${JSON.stringify({ match })}\n`);
}

main();
