/**
 * Measured figures in words: a share with its count and its interval, or that nothing was measured.
 * Nothing is computed here but percentages; nothing is rounded up.
 */
import type { AccuracyReport, Count, Translate } from "./types.ts";

export interface MeasuredProps {
  count: Count | undefined;
  interval: readonly [number, number] | undefined;
  t: Translate;
  lang: string;
}

export function Measured({ count, interval, t, lang }: MeasuredProps) {
  if (!count || !(count[1] > 0)) return <span class="none">{t("figures.none")}</span>;
  const [part, whole] = count;
  return (
    <>
      <span class="share">{t("figures.share", { percent: percent(part / whole, lang), part, whole })}</span>
      {interval && (
        <span class="interval">
          {t("figures.interval", { low: percent(interval[0], lang), high: percent(interval[1], lang) })}
        </span>
      )}
    </>
  );
}

/** One decimal and downwards: 99.96 % is not 100 %. All and nothing have none. */
function percent(share: number, lang: string): string {
  const cut = Math.floor(share * 1000 + 1e-9) / 1000;
  const digits = cut === 0 || cut === 1 ? 0 : 1;
  return new Intl.NumberFormat(lang, {
    style: "percent",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cut);
}

/** Held-out sets first: they say more. */
export function heldFirst(sets: AccuracyReport["sets"]): AccuracyReport["sets"] {
  return [...sets].sort((a, b) => Number(b.kind === "held") - Number(a.kind === "held"));
}
