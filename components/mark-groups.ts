/**
 * Where a mark is listed in the popup: marked on the page, saying the opposite, or possible only.
 * Reading order is kept. What the person's settings leave unmarked is possible only.
 */
import type { Mark } from "../overlay/types.ts";

export interface MarkGroups {
  marked: Mark[];
  opposite: Mark[];
  possible: Mark[];
}

export function groupMarks(marks: readonly Mark[]): MarkGroups {
  const groups: MarkGroups = { marked: [], opposite: [], possible: [] };
  for (const mark of [...marks].sort((a, b) => a.position - b.position)) {
    if (mark.stance === "contradicts") groups.opposite.push(mark);
    else if (mark.marked) groups.marked.push(mark);
    else if (mark.band !== null) groups.possible.push(mark);
  }
  return groups;
}
