/**
 * What a process of its own measures, so that one contestant's memory and compiled code do not weigh on the next. Input and
 * answer are plain data; `run-job.ts` starts the process.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { languageTables } from "../../data/language/tables.ts";
import { buildIndex } from "../../matching/claim-index/build.ts";
import { fingerprintOf } from "../../matching/claim-index/fingerprint.ts";
import { openIndex, writeIndex } from "../../matching/claim-index/format.ts";
import type { LookupCounts } from "../../matching/claim-index/lookup.ts";
import { type CompiledTables, compileTables } from "../../matching/compiled-tables.ts";
import { createEngine, type Engine, openEngine } from "../../matching/engine.ts";
import { manyClaims } from "../large-packs.ts";
import { processorMs, timeOf } from "./clock.ts";
import { type ContestantId, createContestant } from "./contestants.ts";
import { type BenchPage, benchPages } from "./corpus.ts";
import { median } from "./part.ts";
import { searchJob } from "./search-job.ts";

export interface PagesJob {
  readonly contestant: ContestantId;
  readonly claims: number;
  readonly everyPage: number;
  readonly rounds: number;
  /** At most so long in all; where it does not suffice, evenly chosen sentences stand for all. */
  readonly seconds: number;
}
export interface PagesAnswer {
  readonly readySeconds: number;
  /** Milliseconds of the processor a page, when it is met for the first time; only where whole pages were compared. */
  readonly first: readonly number[] | null;
  /** Milliseconds a page: the median of the rounds after it. */
  readonly pages: readonly number[];
  /** Sentences that were asked, of all; the same where nothing was extrapolated. */
  readonly asked: number;
  readonly sentences: number;
  /** Of the first round. */
  readonly counts: LookupCounts | null;
}

export interface LengthsJob {
  readonly claims: number;
  /** Lengths of the texts, in millions of characters. */
  readonly megabytes: readonly number[];
}
export interface LengthsAnswer {
  readonly rows: readonly { characters: number; sentences: number; seconds: number; counts: LookupCounts }[];
}

export interface CompileJob {
  readonly claims: number;
}
export interface CompileAnswer {
  readonly claims: number;
  readonly compileSeconds: number;
  /** Of the whole buffer, and of the claims' own texts in it. */
  readonly bytes: number;
  readonly textBytes: number;
  /** Checking and opening the compiled buffer, and making an engine over it. */
  readonly openMs: number;
  /** What an engine over so many claims holds beyond one over 20, after collecting garbage: opened, and after all pages. */
  readonly openedMegabytes: number;
  readonly usedMegabytes: number;
}

export interface Jobs {
  pages: { job: PagesJob; answer: PagesAnswer };
  lengths: { job: LengthsJob; answer: LengthsAnswer };
  compile: { job: CompileJob; answer: CompileAnswer };
  search: typeof searchJob extends (job: infer Job) => Promise<infer Answer>
    ? { job: Job; answer: Answer }
    : never;
}
export type JobName = keyof Jobs;

export const JOBS: {
  readonly [Name in JobName]: (
    job: Jobs[Name]["job"],
  ) => Jobs[Name]["answer"] | Promise<Jobs[Name]["answer"]>;
} = { pages: pagesJob, lengths: lengthsJob, compile: compileJob, search: searchJob };

function pagesJob({ contestant: id, claims, everyPage, rounds, seconds }: PagesJob): PagesAnswer {
  const all = benchPages(everyPage);
  const { page, sentence, counts, seconds: readySeconds } = createContestant(id, claims);
  const sentences = all.reduce((sum, one) => sum + one.sentences.length, 0);
  if (page) {
    const first = all.map((one) => timeOf(() => page(one)));
    const counted = counts ? { ...counts } : null;
    const later = Array.from({ length: rounds }, () => all.map((one) => timeOf(() => page(one))));
    const pages = all.map((_, at) => median(later.map((round) => round[at]!)));
    return { readySeconds, first, pages, asked: sentences, sentences, counts: counted };
  }
  return {
    readySeconds,
    first: null,
    ...bySentence(all, sentence!, seconds, rounds),
    sentences,
    counts: null,
  };
}

/** Sentences in an order that spreads any first few of them over all pages and places. */
function spread(pages: readonly BenchPage[]) {
  const all = pages.flatMap(({ sentences }, page) => sentences.map((text) => ({ page, text })));
  const GOLDEN = 0.6180339887498949;
  return all.map((one, at) => ({ ...one, order: (at * GOLDEN) % 1 })).sort((a, b) => a.order - b.order);
}

