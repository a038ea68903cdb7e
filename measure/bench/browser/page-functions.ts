/** Functions that run inside a measured page; each may use nothing from outside itself. */

/** Sets a mark of time at the first frame in which something is painted. Looks once a frame, which costs next to nothing. */
export function watchForMarks(): void {
  if (window.top !== window) return;
  const look = (): void => {
    if (CSS.highlights.size === 0) {
      requestAnimationFrame(look);
      return;
    }
    performance.mark("bench-marks");
    Object.assign(globalThis, { benchMarks: performance.now() });
  };
  requestAnimationFrame(look);
}

export interface WalkCount {
  readonly elements: number;
  readonly characters: number;
  readonly blocks: number;
}

/**
 * The least that reading a page as blocks takes: each element asked once whether it is rendered, hidden parts passed over, and the text of
 * the rest gathered by blocks.
 */
export function bareWalk(): WalkCount {
  const BLOCKS = new Set(
    (
      "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption " +
      "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup " +
      "p plaintext pre search section summary table tbody td tfoot th thead title tr ul xmp"
    ).split(" "),
  );
  let [elements, characters, blocks] = [0, 0, 0];
  let text = "";
  const flush = (): void => {
    if (text.trim() !== "") {
      blocks++;
      characters += text.length;
    }
    text = "";
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node: Node | null = walker.currentNode;
  while (node !== null) {
    let isHidden = false;
    if (node.nodeType === Node.TEXT_NODE) {
      text += (node as Text).data;
    } else {
      elements++;
      isHidden = !(node as Element).checkVisibility({ visibilityProperty: true });
      if (!isHidden && BLOCKS.has((node as Element).localName)) flush();
    }
    let next: Node | null = isHidden ? null : walker.firstChild();
    while (next === null) {
      next = walker.nextSibling();
      if (next !== null) break;
      const parent: Node | null = walker.parentNode();
      if (parent === null) break;
      if (BLOCKS.has((parent as Element).localName)) flush();
    }
    node = next;
  }
  flush();
  return { elements, characters, blocks };
}
