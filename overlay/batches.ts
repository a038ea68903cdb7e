/**
 * Which passages are compared next, and what to do with the answer. Most pages go in one message;
 * a long one goes in batches, from the visible part down, then from the top. Each batch brings one
 * block on either side along, because a rebuttal may stand in the next paragraph.
 */
import type { TextBlock } from "../matching/types.ts";
import type { Passage } from "./passages.ts";
import type { ShownMatch, ShownResult } from "./types.ts";

/** Longer than 95 in 100 news pages; compared in a few milliseconds. */
const BATCH_CHARACTERS = 30_000;

/** Enough to share a count of sentences among blocks; the engine splits them properly. */
const SENTENCE_END = /[.!?…]["'”’»)\]]*(?:\s|$)/g;

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
export function nextBatch(list: readonly Passage[], first: () => number): Batch | null {
  const waiting = list.findIndex((passage) => passage.state !== "done");
  if (waiting < 0) return null;
  let total = 0;
  for (const { block } of list) total += block.text.length;
  const seen = total > BATCH_CHARACTERS ? first() : 0;
  let from = list.findIndex((passage, i) => i >= seen && passage.state !== "done");
  if (from < 0) from = waiting;

  const owned = new Set<Passage>();
  let characters = 0;
  let to = from;
  // Up to the last waiting passage that fits; what is done in between comes along as surroundings.
  for (let i = from; i < list.length; i++) {
    const passage = list[i]!;
    characters += passage.block.text.length;
    if (i > from && characters > BATCH_CHARACTERS) break;
    if (passage.state === "done") {
      if (i > to + 1) break; // two done in a row: the rest has its own surroundings
      continue;
    }
    owned.add(passage);
    to = i;
  }
  const passages = list.slice(Math.max(0, from - 1), to + 2);
  const blocks = passages.map(({ block: { text, lang, role } }): TextBlock => ({ text, lang, role }));
  return { passages, blocks, owned };
}

/** Books an answer: each owned passage gets its matches by `put`. */
export function settle(
  batch: Batch,
  result: Omit<ShownResult, "claims">,
  put: (passage: Passage, matches: ShownMatch[]) => void,
): void {
  const weights = batch.blocks.map(({ text }) => text.match(SENTENCE_END)?.length ?? 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let unread = result.unread;
  batch.passages.forEach((passage, i) => {
    if (!batch.owned.has(passage)) return;
    passage.state = "done";
    // The answer counts sentences for the batch: a passage's share goes with it when it changes.
    passage.sentences = (result.sentences * weights[i]!) / total;
    passage.unread = unread;
    unread = []; // told once
    put(
      passage,
      result.matches.filter((match) => match.block === i),
    );
  });
}
