/**
 * The evidence of one claim, numbered like footnotes, in the order it was given (the strongest
 * first). What does not fit a short reading is folded, never left out.
 */
import type { EvidenceView } from "../packs/claim-view.ts";
import { langAttribute } from "./lang-attribute.ts";
import { Quoted } from "./Quoted.tsx";
import { SourceLine } from "./SourceLine.tsx";
import type { Translate } from "./types.ts";

/** Shown at once; a single one more is not worth a fold. */
const SHOWN = 2;

export interface EvidenceListProps {
  evidence: EvidenceView[];
  t: Translate;
  lang: string;
}

export function EvidenceList({ evidence, t, lang }: EvidenceListProps) {
  if (evidence.length === 0) return null;
  const shown = evidence.length <= SHOWN + 1 ? evidence.length : SHOWN;
  const items = evidence.map((item, at) => (
    <EvidenceItem key={at} item={item} number={at + 1} t={t} lang={lang} />
  ));
  return (
    <section class="evidence">
      <h4>{t("evidence.title")}</h4>
      <ol>{items.slice(0, shown)}</ol>
      {items.length > shown && (
        <details>
          <summary>{t("evidence.more", { count: items.length - shown })}</summary>
          <ol start={shown + 1}>{items.slice(shown)}</ol>
        </details>
      )}
    </section>
  );
}

interface EvidenceItemProps {
  item: EvidenceView;
  number: number;
  t: Translate;
  lang: string;
}

function EvidenceItem({ item, number, t, lang }: EvidenceItemProps) {
  return (
    <li>
      <span class="footnote" aria-hidden="true">
        {number}
      </span>
      <p lang={langAttribute(item.text.lang, lang)}>{item.text.text}</p>
      {item.quote && (
        <blockquote>
          <Quoted text={item.quote.text} lang={item.quote.lang} uiLang={lang} t={t} />
        </blockquote>
      )}
      <ul class="sources">
        {item.sources.map((source, at) => (
          <li key={at}>
            <SourceLine source={source} t={t} lang={lang} />
          </li>
        ))}
      </ul>
    </li>
  );
}
