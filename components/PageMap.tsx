/**
 * A strip as long as the text, with a tick where each marked statement stands: one near the end, or
 * all in the first lines, at a glance. The list below is the way to go there.
 */
import type { Mark } from "../overlay/types.ts";
import { lineOf } from "./StanceSample.tsx";
import type { Translate } from "./types.ts";

export function PageMap({ marks, t }: { marks: Mark[]; t: Translate }) {
  return (
    <div class="map" role="img" aria-label={t("map.label", { count: marks.length })}>
      {marks.map((mark) => (
        <span
          key={mark.id}
          class={`tick tick-${lineOf(mark)}`}
          style={{ insetInlineStart: at(mark.position) }}
        />
      ))}
    </div>
  );
}

/** Kept inside the strip's rounded ends. */
function at(position: number): string {
  const inside = Math.min(1, Math.max(0, position));
  return `${(1 + inside * 97.5).toFixed(1)}%`;
}
