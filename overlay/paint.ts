/**
 * The one door to `CSS.highlights`. One highlight for each way of marking, not for each mark, under
 * generic names: the page can see the registry, and must not learn which claims matched. It can also
 * clear it, hence `restore`. Looks are in marks.css; nothing here touches the DOM.
 */
import type { Stance } from "../matching/types.ts";

/** `possible`: what a person lets be marked beyond the sure matches, whatever its stance. */
export type Painted = Exclude<Stance, "contradicts"> | "possible" | "flash";

const PAINTED: readonly Painted[] = ["asserts", "reports", "questions", "disputes", "possible", "flash"];
const PREFIX = "fact-overlay-";

/** True when marks of this stance are shown on the page. */
export function isPainted(stance: Stance): stance is Exclude<Stance, "contradicts"> {
  return stance !== "contradicts";
}

/** Whether anything is painted on the page, by whichever run of ours. */
export function hasMarks(registry: HighlightRegistry): boolean {
  return registry.size > 0 && PAINTED.some((kind) => registry.has(PREFIX + kind));
}

export interface Painter {
  paint(kind: Painted, range: AbstractRange): void;
  unpaint(range: AbstractRange): void;
  /** Shows one range as found just now; null ends that. The mark below it stays. */
  flash(range: AbstractRange | null): void;
  /** Puts back what the page removed. Returns whether anything was missing. */
  restore(): boolean;
  /** Leaves nothing behind. */
  clear(): void;
}

export function createPainter(registry: HighlightRegistry): Painter {
  const highlights = new Map<Painted, Highlight>();
  const ranges = new Map<AbstractRange, Painted>();

  const highlightOf = (kind: Painted): Highlight => {
    let highlight = highlights.get(kind);
    if (highlight === undefined) {
      highlight = new Highlight();
      highlight.priority = PAINTED.length - PAINTED.indexOf(kind); // the strongest stance lies on top
      if (kind === "flash") highlight.priority = PAINTED.length + 1;
      highlights.set(kind, highlight);
    }
    if (registry.get(PREFIX + kind) !== highlight) registry.set(PREFIX + kind, highlight);
    return highlight;
  };

  const painter: Painter = {
    paint(kind, range) {
      ranges.set(range, kind);
      highlightOf(kind).add(range);
    },
    unpaint(range) {
      const kind = ranges.get(range);
      if (kind === undefined) return;
      ranges.delete(range);
      const highlight = highlights.get(kind);
      highlight?.delete(range);
      if (highlight?.size === 0) {
        registry.delete(PREFIX + kind);
        highlights.delete(kind);
      }
    },
    flash(range) {
      for (const [painted, kind] of ranges) if (kind === "flash") painter.unpaint(painted);
      // A range has one entry above; the flash needs one of its own.
      if (range !== null) painter.paint("flash", new StaticRange(range));
    },
    restore() {
      let missing = false;
      for (const [range, kind] of ranges) {
        if (registry.get(PREFIX + kind) === highlights.get(kind) && highlights.get(kind)?.has(range))
          continue;
        missing = true;
        highlightOf(kind).add(range);
      }
      return missing;
    },
    clear() {
      for (const kind of highlights.keys()) registry.delete(PREFIX + kind);
      for (const highlight of highlights.values()) highlight.clear();
      highlights.clear();
      ranges.clear();
    },
  };
  return painter;
}
