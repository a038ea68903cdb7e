/**
 * A short piece of the line that a mark is drawn with on the page, so that the two can be told
 * together. It says nothing to a screen reader: the stance stands beside it in words.
 */
import type { Mark } from "../overlay/types.ts";

export function StanceSample({ mark }: { mark: Pick<Mark, "stance" | "band" | "marked"> }) {
  const kind = lineOf(mark);
  return <span class={`sample sample-${kind}`} aria-hidden="true" />;
}

/** Which line a mark has on the page: its stance's, that of what is possible, or none. */
export function lineOf({ stance, band, marked }: Pick<Mark, "stance" | "band" | "marked">) {
  if (!marked) return "none";
  return band === "possible" ? "possible" : stance;
}
