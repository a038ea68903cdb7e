/**
 * What a page says about itself: headline, language, day, address, dateline. They are the context in
 * which a sentence is compared, so a wrong one is worse than none: what is unclear stays null.
 * One walk over the tree, without styles; page data (JSON-LD) is parsed and never run.
 */
import { NODES_PER_PAUSE, walkBlocks } from "./blocks.ts";
import { datelinePlace } from "./dateline.ts";
import { dayOf } from "./day.ts";
import type { ReadBlock, Tree } from "./types.ts";

export interface PageFacts {
  readonly title: string | null;
  /** BCP 47 tag of the html element. */
  readonly lang: string | null;
  /** YYYY-MM-DD, in the publisher's time zone. */
  readonly date: string | null;
  /** Canonical address, absolute http(s); null when the page names none. */
  readonly url: string | null;
  /** Place of the dateline, in the page's words. */
  readonly place: string | null;
}

/** Nodes looked at for facts, and blocks looked at for a dateline: both stand early on a page. */
const MAX_NODES = 20_000;
const MAX_BLOCKS = 60;
const MAX_DATELINE_CHARACTERS = 30_000;
/** JSON-LD larger than this is a catalogue, not an article's card. */
const MAX_JSON = 200_000;
/** A first h1 of fewer words may be the site's name. */
const HEADLINE_WORDS = 4;

/** Where a publication date is declared, most reliable first; `meta` names, then the other places. */
const DATE_NAMES = [
  "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
  "publishdate", "publish-date", "publication_date", "dc.date.issued", "dcterms.created", "dc.date", "date",
]; // biome-ignore format: one list

/** The names of `meta` elements that are looked at; a few are other elements' as well. */
const META_NAMES: ReadonlySet<string> = new Set([
  ...DATE_NAMES, "og:title", "og:url", "title", "h1", "canonical", "itemprop", "time",
]); // biome-ignore format: one list

/** Elements that may declare a fact, and those in which nothing is looked at: for a tree that knows selectors. */
export const DECLARING =
  'meta, title, h1, time[datetime], link[rel="canonical" i], script[type="application/ld+json" i], [itemprop="datePublished"]';
export const UNDECLARING = "svg, template, noscript, style";

const oneLine = (text: string): string | null => text.replace(/\s+/g, " ").trim() || null;

/** All text under a node, script data included. */
function textUnder<N>(tree: Tree<N>, root: N): string {
  let text = "";
  const stack: (N | null)[] = [tree.firstChild(root)];
  for (let budget = 500; stack.length > 0 && budget > 0; budget--) {
    const node = stack.pop()!;
    if (node === null) continue;
    stack.push(tree.nextSibling(node));
    if (tree.tag(node) === null) text += tree.data(node);
    else stack.push(tree.firstChild(node));
  }
  return text;
}

/** The first value of `key` anywhere in parsed JSON, breadth first, so that the article's comes before its comments'. */
function findInJson(root: unknown, key: string): string | null {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < 2000; i++) {
    const value = queue[i];
    if (typeof value !== "object" || value === null) continue;
    const found = (value as Record<string, unknown>)[key];
    if (typeof found === "string") return found;
    queue.push(...Object.values(value).slice(0, 200));
  }
  return null;
}

function dateInJsonLd(data: string): string | null {
  if (data.length > MAX_JSON || !data.includes("datePublished")) return null;
  try {
    return findInJson(JSON.parse(data), "datePublished");
  } catch {
    return null;
  }
}

/** The first date in a page's JSON-LD. */
function dateOfCards<N>(tree: Tree<N>, cards: readonly N[]): string | null {
  for (const card of cards) {
    const date = dateInJsonLd(textUnder(tree, card));
    if (date !== null && date.trim() !== "") return date;
  }
  return null;
}

