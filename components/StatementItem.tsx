/**
 * One statement of the page in the popup's list. The sentence is a button that leads to it; below
 * stands what it matched.
 */
import type { Mark } from "../overlay/types.ts";
import type { ClaimView } from "../packs/claim-view.ts";
import { claimsOfMark } from "./claims-of-mark.ts";
import { PageSentence } from "./PageSentence.tsx";
import { StanceLine } from "./StanceLine.tsx";
import { StatementClaim } from "./StatementClaim.tsx";
import type { Translate } from "./types.ts";

export interface StatementItemProps {
  mark: Mark;
  claims: ClaimView[];
  /** Whether the list has shown this claim above. */
  isRepeated(claim: ClaimView): boolean;
  t: Translate;
  lang: string;
  onReveal(markId: string): void;
}

export function StatementItem({ mark, claims, isRepeated, t, lang, onReveal }: StatementItemProps) {
  const matched = claimsOfMark(mark, claims);
  const ratingId = (at: number) => `rating-${mark.id}-${at}`;
  return (
    <li class="item">
      <button
        type="button"
        class="reveal"
        aria-describedby={matched.map((_, at) => ratingId(at)).join(" ") || undefined}
        onClick={() => onReveal(mark.id)}
      >
        <span class="reveal-head">
          <StanceLine stance={mark.stance} band={mark.band} marked={mark.marked} t={t} />
          <span class="show">{t("statement.show")}</span>
        </span>
        <PageSentence mark={mark} extent="sentence" t={t} />
      </button>
      {mark.marked && !mark.painted && <p class="unpainted">{t("statement.unpainted")}</p>}
      {matched.map((one, at) => (
        <StatementClaim
          key={`${one.claim.pack}/${one.claim.claim}`}
          matched={one}
          ratingId={ratingId(at)}
          repeated={isRepeated(one.claim)}
          t={t}
          lang={lang}
        />
      ))}
    </li>
  );
}
