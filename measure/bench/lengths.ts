/** Time against the length of the text: twice the text, twice the time, up to a text of five megabytes. */
import { atMost } from "../set.ts";
import { type BenchPart, number } from "./part.ts";
import { runJob } from "./run-job.ts";

const CLAIMS = 10_000;
const FULL = [0.625, 1.25, 2.5, 5];
const QUICK = [0.25, 0.5, 1];
/** How much more a character may take in the longest text than in the shortest. */
const LINEAR = 1.25;

export const lengths: BenchPart = {
  id: "lengths",
  async run({ quick }) {
    const { rows } = await runJob("lengths", { claims: CLAIMS, megabytes: quick ? QUICK : FULL });
    const perMillion = rows.map(({ seconds, characters }) => (seconds * 1e6) / characters);
    const longest = rows.at(-1)!;
    return {
      id: "lengths",
      title: "Time against the length of a text",
      says: `The blocks of the saved pages one after the other, again and again until the text is long enough, compared as one page with ${CLAIMS.toLocaleString("en")} claims.`,
      figures: [
        {
          name: `${number(longest.characters / 1e6)} million characters: a character takes so many times what it takes in ${number(rows[0]!.characters / 1e6)} million`,
          value: perMillion.at(-1)! / perMillion[0]!,
          decimals: 2,
          target: atMost(LINEAR),
        },
      ],
      tables: [
        {
          title: "Growth",
          head: [
            "million characters",
            "sentences",
            "seconds",
            "seconds a million characters",
            "postings a sentence",
            "candidates a sentence",
          ],
          rows: rows.map(({ characters, sentences, seconds, counts }, at) => [
            number(characters / 1e6),
            sentences.toLocaleString("en"),
            number(seconds),
            number(perMillion[at]!),
            number(counts.postings / counts.sentences),
            number(counts.candidates / counts.sentences),
          ]),
        },
      ],
      notes: [],
    };
  },
};
