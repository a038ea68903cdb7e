/**
 * A short piece of the line that a stance is drawn with on the page, so that the two can be told
 * together. It says nothing to a screen reader: the stance stands beside it in words.
 */
import type { Mark } from "../overlay/types.ts";

export function StanceSample({ mark }: { mark: Pick<Mark, "stance" | "band"> }) {
  const kind = mark.band === "possible" ? "possible" : mark.stance;
  return <span class={`sample sample-${kind}`} aria-hidden="true" />;
}
