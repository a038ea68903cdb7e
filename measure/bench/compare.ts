/** Time a page against the number of claims: ours, three libraries in its place, and the floor of only walking the page's text. */
import { atLeast, atMost, type Figure } from "../set.ts";
import { processorMs } from "./clock.ts";
import { type ContestantId, NAMES } from "./contestants.ts";
import { textWalks } from "./corpus.ts";
import type { PagesAnswer } from "./jobs.ts";
import {
  type BenchPart,
  type ChartLine,
  duration,
  median,
  number,
  type PartResult,
  QUICK_SIZES,
  quantile,
  SIZES,
} from "./part.ts";
import { runJob } from "./run-job.ts";

const CONTESTANTS: readonly ContestantId[] = ["ours", "minisearch", "flexsearch", "fuse"];
/** Seconds that the sentences of one contestant may take at one size. */
const SECONDS = { full: 15, quick: 2 };
/** fuse.js is not even sampled beyond this: one sentence takes half a minute. */
const MOST_FOR_FUSE = 100_000;
const TARGET = { claims: 10_000, most: 250_000, fuse: 10_000, minisearch: 5, growth: 8 };

export const compare: BenchPart = {
  id: "compare",
  async run({ quick, say }) {
    const sizes = quick ? QUICK_SIZES : SIZES;
    const everyPage = quick ? 4 : 1;
    const answers = new Map<string, PagesAnswer>();
    for (const claims of sizes) {
      for (const contestant of CONTESTANTS) {
        if (contestant === "fuse" && claims > MOST_FOR_FUSE) continue;
        const seconds = quick ? SECONDS.quick : SECONDS.full;
        const job = { contestant, claims, everyPage, rounds: quick ? 1 : 5, seconds };
        const answer = await runJob("pages", job);
        answers.set(key(contestant, claims), answer);
        say(
          `${NAMES[contestant]}, ${claims} claims: ${duration(median(answer.pages))} a page${sampled(answer)}`,
        );
      }
    }
    return resultOf(sizes, answers, median(floor(everyPage)));
  },
};

const key = (contestant: ContestantId, claims: number) => `${contestant} ${claims}`;
const sampled = ({ asked, sentences }: PagesAnswer) =>
  asked === sentences ? "" : `, from ${asked} of ${sentences} sentences`;

/** Milliseconds a page of walking over its text nodes and doing nothing with them. */
function floor(everyPage: number): number[] {
  const ROUNDS = 20;
  return textWalks(everyPage).map((walk) => {
    walk();
    return median(
      Array.from({ length: ROUNDS }, () => {
        const start = processorMs();
        walk();
        return processorMs() - start;
      }),
    );
  });
}

