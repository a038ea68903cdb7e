/**
 * Nothing matched, or there was nothing to compare. Says what was compared, and that this is not a
 * verification of the page.
 */
import { ComparedLine } from "./ComparedLine.tsx";
import type { Translate } from "./types.ts";

export interface EmptyStateProps {
  sentences: number;
  claims: number;
  packs: string[];
  t: Translate;
  lang: string;
}

export function EmptyState({ sentences, claims, packs, t, lang }: EmptyStateProps) {
  return (
    <section class="head">
      <h1>{t(sentences > 0 ? "empty.title" : "empty.noText")}</h1>
      <ComparedLine sentences={sentences} claims={claims} packs={packs} caution="empty" t={t} lang={lang} />
    </section>
  );
}
