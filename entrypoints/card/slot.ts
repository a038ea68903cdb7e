/**
 * Where the content script and the card's script meet: both run in the extension's own world of one
 * frame, and the card's comes only when a card opens. The slot is a property of that world; the page
 * has another one and cannot see it. A symbol, because an element's id can shadow a plain name.
 */
import type { KeptWrong } from "../../browser/messages.ts";
import type { CardProps } from "../../components/types.ts";
import type { PageMatch } from "../../matching/types.ts";

export interface CardRequest extends Pick<CardProps, "mark" | "claims" | "index" | "total" | "onStep"> {
  /** The marked words: the card stands by their sentence. */
  words: Range;
  /** Whether the reader asked with the keyboard: then the focus is shown where it goes. */
  byKeyboard: boolean;
  /** Rejects when it could not be kept. */
  callWrong(match: PageMatch): Promise<KeptWrong>;
  undoWrong(id: string): Promise<unknown>;
}

export interface CardSlot {
  /** Opens the card, or takes an open one on to another mark. */
  open(request: CardRequest): void;
  close(): void;
}

const SLOT = Symbol.for("fact-overlay.card");
type World = { [SLOT]?: CardSlot };

export function cardSlot(): CardSlot | null {
  return (globalThis as World)[SLOT] ?? null;
}

export function fillCardSlot(slot: CardSlot): void {
  (globalThis as World)[SLOT] = slot;
}
