/**
 * Notices that the page changed and says which parts to read again. The observer only takes notes;
 * parts are handed over once the page has been quiet for a moment, less often the longer it goes on
 * changing. One path for everything: new text, another route of a single-page site, a page back from
 * the back/forward cache. Does not read and does not look at styles: text that a class reveals is
 * found after the reader's click.
 */

import { isBlock } from "../reading/elements.ts";
import { blockAround, isInside, isOwn } from "./live-tree.ts";

/** Quiet time before a changed part is read, and its growth while the page keeps changing. */
export const QUIET_MS = 200;
const MAX_QUIET_MS = 8000;
/** Above this many changed parts, or records at once, the whole page is read: it is cheaper. */
const MAX_PARTS = 8;
const MAX_RECORDS = 1000;

export interface PageWatch {
  /** Also watches an open shadow root. */
  observe(root: ShadowRoot): void;
  /** Whether a change around the node was noted and not handed over yet. */
  isPending(node: Node): boolean;
}

export interface Changes {
  /** At once and before the next frame: something changed, no work here beyond a look at the marks. */
  touched(): void;
  /** Parts to read again, outermost blocks; null for the whole page. `route`: the address changed too. */
  changed(parts: Element[] | null, route: boolean): void;
}

export function watchPage(document: Document, changes: Changes, signal: AbortSignal): PageWatch {
  const window = document.defaultView!;
  const options = {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["hidden"],
  };
  const roots = new Set<Node>([document]);
  let parts: Set<Element> | null = new Set();
  let pending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quiet = QUIET_MS;
  let lastFlush = 0;
  let address = addressOf(window.location);

  const add = (node: Node): void => {
    const part = parts && blockAround(node);
    if (parts === null || part === null) return;
    pending = true;
    parts.add(part);
    if (parts.size > MAX_PARTS || part === document.body) parts = null;
  };
  const all = (): void => {
    pending = true;
    parts = null;
  };

  const takeNote = (record: MutationRecord): void => {
    if (record.type !== "childList") {
      add(record.target);
      return;
    }
    const nodes = [...record.addedNodes, ...record.removedNodes];
    if (nodes.length > 0 && nodes.every(isOwn)) return;
    let inline = false;
    for (const node of record.addedNodes) {
      // A block is a part of its own; whatever is inline joins the text around it.
      if (node.nodeType === 1 && isBlock((node as Element).localName)) add(node);
      else inline ||= node.nodeType === 1 || node.nodeType === 3;
    }
    for (const node of record.removedNodes) inline ||= node.nodeType !== 8;
    if (inline) add(record.target);
  };

  const flush = (): void => {
    timer = undefined;
    if (signal.aborted || document.hidden) return;
    const now = addressOf(window.location);
    const route = now !== address;
    address = now;
    if (!pending && !route) return;
    // Changing again right after the last time: take longer breaks. Quiet since: back to quick.
    quiet = performance.now() - lastFlush < quiet * 3 ? Math.min(quiet * 2, MAX_QUIET_MS) : QUIET_MS;
    lastFlush = performance.now();
    const found = parts === null || route ? null : outermost([...parts].filter((part) => part.isConnected));
    parts = new Set();
    pending = false;
    changes.changed(found, route);
  };
  const schedule = (): void => {
    if (document.hidden || signal.aborted) return;
    timer ??= setTimeout(flush, quiet);
  };

  const observer = new MutationObserver((records) => {
    if (records.length > MAX_RECORDS) all();
    else records.forEach(takeNote);
    if (!pending) return;
    changes.touched();
    schedule();
  });
  const observeAll = (): void => {
    for (const root of roots) observer.observe(root, options);
  };
  const lookAgain = (): void => {
    changes.touched();
    all();
    schedule();
  };

  if (signal.aborted) return { observe: () => {}, isPending: () => false };
  observeAll();
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.hidden) {
        observer.disconnect();
        clearTimeout(timer);
        timer = undefined;
      } else {
        observeAll();
        lookAgain();
      }
    },
    { signal },
  );
  window.addEventListener("pageshow", (event) => event.persisted && lookAgain(), { signal });
  // The address of a single-page site changes before or after its text: both lead to the same flush.
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", schedule, { signal });
  window.addEventListener("popstate", schedule, { signal });
  // "Read more" buttons reveal text by a class.
  window.addEventListener("click", (event) => event.isTrusted && lookAgain(), { signal, passive: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    isPending: (node) => pending && (parts === null || [...parts].some((part) => isInside(node, part))),
    observe(root) {
      if (roots.has(root) || signal.aborted) return;
      roots.add(root);
      if (!document.hidden) observer.observe(root, options);
    },
  };
}

function addressOf(location: Location): string {
  return location.origin + location.pathname + location.search;
}

function outermost(parts: Element[]): Element[] {
  return parts.filter((part) => !parts.some((other) => other !== part && other.contains(part)));
}
