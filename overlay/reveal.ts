/**
 * Brings a mark's words before the reader, as find-in-page does: opens what folds them away, scrolls,
 * and puts the caret at their beginning, so that reading aloud and the keyboard go on from there.
 * Opening a `details` or `until-found` part is the one change to the page, and the reader asked for it.
 */
import { renderedAncestors } from "./live-tree.ts";
import type { Mark } from "./types.ts";

/** Opens every folded ancestor of a node. */
function openAround(node: Node): void {
  for (const ancestor of renderedAncestors(node)) {
    if (ancestor.localName === "details") (ancestor as HTMLDetailsElement).open = true;
    if (ancestor.getAttribute("hidden")?.toLowerCase() === "until-found") {
      ancestor.dispatchEvent(new Event("beforematch", { bubbles: true }));
      ancestor.removeAttribute("hidden");
    }
  }
}

/** Scrolls the range to the middle of the view and sets the selection to its start. */
export function bringIntoView(range: Range): void {
  const document = range.startContainer.ownerDocument!;
  const window = document.defaultView!;
  openAround(range.startContainer);
  const behavior = window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  // A range cannot scroll itself. Its element does, nested scrollers included, unless it is taller than the view.
  const element = range.startContainer.parentElement;
  const height = element?.getBoundingClientRect().height ?? Number.POSITIVE_INFINITY;
  if (element !== null && height > 0 && height < window.innerHeight) {
    element.scrollIntoView({ block: "center", behavior });
  } else {
    const box = range.getBoundingClientRect();
    window.scrollBy({ top: box.top + box.height / 2 - window.innerHeight / 2, behavior });
  }
  document.getSelection()?.collapse(range.startContainer, range.startOffset);
}

/**
 * The mark before or after the current one, around the ends; without a current one, the nearest to
 * where the reader is. `marks` in reading order.
 */
export function markToStepTo(
  marks: readonly { mark: Mark; range: AbstractRange }[],
  current: string | null,
  by: 1 | -1,
): Mark | null {
  const isInViewOrBelow = ({ range }: { range: AbstractRange }): boolean =>
    (range.startContainer.parentElement?.getBoundingClientRect().bottom ?? 0) >= 0;
  const at = marks.findIndex(({ mark }) => mark.id === current);
  const below = marks.findIndex(isInViewOrBelow);
  let next = at + by;
  if (at < 0) next = by > 0 ? Math.max(0, below) : (below < 0 ? marks.length : below) - 1;
  return marks.at(next >= marks.length ? 0 : next)?.mark ?? null;
}
