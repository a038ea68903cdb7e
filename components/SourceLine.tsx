/**
 * One source: what kind it is, what it is called, who published it and when, and a link that opens it
 * at the passage. A source without a confirmed address is cited without a link.
 */
import type { SourceView } from "../packs/claim-view.ts";
import { languageName } from "./display-names.ts";
import { formatDate } from "./format-date.ts";
import { langAttribute } from "./lang-attribute.ts";
import type { Translate } from "./types.ts";

export interface SourceLineProps {
  source: SourceView;
  t: Translate;
  lang: string;
}

export function SourceLine({ source, t, lang }: SourceLineProps) {
  const foreign = langAttribute(source.lang, lang);
  const publisher = source.publisher !== source.title ? source.publisher : null;
  const details = [
    source.author !== publisher ? source.author : null,
    publisher,
    source.date && formatDate(source.date, lang),
    foreign && t("source.inLanguage", { language: languageName(foreign, lang) }),
    source.note,
    !source.href && !source.archived && t("source.noLink"),
  ].filter(Boolean);
  const linkText = t(source.href?.includes(":~:text=") ? "source.readPassage" : "source.open");
  return (
    <span class="source">
      <span class="chip">{t(`source.kind.${source.kind}`)}</span> <cite lang={foreign}>{source.title}</cite>
      {details.map((detail) => (
        <span key={detail} class="detail">
          {detail}
        </span>
      ))}
      {source.href && (
        <SourceLink href={source.href} text={linkText} title={source.title} hreflang={foreign} t={t} />
      )}
      {source.archived && (
        <SourceLink
          href={source.archived}
          text={t("source.archived")}
          title={source.title}
          hreflang={foreign}
          t={t}
        />
      )}
    </span>
  );
}

interface SourceLinkProps {
  href: string;
  text: string;
  title: string;
  hreflang: string | undefined;
  t: Translate;
}

function SourceLink({ href, text, title, hreflang, t }: SourceLinkProps) {
  return (
    <span class="detail">
      <a
        href={href}
        hreflang={hreflang}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t("source.linkName", { text, title })}
      >
        {text}
      </a>
    </span>
  );
}
