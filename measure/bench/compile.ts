/** What compiling claims takes, and what the compiled form and an engine over it hold. */
import { atMost, type Figure } from "../set.ts";
import type { CompileAnswer } from "./jobs.ts";
import { type BenchPart, number, QUICK_SIZES, SIZES } from "./part.ts";
import { runJob } from "./run-job.ts";

const TARGET = { claims: 100_000, seconds: 20, bytesEach: 120, openMs: 100, megabytes: 60 };
/** Smaller packs hold mostly what every index has. */
const FEWEST = 10_000;

export const compile: BenchPart = {
  id: "compile",
  async run({ quick, say }) {
    const answers: CompileAnswer[] = [];
    for (const claims of quick ? QUICK_SIZES : SIZES) {
      answers.push(await runJob("compile", { claims }));
      say(`compiling ${claims} claims: ${number(answers.at(-1)!.compileSeconds)} s`);
    }
    const large = answers.find(({ claims }) => claims === TARGET.claims);
    const at = TARGET.claims.toLocaleString("en");
    return {
      id: "compile",
      title: "The compiled form",
      says: "Each size in a process of its own. Compiling is making the sections of the buffer from claims in memory; opening is checking the buffer's checksum, making views into it and an engine over it. The claims' own texts lie in the same buffer and are not counted in its bytes a claim. What an engine holds is heap and buffers after collecting garbage, beyond an engine over 20 claims: when it was opened, and when it has compared the pages and keeps what it came near.",
      figures: [
        ...answers
          .filter(({ claims }) => claims >= FEWEST)
          .map(
            ({ claims, bytes, textBytes }): Figure => ({
              name: `${claims.toLocaleString("en")} claims: bytes a claim, its texts apart`,
              value: (bytes - textBytes) / claims,
              target: atMost(TARGET.bytesEach),
            }),
          ),
        ...(large
          ? [
              {
                name: `${at} claims: seconds to compile`,
                value: large.compileSeconds,
                target: atMost(TARGET.seconds),
              },
              {
                name: `${at} claims: milliseconds to check and open the buffer, with an engine`,
                value: large.openMs,
                target: atMost(TARGET.openMs),
              },
              {
                name: `${at} claims: megabytes that the engine holds after the pages, texts included`,
                value: large.usedMegabytes,
                target: atMost(TARGET.megabytes),
              },
            ]
          : []),
      ],
      tables: [
        {
          title: "By size",
          head: [
            "claims",
            "seconds to compile",
            "megabytes of the buffer",
            "bytes a claim, texts apart",
            "ms to open",
            "MB held when opened",
            "MB held after the pages",
          ],
          rows: answers.map((one) => [
            one.claims.toLocaleString("en"),
            number(one.compileSeconds),
            number(one.bytes / 1e6),
            number((one.bytes - one.textBytes) / one.claims),
            number(one.openMs),
            number(one.openedMegabytes),
            number(one.usedMegabytes),
          ]),
        },
      ],
      notes: [],
    };
  },
};
