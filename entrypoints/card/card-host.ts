/**
 * The one node that may be added to a page: a host outside the article, in the browser's top layer,
 * with a closed shadow root. It is there while a card is open and leaves nothing behind.
 *
 * Styles come as constructed sheets, which no policy of the page forbids. Where the browser does not
 * let a content script adopt one, an empty <style> is attached and filled through its sheet: its text
 * would fall under the page's policy, its rules do not.
 */

/** The page's rules reach a host, but not past `!important` inside its own root. */
const HOST_RULES = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  overflow: visible !important;
  z-index: 2147483647 !important;
}
.standing {
  position: fixed;
  inset: 0 auto auto 0;
  visibility: hidden;
}
.standing.is-placed {
  visibility: visible;
}
`;

/** Events that stay inside: a page's shortcuts must not answer to keys pressed in the card. */
const KEPT_INSIDE = ["keydown", "keyup", "keypress", "beforeinput", "input", "mousedown", "mouseup", "click"];

export interface CardHost {
  host: HTMLElement;
  /** Where the card is rendered, and what is moved to its place. */
  place: HTMLElement;
  remove(): void;
}

export function addCardHost(css: string): CardHost {
  const host = document.createElement("fact-overlay-card");
  const root = host.attachShadow({ mode: "closed", delegatesFocus: true });
  const place = document.createElement("div");
  place.className = "standing";
  root.append(place);
  for (const type of KEPT_INSIDE) host.addEventListener(type, (event) => event.stopPropagation());
  // The overlay leaves the keys of what is focusable alone; a host that delegates its focus is no tab
  // stop of its own.
  host.tabIndex = 0;
  host.popover = "manual";
  document.documentElement.append(host);
  addSheet(root, css);
  addSheet(root, HOST_RULES);
  host.showPopover();
  return { host, place, remove: () => host.remove() };
}

function addSheet(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  try {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    if (root.adoptedStyleSheets.includes(sheet)) return;
  } catch {
    // Firefox before bug 1751346: sheets made in a content script cannot be adopted.
  }
  const style = document.createElement("style");
  root.append(style);
  for (const rule of sheet.cssRules) style.sheet?.insertRule(rule.cssText, style.sheet.cssRules.length);
}
