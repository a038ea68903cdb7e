/**
 * Why the software took this sentence for this claim: its reasons, in plain words. It explains the
 * match, which is the software's, and never the rating, which is the rater's.
 */
import type { PageMatch, Reason } from "../matching/types.ts";
import { formatDate } from "./format-date.ts";
import type { Translate } from "./types.ts";

/** In the order in which they are told. */
const KINDS: Reason["kind"][] = [
  "answered",
  "fuzzy",
  "number",
  "place",
  "polarity",
  "stance",
  "context",
  "scope",
  "missing",
  "ignored",
];
/**
 * What a rule saw, where there are words for it in locales/ (`why.note.*`). Notes of other kinds of reason
 * have other meanings and are not shown; of a judgement without words of its own it is said that there was one.
 */
const NOTES = new Set([
  "same",
  "opposite",
  "attributed",
  "own-voice",
  "question",
  "not-asserted",
  "signal",
  "rejects",
  "denies-opposite",
  "opposite-called-false",
  "contrary",
  "rebutted",
  "answers-no",
]);

/** What is said of words that answer each other. */
const WORD_NOTES = new Set(["word-for-word"]);
/** Why a match is possible and no more (`why.doubt.*`): told where that is all it is. */
const DOUBTS = new Set([
  "around",
  "not-named",
  "whose",
  "a-part",
  "another-clause",
  "one-case",
  "none-of-them",
  "meant-for",
  "own-word",
  "another-word",
  "another-thing",
  "much",
  "too-little",
  "said-once",
  "topic",
  "common-words",
  "extent",
  "only",
  "later",
  "other-years",
  "not-given",
]);
/** Judgements on the whole sentence: the kinds of which the notes above are told. */
const JUDGEMENTS = new Set<Reason["kind"]>(["polarity", "stance"]);

export interface WhyThisMatchProps {
  match: PageMatch;
  packTitle: string;
  t: Translate;
  lang: string;
}

export function WhyThisMatch({ match, packTitle, t, lang }: WhyThisMatchProps) {
  const doubts = match.band === "possible" ? doubtsOf(match.explanation, t) : [];
  return (
    <details class="why">
      <summary>{t("why.title")}</summary>
      <dl>
        {KINDS.map((kind) => {
          const values = unique(
            match.explanation.filter((one) => one.kind === kind).map((one) => told(one, t, lang)),
          );
          if (values.length === 0) return null;
          return (
            <div key={kind}>
              <dt>{t(`why.kind.${kind}`)}</dt>
              <dd>{values.join(t("why.separator"))}</dd>
            </div>
          );
        })}
        {doubts.length > 0 && (
          <div>
            <dt>{t("why.kind.doubt")}</dt>
            <dd>{doubts.join(t("why.doubtSeparator"))}</dd>
          </div>
        )}
      </dl>
      <p>{t("why.strength", { percent: Math.round(match.score * 100) })}</p>
      <p>{t("why.whoJudges", { pack: packTitle })}</p>
    </details>
  );
}

function doubtsOf(reasons: readonly Reason[], t: Translate): string[] {
  return unique(
    reasons.map(({ note }) => (note !== undefined && DOUBTS.has(note) ? t(`why.doubt.${note}`) : "")),
  );
}

/** One reason in words; empty when it holds nothing to tell. */
function told(reason: Reason, t: Translate, lang: string): string {
  const isJudgement = JUDGEMENTS.has(reason.kind);
  const known = reason.note !== undefined && (isJudgement ? NOTES : WORD_NOTES).has(reason.note);
  const note = known ? t(`why.note.${reason.note}`) : isJudgement && !reason.page ? t("why.note.other") : "";
  // A claim's bounds are told with the claim; here, what the page has instead.
  if (reason.kind === "scope")
    return reason.page ? t("why.scope", { date: formatDate(reason.page, lang) }) : t("scope.outside");
  // A polarity names no words: its sides are "positive" and "negative".
  if (reason.kind === "polarity") return note;
  const { page, claim } = reason;
  const same = page !== undefined && page.toLowerCase() === claim?.toLowerCase();
  const words =
    page !== undefined && claim !== undefined && !same
      ? t("why.pair", { page, claim })
      : page !== undefined || claim !== undefined
        ? t("why.word", { word: (page ?? claim) as string })
        : "";
  return words && note ? t("why.noted", { words, note }) : words || note;
}

function unique(values: string[]): string[] {
  return [...new Set(values.filter((value) => value !== ""))];
}
