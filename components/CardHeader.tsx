/**
 * The head of the card, always in sight: what the sentence does with the claim, which mark of how many
 * this is, the way to the others, and out.
 */
import type { Ref } from "preact";
import type { Mark } from "../overlay/types.ts";
import { Icon } from "./Icon.tsx";
import { StanceSample } from "./StanceSample.tsx";
import type { Translate } from "./types.ts";

export interface CardHeaderProps {
  id: string;
  mark: Mark;
  claimCount: number;
  /** Every match of the mark was called wrong. */
  isGone: boolean;
  index: number;
  total: number;
  t: Translate;
  headingRef: Ref<HTMLHeadingElement> | undefined;
  onClose(): void;
  onStep(by: 1 | -1): void;
}

export function CardHeader(props: CardHeaderProps) {
  const { id, mark, claimCount, isGone, index, total, t, headingRef, onClose, onStep } = props;
  const key = mark.band === "possible" ? `card.possible.${mark.stance}` : `card.${mark.stance}`;
  return (
    <header>
      <h2 id={id} ref={headingRef} tabIndex={-1}>
        {!isGone && <StanceSample mark={mark} />}
        <span>{isGone ? t("card.wrong.title") : t(key, { count: claimCount })}</span>
      </h2>
      <div class="controls">
        {index > 0 && total > 1 && (
          <>
            <IconButton name="previous" label={t("card.previous")} onClick={() => onStep(-1)} />
            {!isGone && <span class="place">{t("card.place", { index, total })}</span>}
            <IconButton name="next" label={t("card.next")} onClick={() => onStep(1)} />
          </>
        )}
        <IconButton name="close" label={t("card.close")} onClick={onClose} />
      </div>
    </header>
  );
}

interface IconButtonProps {
  name: "previous" | "next" | "close";
  label: string;
  onClick(): void;
}

function IconButton({ name, label, onClick }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={name} />
    </button>
  );
}
