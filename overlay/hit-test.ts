/**
 * Which mark lies under a point. Asks the browser, then checks that the point is on the words
 * themselves: the caret lookup answers with the nearest text, however far.
 */
import { liveRange } from "./ranges.ts";

/** Chromium 140 and Firefox 147 know it; TypeScript's DOM library not yet. */
interface HitRegistry {
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): { ranges: AbstractRange[] }[];
}

function covers(range: AbstractRange, x: number, y: number): boolean {
  for (const box of liveRange(range)?.getClientRects() ?? []) {
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true;
  }
  return false;
}

function underCaret<T extends { range: AbstractRange }>(
  document: Document,
  marks: readonly T[],
  x: number,
  y: number,
): T[] {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret) return [];
  return marks.filter(({ range }) => {
    return liveRange(range)?.isPointInRange(caret.offsetNode, caret.offset) ?? false;
  });
}

function underHighlight<T extends { range: AbstractRange }>(
  marks: readonly T[],
  x: number,
  y: number,
  registry: HitRegistry,
): T[] {
  if (registry.highlightsFromPoint === undefined) return [];
  const shadowRoots = marks
    .map(({ range }) => range.startContainer.getRootNode())
    .filter((root): root is ShadowRoot => root.nodeType === 11);
  const ranges = new Set(registry.highlightsFromPoint(x, y, { shadowRoots }).flatMap((hit) => hit.ranges));
  return marks.filter(({ range }) => ranges.has(range));
}

/**
 * The mark under a point of the viewport, in CSS pixels; the shortest where several overlap.
 * @param registry undefined asks by caret position instead: a test seam
 */
export function markAtPoint<T extends { range: AbstractRange }>(
  document: Document,
  marks: readonly T[],
  x: number,
  y: number,
  registry: HitRegistry = CSS.highlights as HitRegistry,
): T | null {
  if (marks.length === 0) return null;
  const hit = underHighlight(marks, x, y, registry);
  // Chromium answers nothing wherever the device's pixels are not CSS pixels (measured on 156 at a ratio of
  // 1.5 and 2: dense screens, zoom), so an empty answer is asked again by the caret.
  const under = hit.length > 0 ? hit : underCaret(document, marks, x, y);
  const length = ({ range }: T): number => liveRange(range)?.toString().length ?? 0;
  return under.filter(({ range }) => covers(range, x, y)).sort((a, b) => length(a) - length(b))[0] ?? null;
}
