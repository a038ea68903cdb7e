/** Typing into a search box over claims, letter by letter: what a keystroke takes, and whether the claim that was meant is found. */
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { languageTables } from "../../data/language/tables.ts";
import { createClaimSearch } from "../../matching/claim-search.ts";
import { createEngine } from "../../matching/engine.ts";
import type { Claim } from "../../matching/types.ts";
import { manyClaims } from "../large-packs.ts";
import { contentWords } from "../text.ts";
import { processorMs } from "./clock.ts";

export interface SearchJob {
  readonly option: SearchOption;
  readonly claims: number;
  /** How many claims are searched for. */
  readonly wanted: number;
  /** At most so long in all; fewer are searched for then. */
  readonly seconds: number;
}
export interface SearchAnswer {
  readonly readySeconds: number;
  /** Milliseconds of each keystroke. */
  readonly keystrokes: readonly number[];
  /** Searches that were typed to their end, and of those how many had the claim first and among the first ten. */
  readonly typed: number;
  readonly first: number;
  readonly amongTen: number;
  /** The same with one letter wrong in the longest word. */
  readonly slippedTyped: number;
  readonly slippedAmongTen: number;
}

export type SearchOption =
  | "index"
  | "index + fuse.js"
  | "MiniSearch"
  | "engine.rank"
  | "fuse.js"
  | "fuse.js, half";
type Search = (query: string, n: number) => string[];

const SHOWN = 10;
/** So many go from the index to fuse.js. */
const FILTERED = 500;
const WORDS = 3;

const idOf = (pack: string, claim: string) => `${pack}/${claim}`;
const textOf = ({ wordings }: Claim) => wordings[0]?.text ?? "";

const OPTIONS: Readonly<Record<SearchOption, (claims: readonly Claim[]) => Search>> = {
  index(claims) {
    const { search } = createClaimSearch(claims);
    return (query, n) => search(query, n).map(({ pack, claim }) => idOf(pack, claim));
  },
  "index + fuse.js"(claims) {
    const { search } = createClaimSearch(claims);
    const texts = new Map(claims.map((claim) => [idOf(claim.pack, claim.id), textOf(claim)]));
    return (query, n) => {
      const filtered = search(query, FILTERED).map(({ pack, claim }) => {
        const id = idOf(pack, claim);
        return { id, text: texts.get(id)! };
      });
      return fuseOver(filtered)(query, n);
    };
  },
  MiniSearch(claims) {
    const index = new MiniSearch({ fields: ["text"], searchOptions: { prefix: true, fuzzy: 0.2 } });
    index.addAll(claims.map((claim) => ({ id: idOf(claim.pack, claim.id), text: textOf(claim) })));
    return (query, n) =>
      index
        .search(query)
        .slice(0, n)
        .map(({ id }) => String(id));
  },
  "engine.rank"(claims) {
    const engine = createEngine(claims, languageTables);
    return (query, n) =>
      engine.rank({ text: query, lang: "en" }, n).map(({ pack, claim }) => idOf(pack, claim));
  },
  "fuse.js": (claims) =>
    fuseOver(claims.map((claim) => ({ id: idOf(claim.pack, claim.id), text: textOf(claim) }))),
  /** What each of two workers has to do, without what their messages take: the worker build cannot be faster on two cores. */
  "fuse.js, half": (claims) =>
    fuseOver(
      claims
        .slice(0, claims.length / 2)
        .map((claim) => ({ id: idOf(claim.pack, claim.id), text: textOf(claim) })),
    ),
};

function fuseOver(items: readonly { id: string; text: string }[]): Search {
  const fuse = new Fuse(items, {
    keys: ["text"],
    ignoreLocation: true,
    threshold: 0.4,
    useTokenSearch: true,
  });
  return (query, n) => fuse.search(query, { limit: n }).map(({ item }) => item.id);
}

export async function searchJob({ option, claims: size, wanted, seconds }: SearchJob): Promise<SearchAnswer> {
  const claims = manyClaims(size);
  const start = processorMs();
  const search = OPTIONS[option](claims);
  search("warm", 1); // what is made at the first search belongs to the making
  const readySeconds = (processorMs() - start) / 1_000;
  const isHalf = option === "fuse.js, half";
  const within = isHalf ? claims.slice(0, claims.length / 2) : claims;
  const answer = { typed: 0, first: 0, amongTen: 0, slippedTyped: 0, slippedAmongTen: 0 };
  const keystrokes: number[] = [];
  const end = performance.now() + 1_000 * seconds;
  for (let at = 0; at < wanted && performance.now() < end; at++) {
    const claim = within[Math.floor(((at + 0.5) * within.length) / wanted)]!;
    const id = idOf(claim.pack, claim.id);
    const query = queryFor(textOf(claim));
    if (query === null) continue;
    for (let length = 1; length <= query.length; length++) {
      const typed = processorMs();
      const found = search(query.slice(0, length), SHOWN);
      keystrokes.push(processorMs() - typed);
      if (length < query.length) {
        if (performance.now() > end) break;
        continue;
      }
      answer.typed += 1;
      if (found[0] === id) answer.first += 1;
      if (found.includes(id)) answer.amongTen += 1;
    }
    if (performance.now() > end) break;
    answer.slippedTyped += 1;
    if (search(withSlip(query), SHOWN).includes(id)) answer.slippedAmongTen += 1;
  }
  return { readySeconds, keystrokes, ...answer };
}

/** The longest words of the claim in their order, as somebody remembers it; null where it has too few. */
function queryFor(text: string): string | null {
  const words = [...new Set(contentWords(text))].filter((word) => /^\p{L}{4,}$/u.test(word));
  if (words.length < WORDS) return null;
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, WORDS);
  return words.filter((word) => longest.includes(word)).join(" ");
}

/** Another letter in the middle of the longest word. */
function withSlip(query: string): string {
  const longest = query.split(" ").sort((a, b) => b.length - a.length)[0]!;
  const middle = longest.length >> 1;
  const other = longest[middle] === "x" ? "q" : "x";
  return query.replace(longest, longest.slice(0, middle) + other + longest.slice(middle + 1));
}
