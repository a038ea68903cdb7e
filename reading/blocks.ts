/**
 * Which text of a document is read, as blocks with offset maps. One walk over the small tree
 * interface, for the live page and for a parsed file alike.
 *
 * It does not judge whether text is the article: 43 % of a page's visible words are not, and a
 * heuristic that loses the article would lose it silently. It does not split sentences either.
 *
 * Iterative, so that a page nested 10,000 levels deep cannot overflow the stack, and a generator, so
 * that a page's caller can pause it. Linear in nodes and characters.
 */
import { BlockText } from "./block-text.ts";
import { isBlock, isContent, isSectioning, roleOf, treatmentOf } from "./elements.ts";
import type { ReadBlock, Role, Tree } from "./types.ts";

/** Why some text was not read, and how much of it, in characters. */
export interface Gap {
  readonly reason: "budget";
  readonly count: number;
  readonly detail?: string;
}

export interface ReadOptions<N> {
  /** Characters of block text after which reading stops; what is left is only counted. */
  readonly maxCharacters?: number;
  /** Ancestors of the root, outermost first: where to read only a part, they decide as if all were read. */
  readonly ancestors?: readonly N[];
  /** Whether a first h1 was met before this part. */
  readonly titleSeen?: boolean;
}

/** A long novel; four hundred times the median news page. */
export const MAX_CHARACTERS = 2_000_000;

/** Nodes between two chances to pause where no block ends for long. */
export const NODES_PER_PAUSE = 128;

interface Place {
  /** Nearest declared language, and the one around the current block. */
  lang: string | null;
  blockLang: string | null;
  role: Role;
  block: boolean;
  link: boolean;
  inContent: boolean;
  /** In the site's own head or foot: text is passed over. */
  mute: boolean;
}

interface Frame<N> extends Place {
  next: N | null;
}

/**
 * Yields the blocks under `root` in reading order, and null now and then: both are moments to pause.
 * Returns what was left unread.
 */
export function* walkBlocks<N>(
  tree: Tree<N>,
  root: N,
  options: ReadOptions<N> = {},
): Generator<ReadBlock<N> | null, Gap[], void> {
  const budget = options.maxCharacters ?? MAX_CHARACTERS;
  const text = new BlockText<N>();
  let left = budget;
  let uncounted = 0; // characters met after the budget was used up
  let linked = 0; // text nodes of the block that stand in a link, of those with visible characters
  let inked = 0;
  let breaks = 0; // line break elements since the last visible character
  let titleSeen = options.titleSeen ?? false;

  const finish = (place: Place): ReadBlock<N> | null => {
    const done = text.take();
    const isLinked = inked > 0 && linked === inked;
    inked = linked = breaks = 0;
    if (done === null) return null;
    left -= done.text.length;
    return { text: done.text, lang: place.blockLang, role: place.role, linked: isLinked, runs: done.runs };
  };

  const enter = (node: N, tag: string, around: Place): Frame<N> | "skip" | "cut" => {
    const treatment = treatmentOf(
      tag,
      (name) => tree.attribute(node, name),
      around.inContent,
      () => {
        const first = tree.firstChild(node);
        return first === null ? null : tree.tag(first);
      },
    );
    if (treatment === "skip" || treatment === "cut") return treatment;
    if (tree.isHidden(node)) return "skip";
    const block = isBlock(tag);
    const lang = tree.attribute(node, "lang");
    const ariaRole = tree.attribute(node, "role");
    const frame: Frame<N> = {
      next: tree.firstChild(node),
      lang: lang === null ? around.lang : lang.trim() || null,
      blockLang: around.blockLang,
      role: block ? roleOf(tag, around.role, titleSeen) : around.role,
      block,
      link: around.link || (tag === "a" && tree.attribute(node, "href") !== null),
      inContent: around.inContent || isSectioning(tag, ariaRole),
      mute: treatment === "mute" || (around.mute && !isContent(tag, ariaRole)),
    };
    if (block) frame.blockLang = frame.lang;
    if (tag === "h1" && !frame.mute) titleSeen = true;
    return frame;
  };

  const outside: Place = {
    lang: null,
    blockLang: null,
    role: "other",
    block: true,
    link: false,
    inContent: false,
    mute: false,
  };
  let around: Place = outside;
  for (const ancestor of options.ancestors ?? []) {
    const tag = tree.tag(ancestor);
    if (!tag) continue;
    const frame = enter(ancestor, tag, around);
    if (typeof frame === "string") return [];
    around = frame;
  }

  const stack: Frame<N>[] = [];
  let nodes = 0;
  let node: N | null = root;
  while (true) {
    const place: Place = stack[stack.length - 1] ?? around;
    if (node !== null) {
      const tag = tree.tag(node);
      if (tag === null) {
        const data = place.mute ? "" : tree.data(node);
        if (text.length >= left) {
          uncounted += data.length;
        } else {
          const room = left - text.length;
          const added = text.add(node, data.length > room ? data.slice(0, room) : data);
          if (data.length > room) uncounted += data.length - room;
          if (added) {
            breaks = 0;
            inked++;
            if (place.link) linked++;
          }
        }
        node = null;
      } else if (tag === "br") {
        text.addSpace();
        if (++breaks === 2) {
          const block = finish(place);
          if (block !== null) yield block;
        }
        node = null;
      } else {
        const frame: Frame<N> | "skip" | "cut" =
          tag === "" ? { ...place, block: false, next: tree.firstChild(node) } : enter(node, tag, place);
        if (frame === "cut" || (frame !== "skip" && frame.block)) {
          const block = finish(place);
          if (block !== null) yield block;
        }
        node = null;
        if (typeof frame !== "string") stack.push(frame);
      }
      if (++nodes % NODES_PER_PAUSE === 0) yield null;
    }
    const top = stack[stack.length - 1];
    if (top === undefined) break;
    if (top.next !== null) {
      node = top.next;
      top.next = tree.nextSibling(node);
      continue;
    }
    if (top.block) {
      const block = finish(top);
      if (block !== null) yield block;
    }
    stack.pop();
  }
  const last = finish(around);
  if (last !== null) yield last;
  return uncounted === 0 ? [] : [{ reason: "budget", count: uncounted, detail: String(budget) }];
}

/** Reads all blocks under `root` at once. For a live page prefer `walkBlocks`, which can be paused. */
export function readBlocks<N>(
  tree: Tree<N>,
  root: N,
  options?: ReadOptions<N>,
): { blocks: ReadBlock<N>[]; unread: Gap[] } {
  const blocks: ReadBlock<N>[] = [];
  const walk = walkBlocks(tree, root, options);
  for (let step = walk.next(); ; step = walk.next()) {
    if (step.done) return { blocks, unread: step.value };
    if (step.value !== null) blocks.push(step.value);
  }
}
