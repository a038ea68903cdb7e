/**
 * The card's script, put into a frame when a card opens there for the first time. It shows one card
 * at a time and knows nothing of reading, matching or messages: claims and ranges come in through
 * the slot, and what the reader does goes back through its callbacks.
 */
import { createRef, type RefObject, render } from "preact";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { browser } from "../../browser/api.ts";
import { Card } from "../../components/Card.tsx";
import css from "../../components/card.css?inline";
import { keyOfClaim } from "../../components/claims-of-mark.ts";
import type { CalledWrongState } from "../../components/types.ts";
import { interfaceLanguage, translateInto } from "../strings/translate-into.ts";
import { addCardHost, type CardHost } from "./card-host.ts";
import { keepAt } from "./place-card.ts";
import { sentenceRange } from "./sentence-range.ts";
import { type CardRequest, cardSlot, fillCardSlot } from "./slot.ts";

interface Shown extends CardHost {
  /** What had focus before the card, to give it back. */
  before: Element | null;
  letGo: () => void;
  stopListening: AbortController;
}

let shown: Shown | null = null;
/** What was called wrong since this card opened, by claim, with the name to undo it by. */
let wrong = new Map<string, { state: CalledWrongState; id: string | null }>();

export default defineUnlistedScript(() => {
  if (!cardSlot()) fillCardSlot({ open, close: () => close(false) });
});

function open(request: CardRequest): void {
  shown ??= show();
  shown.letGo();
  wrong = new Map();
  const headingRef = draw(request, shown);
  const anchor = { words: request.words, sentence: sentenceRange(request.words, request.mark.sentence) };
  shown.letGo = keepAt(anchor, shown.place, () => close(true));
  focusOncePlaced(shown, headingRef.current, request.byKeyboard);
}

function draw(request: CardRequest, card: Shown): RefObject<HTMLHeadingElement | null> {
  const lang = interfaceLanguage(browser.i18n.getUILanguage());
  const headingRef = createRef<HTMLHeadingElement>();
  const current = wrong;
  const drawAgain = () => shown === card && wrong === current && draw(request, card);
  render(
    <Card
      mark={request.mark}
      claims={request.claims}
      index={request.index}
      total={request.total}
      onStep={request.onStep}
      onClose={() => close(true)}
      calledWrong={new Map([...current].map(([claim, { state }]) => [claim, state]))}
      onWrong={async (match) => {
        const kept = await request.callWrong(match).catch(() => null);
        current.set(keyOfClaim(match), { state: kept?.until ?? "failed", id: kept?.id ?? null });
        drawAgain();
      }}
      onUndoWrong={async (match) => {
        const id = current.get(keyOfClaim(match))?.id;
        const undone = await request.undoWrong(id ?? "").catch(() => null);
        // Nobody answers while the extension is being updated: then the note stays, and says what is the case.
        if (undone) current.delete(keyOfClaim(match));
        drawAgain();
      }}
      t={translateInto(lang)}
      lang={lang}
      headingRef={headingRef}
    />,
    card.place,
  );
  return headingRef;
}

function show(): Shown {
  const stopListening = new AbortController();
  const host = addCardHost(css);
  const options = { capture: true, signal: stopListening.signal };
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close(true);
    },
    options,
  );
  window.addEventListener("pointerdown", (event) => event.target !== host.host && close(false), options);
  window.addEventListener("pagehide", () => close(false), options);
  return { ...host, before: document.activeElement, letGo: () => {}, stopListening };
}

/** Hidden elements take no focus; the place is computed within the same frame. */
function focusOncePlaced(card: Shown, heading: HTMLElement | null, isShown: boolean): void {
  requestAnimationFrame(() => {
    if (shown === card && heading?.isConnected)
      heading.focus({ preventScroll: true, focusVisible: isShown } as FocusOptions);
  });
}

function close(givesFocusBack: boolean): void {
  if (!shown) return;
  const { place, remove, before, letGo, stopListening } = shown;
  shown = null;
  stopListening.abort();
  letGo();
  render(null, place);
  remove();
  if (givesFocusBack && before instanceof HTMLElement && before.isConnected)
    before.focus({ preventScroll: true });
}
