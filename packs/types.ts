/**
 * The claim pack's shape (format 1). Plain declarative data: no HTML, no regular expressions, no
 * scripts. `schema.ts` checks it; this file only names it.
 */
export type Lang = "en" | "es";
export type Localised = Partial<Record<Lang, string>>;

export const NORMALISED_RATINGS = [
  "false",
  "mostly-false",
  "misleading",
  "lacks-context",
  "outdated",
  "disputed",
  "unproven",
  "satire",
  "mixed",
  "mostly-true",
  "true",
] as const;
export type NormalisedRating = (typeof NORMALISED_RATINGS)[number];
export const RATER_KINDS = ["fact-checker", "official", "scholar", "opinion"] as const;
export type RaterKind = (typeof RATER_KINDS)[number];
export const SOURCE_KINDS = ["document", "official", "reporting", "analysis", "opinion"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Source {
  id: string;
  kind: SourceKind;
  title: string;
  publisher?: string | null;
  author?: string | null;
  /** ISO day, month or year. */
  date?: string | null;
  lang?: string | null;
  /** null: no confirmed address; cited without a link. */
  url: string | null;
  archived?: string | null;
  /** Words of the source to open at (text fragment). */
  passage?: string | null;
  note?: Localised;
}
export interface Rating {
  /** The rater's own words, at least in the language they were said in. */
  words: Localised;
  normalised: NormalisedRating;
  date: string;
  rater: { name: string; kind: RaterKind; note?: Localised };
  source: string;
}
export interface Evidence {
  text: Localised;
  quote?: { lang: string; text: string };
  sources: string[];
}
export interface Claimant {
  name: string;
  role?: Localised;
  aliases?: string[];
  said?: { date: string; source: string }[];
}
export interface PackClaim {
  id: string;
  version: number;
  topic?: string;
  text: Localised;
  title?: Localised;
  wordings?: Partial<Record<Lang, string[]>>;
  claimants?: Claimant[];
  scope?: { places?: string[]; from?: string | null; until?: string | null };
  /** Empty: a draft (command line and desk only). */
  ratings: Rating[];
  summary?: Localised;
  evidence?: Evidence[];
  examples?: {
    match?: {
      lang: Lang;
      text: string;
      stance: "asserts" | "reports" | "questions" | "disputes" | "contradicts";
      before?: string;
      after?: string;
      title?: string;
      speaker?: string;
      place?: string;
      date?: string;
    }[];
    no_match?: {
      lang: Lang;
      text: string;
      before?: string;
      after?: string;
      title?: string;
      speaker?: string;
      place?: string;
      date?: string;
    }[];
  };
}
export interface ClaimPack {
  $schema?: string;
  format: 1;
  id: string;
  version: string;
  title: Localised;
  maker: { name: string; url?: string | null; funding?: string };
  licence: string;
  purpose: Localised;
  languages: Lang[];
  updated: string;
  claims: PackClaim[];
  sources: Source[];
}
