/**
 * Functions that tests run inside a page, in its own world: what the page could see of us. Each may
 * use nothing from outside itself.
 */

/** The whole document with its open shadow roots: `outerHTML` would leave those out. */
export function documentHtml(): string {
  const openRoots: ShadowRoot[] = [];
  const collect = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll("*")) {
      if (!element.shadowRoot) continue;
      openRoots.push(element.shadowRoot);
      collect(element.shadowRoot);
    }
  };
  collect(document);
  return document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots: openRoots });
}

/** Writes down each change to the document from its end of parsing on, and each shift of its layout. */
export function watchPage(): void {
  const seen = { mutations: [] as string[], shift: 0 };
  Object.assign(globalThis, { seenByPage: seen });
  document.addEventListener("DOMContentLoaded", () => {
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, attributeName } of records) {
        const added = [...addedNodes].map((node) => node.nodeName).join(" ");
        seen.mutations.push(`${type} of ${target.nodeName}: ${attributeName ?? added}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  }
}

export interface SeenByPage {
  mutations: string[];
  shift: number;
}

export function seenByPage(): SeenByPage {
  return (globalThis as unknown as { seenByPage: SeenByPage }).seenByPage;
}

/** Tops and lefts of the page's elements: what a shift of layout would change, in any browser. */
export function elementPlaces(): string {
  return [...document.body.querySelectorAll("*")]
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x + scrollX, y + scrollY, width, height].map((n) => n.toFixed(2)).join(",");
    })
    .join(";");
}

/** True while the card's host is in the document. */
export function hasCard(): boolean {
  return document.querySelector("fact-overlay-card") !== null;
}
