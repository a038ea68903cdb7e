/**
 * A claim as a person reads it: one language chosen, sources resolved, links ready to open at the
 * passage. Made from a pack for the card, the popup and the command line; it decides nothing.
 */
import { sourceHref } from "./source-href.ts";
import type {
  ClaimPack,
  Evidence,
  Lang,
  Localised,
  NormalisedRating,
  RaterKind,
  Rating,
  Source,
  SourceKind,
} from "./types.ts";

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

/**
 * The claim of a pack in one language. A text that the language lacks is taken in the other one, and
 * says so by its `lang`.
 * @returns null when the pack has no such claim. Ratings and evidence keep the pack's order; a source
 * that the pack does not have is left out (a valid pack has none such).
 * Cost: one pass over claims and sources.
 */
export function viewOfClaim(pack: ClaimPack, claimId: string, options: ClaimViewOptions): ClaimView | null {
  const claim = pack.claims.find((candidate) => candidate.id === claimId);
  if (!claim) return null;
  const { lang } = options;
  const sources = new Map(pack.sources.map((source) => [source.id, viewOfSource(source, lang)]));
  return {
    pack: pack.id,
    packTitle: localise(pack.title, lang)?.text ?? pack.id,
    claim: claim.id,
    text: localise(claim.text, lang) ?? { text: claim.id, lang },
    claimants: (claim.claimants ?? []).map((claimant) => claimant.name),
    ratings: claim.ratings.flatMap((rating) => viewOfRating(rating, sources, lang)),
    summary: localise(claim.summary, lang),
    evidence: (claim.evidence ?? []).map((item) => viewOfEvidence(item, sources, lang)),
    scope: {
      places: [...(claim.scope?.places ?? [])],
      from: claim.scope?.from ?? null,
      until: claim.scope?.until ?? null,
    },
  };
}

function viewOfSource(source: Source, lang: Lang): SourceView {
  return {
    kind: source.kind,
    title: source.title,
    publisher: source.publisher ?? null,
    author: source.author ?? null,
    date: source.date ?? null,
    lang: source.lang ?? null,
    href: source.url === null ? null : sourceHref(source.url, source.passage ?? null),
    archived: source.archived ?? null,
    note: localise(source.note, lang)?.text ?? null,
  };
}

function viewOfRating(rating: Rating, sources: ReadonlyMap<string, SourceView>, lang: Lang): RatingView[] {
  const source = sources.get(rating.source);
  const words = localise(rating.words, lang);
  if (!source || !words) return [];
  return [
    {
      words,
      normalised: rating.normalised,
      date: rating.date,
      rater: rating.rater.name,
      raterKind: rating.rater.kind,
      raterNote: localise(rating.rater.note, lang)?.text ?? null,
      source,
    },
  ];
}

function viewOfEvidence(item: Evidence, sources: ReadonlyMap<string, SourceView>, lang: Lang): EvidenceView {
  return {
    text: localise(item.text, lang) ?? { text: "", lang },
    quote: item.quote ? { text: item.quote.text, lang: item.quote.lang } : null,
    sources: item.sources.flatMap((id) => sources.get(id) ?? []),
  };
}

function localise(texts: Localised | undefined, lang: Lang): TextView | null {
  const other = lang === "en" ? "es" : "en";
  for (const candidate of [lang, other] as const) {
    const text = texts?.[candidate];
    if (text !== undefined) return { text, lang: candidate };
  }
  return null;
}