/**
 * Asks as many sentences as the time allows. Where that is all of them a page takes the sum of its own, and they are asked again in as many
 * rounds as the time allows, of which the first counts only if it stays alone; else what a character of a sentence takes stands for the rest:
 * fuse.js walks all claims once for every 32 characters, the others their words.
 */
function bySentence(
  pages: readonly BenchPage[],
  ask: (text: string) => void,
  seconds: number,
  mostRounds: number,
) {
  const order = spread(pages);
  ask(order[0]!.text); // the first one makes the machine's code
  const rounds: number[][] = [];
  let total = 0;
  while (rounds.length <= mostRounds && total < seconds * 1_000) {
    const sums = pages.map(() => 0);
    let [asked, characters] = [0, 0];
    for (const { page, text } of order) {
      const ms = timeOf(() => ask(text));
      sums[page]! += ms;
      asked += 1;
      characters += text.length;
      total += ms;
      if (total > seconds * 1_000) break;
    }
    if (asked === order.length) rounds.push(sums);
    else if (rounds.length === 0) {
      const lengths = pages.map(({ sentences }) => sentences.reduce((sum, text) => sum + text.length, 0));
      return { pages: lengths.map((length) => (length * total) / characters), asked };
    }
  }
  const counted = rounds.length > 1 ? rounds.slice(1) : rounds;
  return { pages: pages.map((_, at) => median(counted.map((sums) => sums[at]!))), asked: order.length };
}

/** Texts of growing length, made of the pages' own blocks again and again, each as one page. */
function lengthsJob({ claims, megabytes }: LengthsJob): LengthsAnswer {
  const all = benchPages();
  const { page, counts } = createContestant("ours", claims);
  for (const one of all) page!(one);
  const blocks = all.flatMap((one) => one.blocks);
  const rows = megabytes.map((millions) => {
    const text: BenchPage["blocks"][number][] = [];
    let characters = 0;
    for (let at = 0; characters < millions * 1_000_000; at++) {
      const block = blocks[at % blocks.length]!;
      text.push(block);
      characters += block.text.length;
    }
    const before = { ...counts! };
    const context = { title: null, lang: null, date: null, url: null };
    const ms = timeOf(() => page!({ file: "", blocks: text, context, sentences: [] }));
    const spent = {
      sentences: counts!.sentences - before.sentences,
      postings: counts!.postings - before.postings,
      reached: counts!.reached - before.reached,
      candidates: counts!.candidates - before.candidates,
    };
    return { characters, sentences: spent.sentences, seconds: ms / 1_000, counts: spent };
  });
  return { rows };
}

function compileJob({ claims: size }: CompileJob): CompileAnswer {
  const tables = compileTables(languageTables);
  const fingerprint = fingerprintOf(languageTables);
  const pages = benchPages();
  const compare = (engine: Engine) => {
    for (const { blocks, context } of pages) engine.matchPage(blocks, context);
  };
  // What every engine has, and what the tables keep of the words of pages.
  compare(createEngine(manyClaims(20), languageTables));
  const held = heldMegabytes();
  const { buffer, textBytes, compileSeconds } = compileMany(size, tables, fingerprint);
  const open = () => {
    const { sections } = openIndex(buffer, fingerprint);
    if (!sections) throw new Error("The compiled claims are refused");
    return openEngine([sections], tables);
  };
  const openMs = median(Array.from({ length: 5 }, () => timeOf(open)));
  const engine = open();
  const openedMegabytes = heldMegabytes() - held;
  compare(engine);
  const usedMegabytes = heldMegabytes() - held;
  if (engine.claimCount !== size) throw new Error("The engine lost claims");
  return {
    claims: size,
    compileSeconds,
    bytes: buffer.byteLength,
    textBytes,
    openMs,
    openedMegabytes,
    usedMegabytes,
  };
}

/** The claims are not held beyond it. */
function compileMany(size: number, tables: CompiledTables, fingerprint: number) {
  const claims = manyClaims(size);
  const start = processorMs();
  const sections = buildIndex(claims, tables);
  const buffer = writeIndex(sections, fingerprint);
  const compileSeconds = (processorMs() - start) / 1_000;
  return { buffer, textBytes: sections.claimBytes.byteLength, compileSeconds };
}

/** Heap and buffers in use after collecting garbage. */
function heldMegabytes(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  for (let i = 0; i < 4; i++) collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
