/**
 * When a click or the Enter key asks for a card. The page comes first: a click in a link or control,
 * one that the page handled, or one that ended a selection is the page's, and keys go to us only
 * after the reader stepped to a mark and while nothing else has the focus.
 */
import type { Mark } from "./types.ts";

const CONTROLS =
  "a[href], area, button, input, select, textarea, label, summary, option, audio, video, iframe, object, embed, " +
  '[contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"], [role="tab"], ' +
  '[role="menuitem"], [role="checkbox"], [role="option"], [role="textbox"]';

/** Farther than this between press and release, in CSS pixels, is a drag. */
const DRAG_PX = 5;

export interface Gestures {
  markAt(x: number, y: number): Mark | null;
  /** The mark that the reader stepped to, null when there is none. */
  current(): Mark | null;
  /** The reader turned to something else. */
  forget(): void;
  open(mark: Mark, origin: "pointer" | "keyboard"): void;
}

const TYPED = 'input, select, textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
const isTyped = (target: EventTarget): boolean => (target as Partial<Element>).matches?.(TYPED) ?? false;
const isControl = (target: EventTarget): boolean => (target as Partial<Element>).matches?.(CONTROLS) ?? false;

export function listenForGestures(document: Document, gestures: Gestures, signal: AbortSignal): void {
  const window = document.defaultView!;
  let press: { x: number; y: number } | null = null;

  window.addEventListener(
    "pointerdown",
    (event) => {
      press = { x: event.clientX, y: event.clientY };
      gestures.forget();
    },
    { signal, capture: true, passive: true },
  );

  window.addEventListener("focusin", () => gestures.forget(), { signal, passive: true });

  window.addEventListener(
    "click",
    (event) => {
      if (!event.isTrusted || event.defaultPrevented || event.button !== 0 || event.detail > 1) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (press !== null && Math.hypot(event.clientX - press.x, event.clientY - press.y) > DRAG_PX) return;
      if (document.getSelection()?.isCollapsed === false) return;
      if (event.composedPath().some(isControl)) return;
      const mark = gestures.markAt(event.clientX, event.clientY);
      if (mark !== null) gestures.open(mark, "pointer");
    },
    { signal, passive: true },
  );

  window.addEventListener(
    "keydown",
    (event) => {
      const mark = event.isTrusted ? gestures.current() : null;
      if (mark === null || event.defaultPrevented || event.isComposing) return;
      if (event.key === "Escape") return gestures.forget();
      if (event.key !== "Enter" || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // A step is the reader's last word on where the keyboard is: a button that had the focus before does
      // not get this Enter, one that gets it afterwards does (see focusin). Where text is typed, Enter types.
      if (event.composedPath().some(isTyped)) return;
      event.preventDefault();
      gestures.open(mark, "keyboard");
    },
    { signal, capture: true },
  );
}
