/** Who is measured side by side, each over the same claims and pages: ours, and what others would use in its place. */
import Fuse from "fuse.js";
import { languageTables } from "../../data/language/tables.ts";
import { type LookupCounts, noCounts } from "../../matching/claim-index/lookup.ts";
import { createEngine } from "../../matching/engine.ts";
import { manyClaims, manyRows } from "../large-packs.ts";
import { createFlexSearch, createMiniSearch } from "../peers.ts";
import { processorMs } from "./clock.ts";
import type { BenchPage } from "./corpus.ts";

export type ContestantId = "ours" | "minisearch" | "flexsearch" | "fuse";

/** Ready to be asked. */
export interface Contestant {
  /** Seconds until it was ready; the claims are there before. */
  readonly seconds: number;
  /** Has a whole page compared. */
  readonly page?: (page: BenchPage) => void;
  /** Has one sentence looked for; for those that know no pages. */
  readonly sentence?: (text: string) => void;
  /** What was counted so far; ours only. */
  readonly counts?: LookupCounts;
}

/** The nearest few are asked for; it changes nothing in what they cost. */
const NEAREST = 5;

export const NAMES: Readonly<Record<ContestantId, string>> = {
  ours: "this engine",
  minisearch: "MiniSearch",
  flexsearch: "FlexSearch",
  fuse: "fuse.js",
};

const MAKERS: Readonly<Record<ContestantId, (claims: number) => Contestant>> = {
  ours(size) {
    const claims = manyClaims(size);
    const counts = noCounts();
    const [engine, seconds] = timed(() => createEngine(claims, languageTables, counts));
    return { seconds, counts, page: ({ blocks, context }) => engine.matchPage(blocks, context) };
  },
  minisearch(size) {
    const rows = manyRows(size);
    const [search, seconds] = timed(() => createMiniSearch(rows));
    return { seconds, sentence: (text) => search(text, NEAREST) };
  },
  flexsearch(size) {
    const rows = manyRows(size);
    const [search, seconds] = timed(() => createFlexSearch(rows));
    return { seconds, sentence: (text) => search(text, NEAREST) };
  },
  /** As it is first tried by whoever has sentences and claims: all claims, once a sentence. */
  fuse(size) {
    const rows = manyRows(size);
    const options = { keys: ["claim"], includeScore: true, threshold: 0.4, ignoreLocation: true };
    const [fuse, seconds] = timed(() => new Fuse(rows, options));
    return { seconds, sentence: (text) => fuse.search(text, { limit: NEAREST }) };
  },
};

export const createContestant = (id: ContestantId, claims: number): Contestant => MAKERS[id](claims);

function timed<T>(make: () => T): [made: T, seconds: number] {
  const start = processorMs();
  const made = make();
  return [made, (processorMs() - start) / 1_000];
}
