/**
 * Opens a mark's card: asks the background for the claims and for the card's script, then hands both
 * to the card through its slot. It also knows the way from one card to the next; the card itself
 * knows only its own mark.
 */
import type { pageAsksBackground } from "../../browser/send.ts";
import type { OverlayHandle } from "../../overlay/ports.ts";
import type { Mark } from "../../overlay/types.ts";
import { cardSlot } from "../card/slot.ts";

export function createCardOpener(
  handle: () => OverlayHandle,
  ask: typeof pageAsksBackground,
  signal: AbortSignal,
): (mark: Mark, byKeyboard: boolean) => Promise<void> {
  signal.addEventListener("abort", () => cardSlot()?.close(), { once: true });
  let wanted: string | null = null;

  async function open(mark: Mark, byKeyboard: boolean): Promise<void> {
    wanted = mark.id;
    const asked = mark.matches.map(({ pack, claim }) => ({ pack, claim }));
    const answer = await ask("prepare-card", { claims: asked }).catch(() => null);
    const words = handle().rangeOf(mark.id);
    // Meanwhile another card was asked for, or the sentence has gone.
    if (answer === null || words === null || wanted !== mark.id || signal.aborted) return;
    const painted = paintedMarks(handle());
    cardSlot()?.open({
      mark,
      claims: answer.claims,
      index: painted.findIndex((one) => one.id === mark.id) + 1,
      total: painted.length,
      words,
      byKeyboard,
      onStep: (by) => void step(mark, by, byKeyboard),
    });
  }

  async function step(from: Mark, by: 1 | -1, byKeyboard: boolean): Promise<void> {
    const painted = paintedMarks(handle());
    const at = painted.findIndex((one) => one.id === from.id);
    const next = painted[(at + by + painted.length) % painted.length];
    if (next && handle().reveal(next.id)) await open(next, byKeyboard);
  }

  return open;
}

function paintedMarks(handle: OverlayHandle): Mark[] {
  return handle.state().marks.filter((mark) => mark.painted && mark.band === "match");
}
