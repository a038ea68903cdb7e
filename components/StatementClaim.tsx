/**
 * One claim under a statement in the popup's list: the claim, the rating and its rater, what the
 * evidence says, and the sources folded away. A claim that the list has shown already is kept short.
 */
import type { ClaimView, SourceView } from "../packs/claim-view.ts";
import type { MatchedClaim } from "./claims-of-mark.ts";
import { langAttribute } from "./lang-attribute.ts";
import { RatingLine } from "./RatingLine.tsx";
import { ScopeNote } from "./ScopeNote.tsx";
import { SourceLine } from "./SourceLine.tsx";
import type { Translate } from "./types.ts";

export interface StatementClaimProps {
  matched: MatchedClaim;
  /** Id for the rating, which describes the statement's button. */
  ratingId: string;
  /** Shown above already: its summary moves into the fold. */
  repeated: boolean;
  t: Translate;
  lang: string;
}

export function StatementClaim({
  matched: { match, claim },
  ratingId,
  repeated,
  t,
  lang,
}: StatementClaimProps) {
  const sources = sourcesOf(claim);
  const summary = claim.summary && (
    <p class="summary" lang={langAttribute(claim.summary.lang, lang)}>
      {claim.summary.text}
    </p>
  );
  const rating = claim.ratings[0];
  return (
    <div class="claim">
      <p class="claim-text">
        <span class="label">{t("claim.label")}</span>{" "}
        <span lang={langAttribute(claim.text.lang, lang)}>{claim.text.text}</span>
      </p>
      <div id={ratingId}>{rating && <RatingLine rating={rating} withSource={false} t={t} lang={lang} />}</div>
      {claim.ratings.length > 1 && (
        <p class="more-ratings">{t("rating.more", { count: claim.ratings.length - 1 })}</p>
      )}
      {!repeated && summary}
      <ScopeNote scope={claim.scope} match={match} show="outside" t={t} lang={lang} />
      <details class="fold">
        <summary>{t(repeated ? "sources.withEvidence" : "sources.count", { count: sources.length })}</summary>
        {repeated && summary}
        <ul class="sources">
          {sources.map((source, at) => (
            <li key={at}>
              <SourceLine source={source} t={t} lang={lang} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** Every source once: the evidence's first, then where the ratings stand. */
function sourcesOf(claim: ClaimView): SourceView[] {
  const all = [
    ...claim.evidence.flatMap((item) => item.sources),
    ...claim.ratings.map((rating) => rating.source),
  ];
  const seen = new Set<string>();
  return all.filter((source) => {
    const key = `${source.href} ${source.title}`;
    return !seen.has(key) && seen.add(key);
  });
}
