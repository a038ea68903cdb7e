/**
 * From a span of a block's text to a range on the page. Fails closed: when the page no longer holds,
 * character for character, what was read there, there is no range, and so no mark.
 *
 * Static ranges, because a live one makes every later change of the page's DOM a little slower, and
 * collapses silently when its text is replaced.
 */
import { isUnchanged, piecesOfSpan } from "../reading/map.ts";
import type { ReadBlock } from "../reading/types.ts";

/** The range of the span [start, end) of the block's text, or null when the page changed under it. */
export function rangeOfSpan(block: ReadBlock<Node>, start: number, end: number): StaticRange | null {
  const pieces = piecesOfSpan(block, start, end);
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (first === undefined || last === undefined) return null;
  for (const piece of pieces) {
    if (!piece.node.isConnected || !isUnchanged(piece, (piece.node as Text).data)) return null;
  }
  // A slotted and an unslotted part have no common root: no range spans them.
  if (first.node.getRootNode() !== last.node.getRootNode()) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.offset,
    endContainer: last.node,
    endOffset: last.offset + last.text.length,
  });
}

/** A live range with the same boundaries; null when they exist no more. Only for a moment's use. */
export function liveRange(range: AbstractRange): Range | null {
  const document = range.startContainer.ownerDocument;
  if (document === null || !range.startContainer.isConnected || !range.endContainer.isConnected) return null;
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return null; // the text became shorter
  }
  return live.startContainer === range.startContainer ? live : null;
}

/** All text between a range's boundaries as the page has it now, hidden text included; null when they are gone. */
export function rawText(range: AbstractRange): string | null {
  return liveRange(range)?.toString() ?? null;
}
