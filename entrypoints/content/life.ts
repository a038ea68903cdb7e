/**
 * How long one run of the content script lives: until the page is scanned again, or the extension that it belongs to was updated or
 * removed. All that a run does hangs on its signal.
 */
import { isExtensionThere } from "../../browser/extension-there.ts";
import { hasMarks } from "../../overlay/paint.ts";

/** The run before this one in the same world, if any. */
const END_EARLIER = Symbol.for("fact-overlay.content");
/** Heard by a run whose world is gone from the browser's books: it stands on the page since before an update of the extension. */
const TAKEN_OVER = "fact-overlay:taken-over";
type World = { [END_EARLIER]?: () => void };

export interface Life {
  readonly signal: AbortSignal;
  /** Ends the run when its extension is gone: then nobody answers it any more. */
  look(): void;
}

/** Ends whatever run was there before, and begins. */
export function beginLife(document: Document): Life {
  const controller = new AbortController();
  const { signal } = controller;
  const end = (): void => controller.abort();
  const world = globalThis as World;
  world[END_EARLIER]?.();
  world[END_EARLIER] = end;
  // A page could hear it, so it is said only where marks are left; an old run without marks ends when nobody answers it.
  if (hasMarks(CSS.highlights)) document.dispatchEvent(new Event(TAKEN_OVER));
  document.addEventListener(TAKEN_OVER, end, { signal });
  return {
    signal,
    look() {
      if (!isExtensionThere()) end();
    },
  };
}