function resultOf(
  sizes: readonly number[],
  answers: ReadonlyMap<string, PagesAnswer>,
  floorMs: number,
): PartResult {
  const medianOf = (contestant: ContestantId, claims: number) => {
    const answer = answers.get(key(contestant, claims));
    return answer && median(answer.pages);
  };
  const lines = CONTESTANTS.map((contestant): ChartLine => {
    const points = sizes.flatMap((claims) => {
      const ms = medianOf(contestant, claims);
      return ms === undefined ? [] : [{ claims, ms }];
    });
    const last = points.at(-1)!;
    const beyond = sizes.filter((claims) => claims > last.claims);
    const worked = beyond.map((claims) => ({
      claims,
      ms: (last.ms * claims) / last.claims,
      isExtrapolated: true,
    }));
    return { name: NAMES[contestant], points: [...points, ...worked] };
  });
  const msOf = (contestant: ContestantId, claims: number) =>
    lines[CONTESTANTS.indexOf(contestant)]?.points.find((point) => point.claims === claims)?.ms;
  const ratio = (above: number | undefined, below: number | undefined) =>
    above === undefined || below === undefined ? [] : [above / below];
  const ours = msOf("ours", TARGET.claims);
  const figure = (name: string, values: number[], target: Figure["target"], decimals: number): Figure[] =>
    values.map((value) => ({ name, value, decimals, target }));
  const any = answers.get(key("ours", sizes[0]!))!;
  const at = TARGET.claims.toLocaleString("en");
  return {
    id: "compare",
    title: "Time a page, side by side",
    says: `${any.pages.length} saved news pages, ${any.sentences} sentences as the engine cuts them, read before the clock starts. Times are of the processor, so that other programs on the machine do not count. This engine compares whole pages, from the language of a block to the stance of a match; its time is the median of the five rounds after the first, when the machine has made its code, and "first" is a page met for the first time. The others have the same rounds, as far as a quarter of a minute allows, and are asked the nearest claims of each sentence, in an index made before: MiniSearch and FlexSearch over stemmed words without stop words (the configurations that find most, \`measure/peers.ts\`), fuse.js as it comes, over all claims once a sentence (\`ignoreLocation\`, threshold 0.4). Each contestant runs in a process of its own, one after the other. Where all sentences would take more than a quarter of a minute, evenly chosen ones stand for the rest, by their lengths; beyond ${MOST_FOR_FUSE.toLocaleString("en")} claims fuse.js is worked out in proportion, because it walks all claims.`,
    figures: [
      ...figure(
        `${at} claims: fuse.js takes so many times as long`,
        ratio(msOf("fuse", TARGET.claims), ours),
        atLeast(TARGET.fuse),
        0,
      ),
      ...figure(
        `${at} claims: MiniSearch takes so many times as long`,
        ratio(msOf("minisearch", TARGET.claims), ours),
        atLeast(TARGET.minisearch),
        1,
      ),
      ...figure(
        `${at} claims: FlexSearch takes so many times as long`,
        ratio(msOf("flexsearch", TARGET.claims), ours),
        undefined,
        1,
      ),
      ...figure(
        `from ${at} to ${TARGET.most.toLocaleString("en")} claims: a page takes so many times as long`,
        ratio(msOf("ours", TARGET.most), ours),
        atMost(TARGET.growth),
        1,
      ),
    ],
    tables: [
      {
        title: "Milliseconds a page: median (95th percentile)",
        head: ["claims", ...CONTESTANTS.map((one) => NAMES[one]), "this engine, first time"],
        rows: sizes.map((claims) => [
          claims.toLocaleString("en"),
          ...CONTESTANTS.map((one) => cell(answers.get(key(one, claims)), msOf(one, claims)!)),
          pair(answers.get(key("ours", claims))!.first!),
        ]),
      },
      {
        title: "Seconds until ready (claims in memory before)",
        head: ["claims", ...CONTESTANTS.map((one) => NAMES[one])],
        rows: sizes.map((claims) => [
          claims.toLocaleString("en"),
          ...CONTESTANTS.map((one) => {
            const answer = answers.get(key(one, claims));
            return answer ? number(answer.readySeconds) : "";
          }),
        ]),
      },
      {
        title: "Counted work of this engine, a sentence",
        head: ["claims", "postings read", "wordings whose words were read", "candidates laid over it"],
        rows: sizes.map((claims) => {
          const { sentences, postings, reached, candidates } = answers.get(key("ours", claims))!.counts!;
          return [
            claims.toLocaleString("en"),
            ...[postings, reached, candidates].map((count) => number(count / sentences)),
          ];
        }),
      },
    ],
    notes: [
      `~: worked out from ${sampledLine(answers)}.`,
      `The floor, in the same process as the reading: walking over the text nodes of the parsed page and adding up their lengths takes ${number(floorMs)} ms at the median.`,
    ],
    lines: [
      ...lines,
      { name: "walking the page’s text", points: sizes.map((claims) => ({ claims, ms: floorMs })) },
    ],
  };
}

const pair = (values: readonly number[]) => `${number(median(values))} (${number(quantile(values, 0.95))})`;

function cell(answer: PagesAnswer | undefined, ms: number): string {
  if (!answer) return `~${number(ms)}`;
  return `${answer.asked === answer.sentences ? "" : "~"}${pair(answer.pages)}`;
}

function sampledLine(answers: ReadonlyMap<string, PagesAnswer>): string {
  const some = [...answers]
    .filter(([, { asked, sentences }]) => asked < sentences)
    .map(([name, { asked }]) => {
      const [contestant, claims] = name.split(" ") as [ContestantId, string];
      return `${asked} (${NAMES[contestant]}, ${Number(claims).toLocaleString("en")} claims)`;
    });
  return some.length === 0 ? "nothing; all was measured" : `so many sentences: ${some.join(", ")}`;
}
