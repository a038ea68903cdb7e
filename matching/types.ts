/**
 * The words that the engine speaks: what goes in (claims, statements, blocks of a page) and what
 * comes out (matches). Types only. Nothing here knows a browser, a file or a claim pack's JSON.
 *
 * Units: offsets are UTF-16 code units, ranges are half-open [start, end), scores run from 0 to 1.
 */

/** Languages that the engine has tables for. Text in any other language is never matched. */
export type Language = "en" | "es";

/** What a statement does with the claim C (docs/matching.md has the table and its two questions). */
export type Stance = "asserts" | "reports" | "questions" | "disputes" | "contradicts";

/** `match` is marked on the page, `possible` is listed in the popup only, null is neither. */
export type Band = "match" | "possible" | null;

/** One way to say a claim, in one language. */
export interface Wording {
  readonly lang: Language;
  readonly text: string;
  /** `text`: the claim itself; `title`: a fact-check's headline; `wording`: declared other words. */
  readonly kind: "text" | "title" | "wording";
}

/** A claim as the engine needs it; made from a pack by `packs/claims-of-pack.ts`. */
export interface Claim {
  readonly pack: string;
  readonly id: string;
  readonly wordings: readonly Wording[];
  readonly claimants: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    /** "president of Mexico": the engine reads the country they speak for out of it. */
    readonly role?: string | null;
  }[];
  /** ISO 3166 codes of the countries that the claim is about, and the days between which it was rated. */
  readonly scope: {
    readonly places: readonly string[];
    readonly from: string | null;
    readonly until: string | null;
  };
}

/** What stands around a statement. What is not given is not known. */
export interface Context {
  readonly before?: string | null;
  readonly after?: string | null;
  readonly title?: string | null;
  readonly speaker?: string | null;
  readonly place?: string | null;
  /** ISO 8601 day of the text. */
  readonly date?: string | null;
  readonly url?: string | null;
}

/** One statement with its surroundings: the unit of `fact-overlay match`. */
export interface Statement extends Context {
  readonly text: string;
  readonly lang?: string | null;
}

/** One line of a match's reasons, fit for the card's "Why this match?" and for the command line. */
export interface Reason {
  /** `wording`: the pack's wording that came nearest; `answered`: a word of the claim and the page's word for it; the rest as named. */
  readonly kind:
    | "wording"
    | "answered"
    | "missing"
    | "ignored"
    | "polarity"
    | "number"
    | "place"
    | "stance"
    | "scope"
    | "context"
    | "fuzzy";
  /** The claim's side, where there is one. */
  readonly claim?: string;
  /** The page's side, where there is one. */
  readonly page?: string;
  /** A short key for what the rule saw, for example `negated`, `attributed`, `signal`. */
  readonly note?: string;
}

export interface Match {
  readonly pack: string;
  readonly claim: string;
  readonly band: Band;
  readonly stance: Stance;
  readonly score: number;
  readonly explanation: readonly Reason[];
  /** Span of the quote in the statement's text. */
  readonly start: number;
  readonly end: number;
}

/** A run of text without block boundaries inside, as `reading/` makes it. */
export interface TextBlock {
  readonly text: string;
  /** BCP 47 tag declared for this block, null when none is. */
  readonly lang: string | null;
  readonly role: BlockRole;
}
export type BlockRole = "title" | "heading" | "paragraph" | "quote" | "item" | "caption" | "cell" | "other";

/** What is known of the whole page. */
export interface PageContext {
  readonly title: string | null;
  readonly lang: string | null;
  readonly date: string | null;
  readonly url: string | null;
  /** Country or city of a dateline, where the page has one. */
  readonly place?: string | null;
  /** ISO 3166 code of the publisher's country, where it is known; "our country" in an article's own voice. */
  readonly country?: string | null;
}

/**
 * One answer of a search over all claims; `stance` is null where the polarity cannot be told. `band` is what `match`
 * says of it; `score` orders the answers of one search and has no meaning beyond it.
 */
export interface Nearest extends Omit<Match, "stance"> {
  /** How much of the claim is said, 0 to 1, before any guard. */
  readonly unguarded: number;
  readonly stance: Stance | null;
}

/** A match on a page: the same, with its place in the blocks. */
export interface PageMatch extends Match {
  /** Index of the block; `start` and `end` are offsets in that block's text. */
  readonly block: number;
  /** The page's own words from start to end. */
  readonly quote: string;
  /** The sentence (two when the claim is spread over two), in the page's own words. */
  readonly sentence: string;
  /** Where that sentence stands in the block. */
  readonly sentenceStart: number;
}

export interface PageResult {
  readonly matches: readonly PageMatch[];
  readonly sentences: number;
  /** The language that most of the compared text is in; null when the engine knows none of it. */
  readonly language: Language | null;
  /** What was not compared: text in other languages, for example. */
  readonly unread: readonly Unread[];
}

/** One reason why some text was not read or compared, with how much of it (counted in `unit`). */
export interface Unread {
  readonly reason: "language" | "budget" | "shadow-root" | "frame" | "encoding" | "empty";
  readonly count: number;
  readonly detail?: string;
}
