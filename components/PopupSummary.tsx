/**
 * The page in one look: how many statements match, what they do with the claims, where they stand, and
 * how much was compared. Statements that say a claim is wrong are never counted as making it.
 */
import type { Stance } from "../matching/types.ts";
import type { Mark } from "../overlay/types.ts";
import { ComparedLine } from "./ComparedLine.tsx";
import { PageMap } from "./PageMap.tsx";
import { StanceSample } from "./StanceSample.tsx";
import type { Translate } from "./types.ts";

const STANCES: Stance[] = ["asserts", "reports", "questions", "disputes"];

export interface PopupSummaryProps {
  marks: Mark[];
  sentences: number;
  claims: number;
  packs: string[];
  t: Translate;
  lang: string;
}

export function PopupSummary({ marks, sentences, claims, packs, t, lang }: PopupSummaryProps) {
  const sure = marks.filter((mark) => mark.band === "match");
  const maybe = marks.length - sure.length;
  const title =
    sure.length === 0
      ? "possible"
      : sure.every((mark) => mark.stance === "disputes")
        ? "disputed"
        : "matched";
  return (
    <section class="head">
      <h1>{t(`summary.${title}`, { count: sure.length || maybe })}</h1>
      <ul class="legend">
        {STANCES.map((stance) => {
          const count = sure.filter((mark) => mark.stance === stance).length;
          if (count === 0) return null;
          return (
            <li key={stance}>
              <StanceSample mark={{ stance, band: "match", marked: true }} />
              <span>{t(`summary.count.${stance}`, { count })}</span>
            </li>
          );
        })}
        {maybe > 0 && sure.length > 0 && (
          <li>
            <StanceSample mark={{ stance: "asserts", band: "possible", marked: true }} />
            <span>{t("summary.count.possible", { count: maybe })}</span>
          </li>
        )}
      </ul>
      <PageMap marks={marks} t={t} />
      <ComparedLine
        sentences={sentences}
        claims={claims}
        packs={packs}
        caution="unmarked"
        t={t}
        lang={lang}
      />
    </section>
  );
}
