/**
 * A claim as a person reads it: one language chosen, sources resolved, links ready to open at the
 * passage. Made from a pack for the card, the popup and the command line; it decides nothing.
 */
import type { Lang, NormalisedRating, RaterKind, SourceKind } from "./types.ts";

export interface SourceView {
  kind: SourceKind;
  title: string;
  publisher: string | null;
  author: string | null;
  date: string | null;
  /** Language of the source, BCP 47, where known. */
  lang: string | null;
  /** Address with a text fragment at the passage; null when no address is confirmed. */
  href: string | null;
  archived: string | null;
  note: string | null;
}
/** A text with the language it is really in, which need not be the one asked for. */
export interface TextView {
  text: string;
  lang: string;
}
export interface RatingView {
  /** The rater's own words, unquoted. */
  words: TextView;
  normalised: NormalisedRating;
  date: string;
  rater: string;
  raterKind: RaterKind;
  raterNote: string | null;
  source: SourceView;
}
export interface EvidenceView {
  text: TextView;
  quote: TextView | null;
  sources: SourceView[];
}
export interface ClaimView {
  pack: string;
  packTitle: string;
  claim: string;
  text: TextView;
  claimants: string[];
  ratings: RatingView[];
  summary: TextView | null;
  evidence: EvidenceView[];
  scope: { places: string[]; from: string | null; until: string | null };
}
export interface ClaimViewOptions {
  lang: Lang;
}
