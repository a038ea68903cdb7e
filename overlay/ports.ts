/** What the page side needs from outside, and what it offers: the only ways in and out. Types only. */
import type { PageContext, TextBlock } from "../matching/types.ts";
import type { Mark, PageState, ShownResult } from "./types.ts";

export interface OverlayPorts {
  /** Compares blocks with the claims. May reject (the background was asleep, the extension was updated). */
  match(blocks: TextBlock[], context: PageContext): Promise<ShownResult>;
  /** Told after every change of the state. The marks are the overlay's own: to be looked at and not kept. */
  changed(status: PageState["status"], marks: readonly Mark[]): void;
  /** The reader asked for a mark's card. */
  open(mark: Mark, range: Range, origin: "pointer" | "keyboard"): void;
  /** ISO 3166 code of the publisher's country, where it is known. */
  country?: string | null;
  /** A sentence for people, for the case that the comparison fails twice. */
  failure?: string;
}

export interface OverlayHandle {
  /** A copy, fit for a message. */
  state(): PageState;
  /** Scrolls to a mark and makes it stand out for a moment. False when its words are no longer there. */
  reveal(id: string): boolean;
  /** Reveals the next or previous mark of the page, around the ends. False when there is none. */
  step(by: 1 | -1): boolean;
  /** The words of a mark as they stand on the page now, or null. */
  rangeOf(id: string): Range | null;
  /** Has everything compared again that was read: the settings changed. Marks that stay do not flicker. */
  compareAgain(): void;
  /** Reads and compares the whole page anew. */
  rescan(): void;
  /** Takes all marks off the page and ends everything, as the signal does. */
  stop(): void;
}
