/**
 * Learns the weights of the search over claims (matching/ranking.ts) and writes data/language/ranking.json. A softmax over
 * the candidates of each statement (ListNet, Cao et al. 2007), with a small pull towards zero. `alone` learns from the
 * train splits of both sets of posts and debates without neighbours, `amid` from the debates with theirs. Deterministic;
 * the development splits are not read. Run by hand: `npx vite-node measure/train-ranking.ts`.
 */
import { writeFileSync } from "node:fs";
import { languageTables } from "../data/language/tables.ts";
import { createRanker, FEATURES, type Query, type Ranker } from "../matching/ranking.ts";
import { evalRows } from "./eval-data.ts";

interface Example {
  candidates: { features: number[]; isRight: boolean }[];
}
interface Labelled {
  id: string;
  text: string;
  relevant: string[];
}

const STEPS = 400;
const PULL = 0.01;
const RATE = 0.05;

function rankerOf(path: string): { ranker: Ranker; ids: string[] } {
  const rows = evalRows<{ id: string; claim: string; title: string }>(path);
  const claims = rows.map(({ id, claim, title }) => ({
    pack: "train",
    id,
    wordings: [
      { lang: "en" as const, text: claim, kind: "text" as const },
      { lang: "en" as const, text: title, kind: "title" as const },
    ],
    claimants: [],
    scope: { places: [], from: null, until: null },
  }));
  const functionWords = new Set(languageTables.languages.en.function);
  const none = { features: [...FEATURES], alone: [], amid: [] };
  return { ranker: createRanker(claims, "en", functionWords, none), ids: rows.map(({ id }) => String(id)) };
}

/** The sentences around a debate's sentence, whose id names its transcript and line. */
function neighbours(): (id: string) => Pick<Query, "before" | "after"> {
  const texts = new Map(
    evalRows<{ doc: string; line: number; text: string }>("debate_sentences/train.jsonl").map((row) => [
      `${row.doc}#${row.line}`,
      row.text,
    ]),
  );
  return (id) => {
    const [, doc, line] = /^(.*)_(\d+)$/.exec(id)!;
    const at = (offset: number) => texts.get(`${doc}#${Number(line) + offset}`) ?? "";
    return { before: [at(-1), at(-2), at(-3)], after: [at(1), at(2)] };
  };
}

function examples(
  path: string,
  of: ReturnType<typeof rankerOf>,
  around: (id: string) => Omit<Query, "text">,
) {
  return evalRows<Labelled>(path).map(({ id, text, relevant }): Example => {
    const right = new Set(relevant);
    return {
      candidates: of.ranker
        .evidence({ text, ...around(id) })
        .map(({ claim, features }) => ({ features, isRight: right.has(of.ids[claim]!) })),
    };
  });
}

/** Adam on the cross-entropy between the right candidates and the softmax of the sums. */
function learn(all: readonly Example[]): number[] {
  const usable = all.filter(({ candidates }) => candidates.some(({ isRight }) => isRight));
  const rows = all.flatMap(({ candidates }) => candidates);
  const mean = FEATURES.map(
    (_, k) => rows.reduce((sum, { features }) => sum + features[k]!, 0) / rows.length,
  );
  const spread = FEATURES.map(
    (_, k) =>
      Math.sqrt(rows.reduce((sum, { features }) => sum + (features[k]! - mean[k]!) ** 2, 0) / rows.length) ||
      1,
  );
  const scaled = usable.map(({ candidates }) =>
    candidates.map(({ features, isRight }) => ({
      isRight,
      x: features.map((value, k) => (value - mean[k]!) / spread[k]!),
    })),
  );
  const weights: number[] = FEATURES.map(() => 0);
  const first: number[] = FEATURES.map(() => 0);
  const second: number[] = FEATURES.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const slope: number[] = FEATURES.map(() => 0);
    for (const candidates of scaled) {
      const sums = candidates.map(({ x }) => x.reduce((sum, value, k) => sum + value * weights[k]!, 0));
      const top = Math.max(...sums);
      const exps = sums.map((sum) => Math.exp(sum - top));
      const total = exps.reduce((sum, value) => sum + value, 0);
      const right = candidates.filter(({ isRight }) => isRight).length;
      candidates.forEach(({ x, isRight }, i) => {
        const off = exps[i]! / total - (isRight ? 1 / right : 0);
        x.forEach((value, k) => {
          slope[k]! += (off * value) / scaled.length;
        });
      });
    }
    weights.forEach((weight, k) => {
      const g = slope[k]! + PULL * weight;
      first[k] = 0.9 * first[k]! + 0.1 * g;
      second[k] = 0.999 * second[k]! + 0.001 * g * g;
      const move = first[k]! / (1 - 0.9 ** step) / (Math.sqrt(second[k]! / (1 - 0.999 ** step)) + 1e-8);
      weights[k] = weight - RATE * move;
    });
  }
  return weights.map((weight, k) => Number((weight / spread[k]!).toFixed(4)));
}

const alone = () => ({ before: [], after: [] });
const posts = rankerOf("snopes_tweets/claims.jsonl");
const debates = rankerOf("politifact_debates/claims.jsonl");
const result = {
  features: [...FEATURES],
  alone: learn([
    ...examples("snopes_tweets/train.jsonl", posts, alone),
    ...examples("politifact_debates/train.jsonl", debates, alone),
  ]),
  amid: learn(examples("politifact_debates/train.jsonl", debates, neighbours())),
};
const file = new URL("../data/language/ranking.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
console.log(result);
