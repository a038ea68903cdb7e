/**
 * Where the card stands: below the marked sentence, above it where there is more room, never on it.
 * It follows the text while the page scrolls or changes, and tells when the text is no longer there.
 */
import { autoUpdate, computePosition, flip, offset, platform, shift, size } from "@floating-ui/dom";

const GAP_PX = 8;
const EDGE_PX = 8;
/** Less than this is no card to read; then it may stand on a sentence that fills the window. */
const LEAST_ROOM_PX = 180;
const MOST_ROOM_PX = 560;

export interface Anchor {
  words: Range;
  sentence: Range;
}

/** Keeps the element at the anchor until the returned function is called. */
export function keepAt(anchor: Anchor, place: HTMLElement, onLost: () => void): () => void {
  let isKept = true;
  const reference = {
    getBoundingClientRect: () => anchorRect(anchor),
    contextElement: elementOf(anchor.words.startContainer) ?? document.documentElement,
  };
  const update = async () => {
    if (anchor.words.collapsed || anchor.words.getClientRects().length === 0) {
      if (isKept) onLost();
      return;
    }
    const { x, y } = await computePosition(reference, place, {
      strategy: "fixed",
      placement: "bottom-start",
      // In the top layer `fixed` is the window, whatever the page has transformed.
      platform: { ...platform, getOffsetParent: () => window },
      middleware: [
        offset(GAP_PX),
        flip({ padding: EDGE_PX }),
        shift({ padding: EDGE_PX }),
        size({
          padding: EDGE_PX,
          apply: ({ availableHeight }) => {
            const room = Math.min(MOST_ROOM_PX, Math.max(LEAST_ROOM_PX, Math.floor(availableHeight)));
            place.style.setProperty("--card-room", `${room}px`);
          },
        }),
      ],
    });
    if (!isKept) return;
    place.style.setProperty("transform", `translate(${Math.round(x)}px, ${Math.round(y)}px)`);
    place.classList.add("is-placed");
  };
  const stop = autoUpdate(reference, place, update);
  return () => {
    isKept = false;
    stop();
  };
}

/** As high as the sentence, as wide as the line on which the marked words begin. */
function anchorRect({ words, sentence }: Anchor): DOMRect {
  const line = words.getClientRects()[0] ?? words.getBoundingClientRect();
  const around = sentence.getBoundingClientRect();
  const own = words.getBoundingClientRect();
  const top = Math.min(around.height > 0 ? around.top : own.top, own.top);
  const bottom = Math.max(around.height > 0 ? around.bottom : own.bottom, own.bottom);
  return new DOMRect(line.left, top, line.width, bottom - top);
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
