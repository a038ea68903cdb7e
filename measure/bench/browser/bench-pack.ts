/**
 * The claims that the measured extension holds: many from the data, and for each page a few of its own sentences, so that there is
 * something to mark where the reader looks first. Written where git does not look; it never leaves the machine.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packFromCsv } from "../../../packs/from-csv.ts";
import { manyRows } from "../../large-packs.ts";
import type { BenchPage } from "../corpus.ts";
import { sentencesOf } from "../corpus.ts";

const OUT = join(import.meta.dirname, "../../out");
const DAY = "2020-01-01";
/** Sentences of a page, from its top. */
const OF_A_PAGE = 5;
const WORDS = { least: 8, most: 40 };

export interface BenchPack {
  readonly path: string;
  readonly claims: number;
  readonly bytes: number;
}

export function writeBenchPack(pages: readonly BenchPage[], claims: number): BenchPack {
  const own = pages.flatMap((page, at) =>
    firstSentences(page).map((text, i) => ({ id: `page-${at}-${i}`, claim: text })),
  );
  const rows = [...own, ...manyRows(claims)];
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rated = ["False", "Nobody", DAY, "https://rater.example/"];
  const lines = rows.map(({ id, claim }) => [id, claim, ...rated].map(cell).join(","));
  const { pack } = packFromCsv(["id,text,rating,rater,date,url", ...lines].join("\r\n"), {
    id: `bench-${claims}`,
    day: DAY,
  });
  mkdirSync(OUT, { recursive: true });
  const path = join(OUT, `bench-pack-${claims}.json`);
  const text = JSON.stringify(pack);
  writeFileSync(path, text);
  return { path, claims: pack.claims.length, bytes: text.length };
}

function firstSentences({ blocks }: BenchPage): string[] {
  return blocks
    .flatMap(({ text }) => sentencesOf(text))
    .filter((text) => {
      const words = text.split(/\s+/).length;
      return words >= WORDS.least && words <= WORDS.most;
    })
    .slice(0, OF_A_PAGE);
}
