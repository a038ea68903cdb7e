/**
 * How much was compared with what, and that the rest is not thereby verified. It stands in every
 * state with a result, an empty one above all.
 */
import { listOf } from "./display-names.ts";
import type { Translate } from "./types.ts";

export interface ComparedLineProps {
  sentences: number;
  claims: number;
  packs: string[];
  /** What follows: nothing is verified by being unmarked, or by nothing being marked. */
  caution: "unmarked" | "empty";
  t: Translate;
  lang: string;
}

export function ComparedLine({ sentences, claims, packs, caution, t, lang }: ComparedLineProps) {
  const values = {
    sentences: t("compared.sentences", { count: sentences }),
    claims: t("compared.claims", { count: claims }),
    packs: listOf(
      packs.map((pack) => t("quote.open") + pack + t("quote.close")),
      lang,
    ),
  };
  return (
    <p class="compared">
      {t(packs.length > 0 ? "compared.withPacks" : "compared.plain", values)} {t(`compared.${caution}`)}
    </p>
  );
}
