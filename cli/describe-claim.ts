/**
 * A claim and what its raters say about it, as lines for people. The rater's words are quoted as theirs;
 * the normalised rating is not printed: it sorts and filters, and is no verdict of ours.
 */
import type { Band, Stance } from "../matching/types.ts";
import { type ClaimView, type RatingView, type SourceView, viewOfClaim } from "../packs/claim-view.ts";
import type { ClaimPack, Lang } from "../packs/types.ts";

const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  asserts: "says this",
  reports: "reports that somebody says this",
  questions: "asks or supposes this",
  disputes: "says that this is wrong",
  contradicts: "says the opposite of this",
};

/** "says this (possible, score 0.71)": what the text does with the claim, and how sure that is. */
export function describeStance(stance: Stance, band: Band, score: number): string {
  const doubt = band === "possible" ? "possible, " : "";
  return `${STANCE_WORDS[stance]} (${doubt}score ${score.toFixed(2)})`;
}

/** Label and text of each line: the claim, its ratings, their sources. */
export function describeClaim(
  packs: ReadonlyMap<string, ClaimPack>,
  pack: string,
  claim: string,
  lang: Lang,
): [string, string][] {
  const found = packs.get(pack);
  const view = found ? viewOfClaim(found, claim, { lang }) : null;
  if (!view) return [["claim", `${pack}/${claim}`]];
  const ratings = view.ratings.flatMap((rating): [string, string][] => [
    ["rated", describeRating(rating)],
    ["source", describeSource(rating.source)],
  ]);
  return [
    ["claim", describeText(view)],
    ...(ratings.length > 0 ? ratings : ([["rated", "not rated: a draft"]] as [string, string][])),
  ];
}

function describeText({ text, claimants, claim, pack }: ClaimView): string {
  const who = claimants.length > 0 ? ` (${claimants.join(", ")})` : "";
  return `${text.text}${who} [${pack}/${claim}]`;
}

function describeRating({ words, rater, raterKind, raterNote, date }: RatingView): string {
  return `“${words.text}” by ${rater} (${raterNote ? `${raterKind}, ${raterNote}` : raterKind}), ${date}`;
}

function describeSource({ author, title, publisher, date, href }: SourceView): string {
  const cited = [author, `“${title}”`, publisher, date].filter(Boolean).join(", ");
  return href ? `${cited}\n${href}` : `${cited} (no confirmed address)`;
}
