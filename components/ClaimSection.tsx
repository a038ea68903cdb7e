/**
 * One claim in the card, from top to bottom: the claim, its ratings, what the evidence says in short,
 * the evidence, and why the software took the sentence for it.
 */

import type { Mark } from "../overlay/types.ts";
import type { MatchedClaim } from "./claims-of-mark.ts";
import { listOf } from "./display-names.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { langAttribute } from "./lang-attribute.ts";
import { RatingLine } from "./RatingLine.tsx";
import { ScopeNote } from "./ScopeNote.tsx";
import { StanceLine } from "./StanceLine.tsx";
import type { Translate } from "./types.ts";
import { WhyThisMatch } from "./WhyThisMatch.tsx";

export interface ClaimSectionProps {
  matched: MatchedClaim;
  /** Its own stance is said only where it is another than the mark's, which the heading says. */
  mark: Mark;
  /** Number of this claim, from 1, where the sentence makes several; null where it makes one. */
  number: number | null;
  t: Translate;
  lang: string;
}

export function ClaimSection({ matched: { match, claim }, mark, number, t, lang }: ClaimSectionProps) {
  return (
    <section class="claim">
      <h3>
        <span class="label">{number === null ? t("claim.label") : t("claim.numbered", { number })}</span>{" "}
        <span lang={langAttribute(claim.text.lang, lang)}>{claim.text.text}</span>
      </h3>
      {(match.stance !== mark.stance || match.band !== mark.band) && (
        <p class="own-stance">
          <StanceLine stance={match.stance} band={match.band} t={t} />
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
      <WhyThisMatch match={match} packTitle={claim.packTitle} t={t} />
    </section>
  );
}
