/**
 * Which passages are compared next, and what to do with the answer. A page goes in batches, from the
 * visible part down, then from the top: a small one first, so that the marks that can be seen do not wait
 * for the rest, then mostly one with all the rest. Each batch brings what stands around it along, because a
 * sentence is read with the two before it and the next one.
 */
import type { TextBlock } from "../matching/types.ts";
import type { Passage } from "./passages.ts";
import type { ShownMatch, ShownResult } from "./types.ts";

/** Longer than 95 in 100 news pages; compared in some ten milliseconds. */
const BATCH_CHARACTERS = 30_000;
/** About what a screen shows: some 25 sentences. A page of up to twice as much goes at once. */
const FIRST_CHARACTERS = 2_000;
const AT_ONCE_CHARACTERS = 2 * FIRST_CHARACTERS;

/** A block of so many words surely holds a sentence that the engine reads; it passes over shorter ones than three words. */
const SENTENCE_WORDS = 6;
const SENTENCES_BEFORE = 2;
const SENTENCES_AFTER = 1;
/** So far surroundings reach at most, where a page has lists of single words. */
const MAX_AROUND = 12;

/**
 * `first`: nothing of the page was compared yet; `rest`: what the first batch left; `changes`: what was read again later. There one block
 * on either side goes along, as the neighbours of what changed are compared again themselves (passages.ts).
 */
export type Pass = "first" | "rest" | "changes";

export interface Batch {
  readonly passages: readonly Passage[];
  readonly blocks: TextBlock[];
  /** Those of `passages` that the answer is for; the others are surroundings. */
  readonly owned: ReadonlySet<Passage>;
}

/** The first passage whose words are in view or below; `list` runs down the page, more or less. */
export function firstInView(list: readonly Passage[]): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = list[middle]!.block.runs[0]!.node.parentElement?.getBoundingClientRect();
    if (box !== undefined && box.bottom < 0) low = middle + 1;
    else high = middle;
  }
  return low < list.length ? low : 0;
}

/**
 * The next run of passages without a result.
 * @param first index to begin at; called only when the page does not fit into one batch
 */
export function nextBatch(list: readonly Passage[], first: () => number, pass: Pass): Batch | null {
  const waiting = list.findIndex((passage) => passage.state !== "done");
  if (waiting < 0) return null;
  let total = 0;
  for (const { block } of list) total += block.text.length;
  const room = pass === "first" && total > AT_ONCE_CHARACTERS ? FIRST_CHARACTERS : BATCH_CHARACTERS;
  const seen = total > room ? first() : 0;
  let from = list.findIndex((passage, i) => i >= seen && passage.state !== "done");
  if (from < 0) from = waiting;

  const owned = new Set<Passage>();
  let characters = 0;
  let to = from;
  // Up to the last waiting passage that fits; what is done in between comes along as surroundings.
  for (let i = from; i < list.length; i++) {
    const passage = list[i]!;
    characters += passage.block.text.length;
    if (i > from && characters > room) break;
    if (passage.state === "done") {
      if (i > to + 1) break; // two done in a row: the rest has its own surroundings
      continue;
    }
    owned.add(passage);
    to = i;
  }
  const begin = pass === "changes" ? from - 1 : edgeOf(list, from, -1, SENTENCES_BEFORE);
  const end = pass === "changes" ? to + 1 : edgeOf(list, to, 1, SENTENCES_AFTER);
  const passages = list.slice(Math.max(0, begin), end + 1);
  const blocks = passages.map(({ block: { text, lang, role } }): TextBlock => ({ text, lang, role }));
  return { passages, blocks, owned };
}

/** Index of the farthest passage in one direction that goes along, so that as many sentences do. */
function edgeOf(list: readonly Passage[], at: number, step: 1 | -1, sentences: number): number {
  let edge = at;
  let found = 0;
  for (let i = at + step; found < sentences && Math.abs(i - at) <= MAX_AROUND; i += step) {
    const passage = list[i];
    if (passage === undefined) break;
    edge = i;
    if (passage.block.text.split(" ", SENTENCE_WORDS).length === SENTENCE_WORDS) found++;
  }
  return edge;
}

/** Books an answer: each owned passage gets its matches by `put`. */
export function settle(
  batch: Batch,
  result: Omit<ShownResult, "claims">,
  put: (passage: Passage, matches: ShownMatch[]) => void,
): void {
  // Enough to share a count of sentences among blocks; the engine splits them properly.
  const weights = batch.blocks.map(({ text }) => text.split(". ").length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const found = new Map<number, ShownMatch[]>();
  for (const match of result.matches) {
    const others = found.get(match.block);
    if (others === undefined) found.set(match.block, [match]);
    else others.push(match);
  }
  let unread = result.unread;
  batch.passages.forEach((passage, i) => {
    if (!batch.owned.has(passage)) return;
    passage.state = "done";
    // The answer counts sentences for the batch: a passage's share goes with it when it changes.
    passage.sentences = (result.sentences * weights[i]!) / total;
    passage.unread = unread;
    unread = []; // told once
    put(passage, found.get(i) ?? []);
  });
}
