/**
 * The accuracy card: what was measured, when, on how many sentences and which, and what the figures do
 * not say. It prints what it is given and praises nothing.
 */
import { heldFirst, Measured } from "./figures.tsx";
import { formatDate } from "./format-date.ts";
import type { OptionsProps, Translate } from "./types.ts";

const STOPS = ["careful", "standard", "wide"] as const;
type SetOf = OptionsProps["accuracy"]["sets"][number];

export function AccuracyCard({ accuracy, t, lang }: Pick<OptionsProps, "accuracy" | "t" | "lang">) {
  const { date, sets, pages } = accuracy;
  return (
    <section class="accuracy">
      <h2>{t("accuracy.title")}</h2>
      <p class="says">{t("accuracy.when", { date: formatDate(date, lang) })}</p>
      {sets.length === 0 && <p class="none">{t("figures.none")}</p>}
      {heldFirst(sets).map((set) => (
        <FiguresOfSet key={set.id} set={set} t={t} lang={lang} />
      ))}
      {pages && <p class="pages">{pagesInWords(pages, t)}</p>}
      <h3>{t("accuracy.limits.title")}</h3>
      <ul class="limits">
        <li>{t("accuracy.limits.match")}</li>
        <li>{t("accuracy.limits.small")}</li>
        <li>{t("accuracy.limits.missed")}</li>
      </ul>
    </section>
  );
}

function FiguresOfSet({ set, t, lang }: { set: SetOf; t: Translate; lang: string }) {
  const isHeld = set.kind === "held";
  return (
    <>
      <table>
        <caption>{t(isHeld ? "figures.held" : "figures.development", { count: set.rows })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("figures.stop")}</th>
            <th scope="col">{t("figures.precision")}</th>
            <th scope="col">{t("figures.recall")}</th>
          </tr>
        </thead>
        <tbody>
          {STOPS.map((stop) => (
            <tr key={stop}>
              <th scope="row">{t(`sensitivity.${stop}`)}</th>
              <td>
                <Measured
                  count={set.stops[stop]?.precision}
                  interval={set.stops[stop]?.precisionInterval}
                  t={t}
                  lang={lang}
                />
              </td>
              <td>
                <Measured
                  count={set.stops[stop]?.recall}
                  interval={set.stops[stop]?.recallInterval}
                  t={t}
                  lang={lang}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="set-says">{t(isHeld ? "accuracy.held.says" : "accuracy.development.says")}</p>
    </>
  );
}

function pagesInWords(
  { pages, sentences, marks }: NonNullable<OptionsProps["accuracy"]["pages"]>,
  t: Translate,
): string {
  return t("accuracy.pages", {
    count: pages,
    sentences: t("accuracy.pages.sentences", { count: sentences }),
    marks: marks === 0 ? t("accuracy.pages.none") : t("accuracy.pages.marks", { count: marks }),
  });
}
