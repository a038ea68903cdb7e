/** The popup's search over all claims: the ways to do it, what a keystroke takes with each, and whether it finds what was meant. */
import { atMost } from "../set.ts";
import { type BenchPart, median, number, quantile } from "./part.ts";
import { runJob } from "./run-job.ts";
import type { SearchAnswer, SearchOption } from "./search-job.ts";

const ALL: readonly SearchOption[] = [
  "index",
  "index + fuse.js",
  "MiniSearch",
  "engine.rank",
  "fuse.js",
  "fuse.js, half",
];
const SAYS: Readonly<Record<SearchOption, string>> = {
  index: "index (`matching/claim-search.ts`)",
  "index + fuse.js": "the index's best 500, ordered by fuse.js",
  MiniSearch: "MiniSearch, prefixes and slips",
  "engine.rank": "the engine's own `rank`",
  "fuse.js": "fuse.js over all claims, word by word",
  "fuse.js, half": "the same over half of them: its worker build on two cores, at best",
};
const CLAIMS = { full: 100_000, quick: 10_000 };
const WANTED = { full: 200, quick: 20 };
const SECONDS = { full: 20, quick: 2 };
const TARGET_MS = 50;

export const search: BenchPart = {
  id: "search",
  async run({ quick, say }) {
    const size = quick ? "quick" : "full";
    const claims = CLAIMS[size];
    const answers: [SearchOption, SearchAnswer][] = [];
    for (const option of quick ? ALL.filter((one) => one !== "engine.rank") : ALL) {
      const answer = await runJob("search", {
        option,
        claims,
        wanted: WANTED[size],
        seconds: SECONDS[size],
      });
      answers.push([option, answer]);
      say(`search by ${option}: ${number(median(answer.keystrokes))} ms a keystroke`);
    }
    const chosen = answers[0]![1].keystrokes;
    const share = (part: number, whole: number) =>
      whole === 0 ? "-" : `${number((100 * part) / whole)} % of ${whole}`;
    const at = claims.toLocaleString("en");
    return {
      id: "search",
      title: "Typing in the search over claims",
      says: `${at} claims. For claims spread over the pack the three longest words are typed letter by letter, in the order in which the claim has them; each letter is a search for the best ten. "Found" is the claim itself first, or among the ten, when the last letter was typed; many recombined claims share their words, so that not all can be first. "With a slip": one letter wrong in the middle of the longest word. An option that is too slow types fewer claims.`,
      figures: [
        {
          name: `${at} claims, index: milliseconds a keystroke, 95th percentile`,
          value: quantile(chosen, 0.95),
          decimals: 1,
          target: atMost(TARGET_MS),
        },
        {
          name: `${at} claims, index: milliseconds a keystroke, the slowest of ${chosen.length}`,
          value: Math.max(...chosen),
          decimals: 1,
        },
      ],
      tables: [
        {
          title: "Ways to search",
          head: [
            "",
            "ms a keystroke: median",
            "95th percentile",
            "slowest",
            "seconds until ready",
            "found first",
            "among ten",
            "with a slip, among ten",
          ],
          rows: answers.map(([option, one]) => [
            SAYS[option],
            number(median(one.keystrokes)),
            number(quantile(one.keystrokes, 0.95)),
            number(Math.max(...one.keystrokes)),
            number(one.readySeconds),
            share(one.first, one.typed),
            share(one.amongTen, one.typed),
            share(one.slippedAmongTen, one.slippedTyped),
          ]),
        },
      ],
      notes: [],
    };
  },
};
