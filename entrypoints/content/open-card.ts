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
      callWrong: ({ pack, claim, sentence, stance }) =>
        ask("call-wrong", { pack, claim, sentence, stance, title: document.title }),
      undoWrong: (id) => ask("undo-wrong", { id }),
    });
  }

  async function step(from: Mark, by: 1 | -1, byKeyboard: boolean): Promise<void> {
    const painted = paintedMarks(handle());
    // A mark that was called wrong meanwhile has gone: then the next is the one beside its place.
    const others = painted.filter((one) => one.id !== from.id);
    const after = others.findIndex((one) => one.position > from.position);
    const at = (after < 0 ? others.length : after) - (by < 0 ? 1 : 0);
    const next = others[(at + others.length) % others.length];
    if (next && handle().reveal(next.id)) await open(next, byKeyboard);
  }

  return open;
}

function paintedMarks(handle: OverlayHandle): Mark[] {
  return handle.state().marks.filter((mark) => mark.painted);
}
