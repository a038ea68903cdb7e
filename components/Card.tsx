/**
 * The card at a mark: a footnote to one sentence of the page. It is a dialog that does not take the
 * page away (non-modal). Where it stands, and where focus goes when it opens and closes, is up to the
 * wiring; `headingRef` is what to focus.
 */
import type { Ref, TargetedKeyboardEvent } from "preact";
import { CardHeader } from "./CardHeader.tsx";
import { ClaimSection } from "./ClaimSection.tsx";
import { claimsOfMark, keyOfClaim } from "./claims-of-mark.ts";
import { PageSentence } from "./PageSentence.tsx";
import type { CardProps } from "./types.ts";

const TITLE_ID = "fact-overlay-card-title";

export interface CardWithFocusProps extends CardProps {
  /** The heading, which takes focus when the card opens or goes on to another mark. */
  headingRef?: Ref<HTMLHeadingElement>;
}

export function Card(props: CardWithFocusProps) {
  const { mark, claims, index, total, t, lang, headingRef, onClose, onStep } = props;
  const { calledWrong, onWrong, onUndoWrong } = props;
  const matched = claimsOfMark(mark, claims);
  const standing = matched.filter(
    ({ claim }) => (calledWrong.get(keyOfClaim(claim)) ?? "failed") === "failed",
  );
  // What may be left is possible only, and has no mark of its own.
  const isGone = standing.length < matched.length && !standing.some(({ match }) => match.marked);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div class="fo card" role="dialog" aria-labelledby={TITLE_ID} lang={lang} onKeyDown={onKeyDown}>
      <CardHeader
        id={TITLE_ID}
        mark={mark}
        claimCount={standing.length}
        isGone={isGone}
        index={index}
        total={total}
        t={t}
        headingRef={headingRef}
        onClose={onClose}
        onStep={onStep}
      />
      <div class="body" key={mark.id}>
        <blockquote class="page-quote">
          <PageSentence mark={isGone ? { ...mark, marked: false } : mark} extent="quote" t={t} />
        </blockquote>
        {matched.map((one, at) => (
          <ClaimSection
            key={keyOfClaim(one.claim)}
            matched={one}
            mark={mark}
            number={matched.length > 1 ? at + 1 : null}
            wrong={calledWrong.get(keyOfClaim(one.claim)) ?? null}
            onWrong={onWrong}
            onUndoWrong={onUndoWrong}
            t={t}
            lang={lang}
          />
        ))}
      </div>
    </div>
  );
}