function absoluteHttp(address: string | null): string | null {
  try {
    const url = new URL(address ?? "");
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

/** The place in the first dateline among a page's blocks; null stands for a pause and is passed over. */
export function placeOfBlocks(blocks: Iterable<ReadBlock<unknown> | null>): string | null {
  let left = MAX_BLOCKS;
  let pauses = MAX_NODES / NODES_PER_PAUSE;
  for (const block of blocks) {
    if (block === null && --pauses <= 0) break;
    if (block === null || (block.role !== "paragraph" && block.role !== "other")) continue;
    const place = datelinePlace(block.text);
    if (place !== null) return place;
    if (--left === 0) break;
  }
  return null;
}

/**
 * Reads the facts of a document; `root` is its html element. Nothing throws, whatever the page holds.
 * @param blocks The document's blocks, where they are read already: then they are not walked again for the dateline.
 */
export function readPageFacts<N>(
  tree: Tree<N>,
  root: N,
  blocks: Iterable<ReadBlock<N> | null> = walkBlocks(tree, root, {
    maxCharacters: MAX_DATELINE_CHARACTERS,
  }),
): PageFacts {
  const walk = walkDeclaredFacts(tree, root);
  let step = walk.next();
  while (!step.done) step = walk.next();
  return {
    ...step.value,
    place: placeOfBlocks(blocks),
  };
}

/**
 * The facts without the dateline's place, with pauses: where the blocks are read anyway, see `placeOfBlocks`.
 * @param declaring the elements that may declare any (`DECLARING`), in document order, where the tree's owner finds them faster than a walk
 */
export function* walkDeclaredFacts<N>(
  tree: Tree<N>,
  root: N,
  declaring: Iterable<N> | null = null,
): Generator<null, Omit<PageFacts, "place">, void> {
  const found = new Map<string, string>(); // first of each kind wins
  const cards: N[] = []; // JSON-LD, parsed only where no better date is declared
  const keep = (key: string, value: string | null): void => {
    if (value !== null && value.trim() !== "" && !found.has(key)) found.set(key, value);
  };
  /** Takes what an element declares; false where nothing in it is looked at. */
  const look = (node: N, tag: string): boolean => {
    const attribute = (name: string): string | null => tree.attribute(node, name);
    if (tag === "meta") {
      const name = (attribute("property") ?? attribute("name") ?? attribute("itemprop"))?.toLowerCase();
      if (name !== undefined && META_NAMES.has(name)) keep(name, attribute("content"));
    } else if (tag === "link") {
      if (attribute("rel")?.toLowerCase() === "canonical") keep("canonical", attribute("href"));
    } else if (tag === "title") {
      keep("title", textUnder(tree, node));
    } else if (tag === "script") {
      if (attribute("type")?.toLowerCase() === "application/ld+json") cards.push(node);
    } else if (tag !== "svg" && tag !== "template" && tag !== "noscript" && tag !== "style") {
      if (tag === "h1") keep("h1", textUnder(tree, node));
      else if (attribute("itemprop") === "datePublished") {
        keep("itemprop", attribute("content") ?? attribute("datetime") ?? textUnder(tree, node));
      } else if (tag === "time") keep("time", attribute("datetime"));
      return true;
    }
    return false;
  };
  let left = MAX_NODES;
  if (declaring === null) {
    const stack: (N | null)[] = [tree.firstChild(root)];
    for (; stack.length > 0 && left > 0; left--) {
      if (left % NODES_PER_PAUSE === 0) yield null;
      const node = stack.pop()!;
      if (node === null) continue;
      stack.push(tree.nextSibling(node));
      const tag = tree.tag(node);
      if (tag !== null && look(node, tag)) stack.push(tree.firstChild(node));
    }
  } else {
    for (const node of declaring) {
      if (left % NODES_PER_PAUSE === 0) yield null;
      if (--left === 0) break;
      look(node, tree.tag(node) ?? "");
    }
  }
  const get = (key: string): string | null => found.get(key) ?? null;

  const h1 = oneLine(get("h1") ?? "");
  const declared = oneLine(get("og:title") ?? get("title") ?? "");
  const dates = [...DATE_NAMES.slice(0, 3), "json", "itemprop", ...DATE_NAMES.slice(3), "time"];
  let date: string | null = null;
  for (const key of dates) {
    const written = key === "json" ? dateOfCards(tree, cards) : get(key);
    if (written !== null) date = dayOf(written);
    if (date !== null) break;
  }
  return {
    title: h1 !== null && (declared === null || h1.split(" ").length >= HEADLINE_WORDS) ? h1 : declared,
    lang: oneLine(tree.attribute(root, "lang") ?? tree.attribute(root, "xml:lang") ?? ""),
    date,
    url: absoluteHttp(get("canonical") ?? get("og:url")),
  };
}
