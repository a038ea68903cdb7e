/**
 * A rating as its rater gave it: the rater's own words in quotation marks, then who said so, what kind
 * of rater that is, and when. The normalised rating is never printed.
 */
import type { RatingView } from "../packs/claim-view.ts";
import { formatDate } from "./format-date.ts";
import { Quoted } from "./Quoted.tsx";
import { SourceLine } from "./SourceLine.tsx";
import type { Translate } from "./types.ts";

export interface RatingLineProps {
  rating: RatingView;
  /** Whether the place where it was said follows, with its link. */
  withSource: boolean;
  t: Translate;
  lang: string;
}

export function RatingLine({ rating, withSource, t, lang }: RatingLineProps) {
  return (
    <div class="rating">
      <p class="rating-words">
        <Quoted text={rating.words.text} lang={rating.words.lang} uiLang={lang} t={t} />
      </p>{" "}
      <p class="rater">
        <span class="detail">
          <b>{rating.rater}</b>, {t(`rater.kind.${rating.raterKind}`)}
        </span>
        {rating.raterNote && <span class="detail">{rating.raterNote}</span>}
        <span class="detail">
          <time dateTime={rating.date}>{formatDate(rating.date, lang)}</time>
        </span>
      </p>
      {withSource && (
        <p class="rating-source">
          <SourceLine source={{ ...rating.source, ...unrepeated(rating) }} t={t} lang={lang} />
        </p>
      )}
    </div>
  );
}

/**
 * What the rater's line has said already is not said again in the source's line, and notes on the source
 * wait for the list of sources: what the evidence says should stand within the first glance.
 */
function unrepeated(rating: RatingView) {
  const { author, date } = rating.source;
  return {
    author: author === rating.rater ? null : author,
    date: date === rating.date ? null : date,
    note: null,
  };
}
