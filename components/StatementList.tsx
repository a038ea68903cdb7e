/**
 * Statements in reading order. The first that makes a claim shows its evidence in short; those after
 * it keep the evidence folded, so that a page that says one thing five times stays short.
 */
import type { Mark } from "../overlay/types.ts";
import type { ClaimView } from "../packs/claim-view.ts";
import { StatementItem } from "./StatementItem.tsx";
import type { Translate } from "./types.ts";

export interface StatementListProps {
  marks: Mark[];
  claims: ClaimView[];
  /** Accessible name of the list. */
  label: string;
  t: Translate;
  lang: string;
  onReveal(markId: string): void;
}

export function StatementList({ marks, claims, label, t, lang, onReveal }: StatementListProps) {
  const firstWith = (claim: ClaimView) =>
    marks.findIndex((mark) =>
      mark.matches.some((one) => one.pack === claim.pack && one.claim === claim.claim),
    );
  return (
    <ul class="statements" aria-label={label}>
      {marks.map((mark, at) => (
        <StatementItem
          key={mark.id}
          mark={mark}
          claims={claims}
          isRepeated={(claim) => firstWith(claim) < at}
          t={t}
          lang={lang}
          onReveal={onReveal}
        />
      ))}
    </ul>
  );
}
