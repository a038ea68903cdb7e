/**
 * One claim in the card, from top to bottom: the claim, its ratings, what the evidence says in short,
 * the evidence, why the software took the sentence for it, and the way to say that it should not have.
 */

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PageMatch } from "../matching/types.ts";
import type { Mark } from "../overlay/types.ts";
import type { MatchedClaim } from "./claims-of-mark.ts";
import { listOf } from "./display-names.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { langAttribute } from "./lang-attribute.ts";
import { RatingLine } from "./RatingLine.tsx";
import { ScopeNote } from "./ScopeNote.tsx";
import { StanceLine } from "./StanceLine.tsx";
import type { CalledWrongState, Translate } from "./types.ts";
import { WhyThisMatch } from "./WhyThisMatch.tsx";
import { WrongMatchButton, WrongMatchNote } from "./WrongMatch.tsx";

export interface ClaimSectionProps {
  matched: MatchedClaim;
  /** Its own stance is said only where it is another than the mark's, which the heading says. */
  mark: Mark;
  /** Number of this claim, from 1, where the sentence makes several; null where it makes one. */
  number: number | null;
  /** What became of it when it was called wrong; null when it was not. */
  wrong: CalledWrongState | null;
  onWrong(match: PageMatch): void;
  onUndoWrong(match: PageMatch): void;
  t: Translate;
  lang: string;
}

export function ClaimSection(props: ClaimSectionProps) {
  const { mark, number, wrong, onWrong, onUndoWrong, t, lang } = props;
  const { match, claim } = props.matched;
  const isGone = wrong !== null && wrong !== "failed";
  // Undone: the focus goes back to where it was when the match was called wrong.
  const wasGone = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasGone.current && !isGone) button.current?.focus({ preventScroll: true });
    wasGone.current = isGone;
  }, [isGone]);
  return (
    <section class="claim">
      <h3>
        <span class="label">{number === null ? t("claim.label") : t("claim.numbered", { number })}</span>{" "}
        <span lang={langAttribute(claim.text.lang, lang)}>{claim.text.text}</span>
      </h3>
      {isGone ? (
        <WrongMatchNote until={wrong} t={t} onUndo={() => onUndoWrong(match)} />
      ) : (
        <Details matched={props.matched} mark={mark} t={t} lang={lang}>
          <WrongMatchButton
            buttonRef={button}
            isFailed={wrong === "failed"}
            t={t}
            onPress={() => onWrong(match)}
          />
        </Details>
      )}
    </section>
  );
}

interface DetailsProps extends Pick<ClaimSectionProps, "matched" | "mark" | "t" | "lang"> {
  /** What stands beside "Why this match?". */
  children: ComponentChildren;
}

function Details({ matched: { match, claim }, mark, t, lang, children }: DetailsProps) {
  return (
    <>
      {(match.stance !== mark.stance || match.band !== mark.band) && (
        <p class="own-stance">
          <StanceLine stance={match.stance} band={match.band} marked={match.marked} t={t} />
        </p>
      )}
      {claim.claimants.length > 0 && (
        <p class="claimants">{t("claim.madeBy", { names: listOf(claim.claimants, lang) })}</p>
      )}
      <ScopeNote scope={claim.scope} match={match} show="always" t={t} lang={lang} />
      {claim.ratings.map((rating, at) => (
        <RatingLine key={at} rating={rating} withSource t={t} lang={lang} />
      ))}
      {claim.summary && (
        <p class="summary" lang={langAttribute(claim.summary.lang, lang)}>
          {claim.summary.text}
        </p>
      )}
      <EvidenceList evidence={claim.evidence} t={t} lang={lang} />
      <div class="claim-foot">
        <WhyThisMatch match={match} packTitle={claim.packTitle} t={t} lang={lang} />
        {children}
      </div>
    </>
  );
}
