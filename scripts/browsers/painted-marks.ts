/**
 * What is painted on a page, as the page itself can see it: the ranges in its highlight registry.
 * The function runs in the page and may use nothing from outside it.
 */
export interface PaintedMark {
  highlight: string;
  text: string;
  /** Middle of its first line, in the window. */
  x: number;
  y: number;
}

/** In reading order; a range that several highlights hold comes once, with the first one's name. */
export function paintedMarks(): PaintedMark[] {
  const found: { highlight: string; range: Range }[] = [];
  for (const [highlight, ranges] of CSS.highlights) {
    for (const painted of ranges as unknown as Iterable<AbstractRange>) {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      const isKnown = found.some(
        (one) =>
          one.range.compareBoundaryPoints(Range.START_TO_START, range) === 0 &&
          one.range.compareBoundaryPoints(Range.END_TO_END, range) === 0,
      );
      if (!isKnown) found.push({ highlight, range });
    }
  }
  found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  return found.map(({ highlight, range }) => {
    const line = range.getClientRects()[0] ?? new DOMRect();
    return {
      highlight,
      text: range.toString(),
      x: line.x + line.width / 2,
      y: line.y + line.height / 2,
    };
  });
}
