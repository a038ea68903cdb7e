/**
 * The inverse of reading: from a span of a block's text back to the nodes it came from, and from a
 * point in a node to the block's text. Binary search on the runs; no text is searched.
 */
import type { ReadBlock, Run } from "./types.ts";

/** A point in a text node: between two UTF-16 units of its raw data. */
export interface Point<N> {
  readonly node: N;
  readonly offset: number;
}

/** Some characters of one node, with what reading made of them. */
export interface Piece<N> {
  readonly node: N;
  readonly offset: number;
  readonly text: string;
}

/** Index of the first run that ends after `at`, or `runs.length`. */
function firstRunAfter<N>(runs: readonly Run<N>[], at: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (run.start + run.length > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The pieces of nodes that the half-open span [start, end) of the block's text came from, in order.
 * Empty when the span is empty or holds no character of any node.
 */
export function piecesOfSpan<N>(block: ReadBlock<N>, start: number, end: number): Piece<N>[] {
  const pieces: Piece<N>[] = [];
  for (let i = firstRunAfter(block.runs, start); i < block.runs.length; i++) {
    const run = block.runs[i]!;
    if (run.start >= end || end <= start) break;
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.start + run.length);
    pieces.push({ node: run.node, offset: run.offset + from - run.start, text: block.text.slice(from, to) });
  }
  return pieces;
}

/** Where the span [start, end) of the block's text begins and ends in the tree; null when it is empty. */
export function boundariesOfSpan<N>(
  block: ReadBlock<N>,
  start: number,
  end: number,
): { start: Point<N>; end: Point<N> } | null {
  const pieces = piecesOfSpan(block, start, end);
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (first === undefined || last === undefined) return null;
  return {
    start: { node: first.node, offset: first.offset },
    end: { node: last.node, offset: last.offset + last.text.length },
  };
}

/**
 * The offset in the block's text of the character at a node's raw offset. A character that reading
 * removed answers with the next one that it kept in that node; null when the node has none there.
 */
export function textOffsetOf<N>(block: ReadBlock<N>, node: N, offset: number): number | null {
  for (const run of block.runs) {
    if (run.node !== node || offset >= run.offset + run.length) continue;
    return run.start + Math.max(0, offset - run.offset);
  }
  return null;
}

/** True when the node's raw data still holds, at the piece's place, the characters that were read there. */
export function isUnchanged<N>(piece: Piece<N>, data: string): boolean {
  const raw = data.slice(piece.offset, piece.offset + piece.text.length);
  return raw === piece.text || (raw.length === piece.text.length && raw.replace(/\s/g, " ") === piece.text);
}
