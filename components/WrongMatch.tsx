/**
 * "Wrong match": a person's answer to the software, never to the page or to the rater. The button stands
 * beside the reasons of the match; once pressed, a note says what happened and offers the way back. The
 * focus stays where the hand is, so that nobody has to look for it.
 */
import type { Ref } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CalledWrongState, Translate } from "./types.ts";

export interface WrongMatchButtonProps {
  buttonRef: Ref<HTMLButtonElement>;
  /** It was pressed, and could not be kept. */
  isFailed: boolean;
  t: Translate;
  onPress(): void;
}

export function WrongMatchButton({ buttonRef, isFailed, t, onPress }: WrongMatchButtonProps) {
  return (
    <div class="wrong">
      <button type="button" ref={buttonRef} onClick={onPress}>
        {t("card.wrong")}
      </button>
      <p role="status">{isFailed && t("card.wrong.failed")}</p>
    </div>
  );
}

export interface WrongMatchNoteProps {
  until: Exclude<CalledWrongState, "failed">;
  t: Translate;
  onUndo(): void;
}

const NOTE_ID = "fact-overlay-wrong-note";

export function WrongMatchNote({ until, t, onUndo }: WrongMatchNoteProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <div class="wrong-note">
      <p id={NOTE_ID}>
        {t("card.wrong.done")} {t(`card.wrong.${until}`)}
      </p>
      <button type="button" ref={undo} aria-describedby={NOTE_ID} onClick={onUndo}>
        {t("card.wrong.undo")}
      </button>
    </div>
  );
}
