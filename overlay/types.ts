/**
 * What the page side keeps and tells: one mark for each statement that matched. Types only.
 */
import type { PageMatch, PageResult, Stance, Unread } from "../matching/types.ts";

/** A match with what the person's settings make of it. */
export interface ShownMatch extends PageMatch {
  /** Whether it is marked on the page; one that is not is listed in the popup only. */
  readonly marked: boolean;
}

/** A page's answer: what is to be shown, and how many claims its text was compared with. */
export interface ShownResult extends Omit<PageResult, "matches"> {
  readonly matches: readonly ShownMatch[];
  readonly claims: number;
}

/** One statement on the page with every claim that it makes; one painted range, one card. */
export interface Mark {
  /** Unique within one page load; carries no meaning. */
  id: string;
  /** The strongest stance among the matches that decide; `contradicts` marks are never painted. */
  stance: Stance;
  band: "match" | "possible" | null;
  /** Whether it is meant to be seen on the page: `painted` says whether it can be, now. */
  marked: boolean;
  /** The page's own words that the mark covers. */
  quote: string;
  sentence: string;
  matches: ShownMatch[];
  /** Position in reading order, 0 at the first character read, 1 at the last. */
  position: number;
  /** False when the words can no longer be found or painted (changed text, Firefox shadow roots). */
  painted: boolean;
}

export interface PageState {
  status: "reading" | "matching" | "done" | "failed" | "off";
  /** Sentences compared so far, and with how many claims. */
  sentences: number;
  claims: number;
  marks: Mark[];
  unread: Unread[];
  /** A sentence for people when status is `failed`. */
  error?: string;
}
