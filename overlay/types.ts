/**
 * What the page side keeps and tells: one mark for each statement that matched. Types only.
 */
import type { PageMatch, Stance, Unread } from "../matching/types.ts";

/** One statement on the page with every claim that it makes; one painted range, one card. */
export interface Mark {
  /** Unique within one page load; carries no meaning. */
  id: string;
  /** The strongest stance among its `match`-band matches; `contradicts` marks are never painted. */
  stance: Stance;
  band: "match" | "possible" | null;
  /** The page's own words that the mark covers. */
  quote: string;
  sentence: string;
  matches: PageMatch[];
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
