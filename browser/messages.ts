/**
 * The wire format: every message between the extension's parts, one type a direction, and nobody
 * else spells a message's name. Values must survive structured cloning and JSON.
 *
 * The background keeps no page state: each content script owns its frame's list, the popup asks the
 * background, and the background asks the frames.
 */
import type { PageContext, PageResult, TextBlock } from "../matching/types.ts";
import type { Mark, PageState } from "../overlay/types.ts";
import type { ClaimView } from "../packs/claim-view.ts";

/** Content script -> background. */
export interface PageToBackground {
  /** Sent once a page is read, and again for changed blocks: compare these blocks with the claims. */
  "match-blocks": {
    request: { blocks: TextBlock[]; context: PageContext };
    answer: PageResult & { claims: number };
  };
  /** Sent when the number of `match` marks with stance asserts or reports changed. */
  "page-counted": { request: { count: number; state: PageState["status"] }; answer: null };
  /** Sent when a card is to open: put card.js into this frame and answer with the claims to show. */
  "prepare-card": { request: { claims: { pack: string; claim: string }[] }; answer: { claims: ClaimView[] } };
}

/** Popup and other extension pages -> background. */
export interface UiToBackground {
  /** Everything that the popup shows about a tab. */
  "tab-summary": { request: { tabId: number }; answer: TabSummary };
  /** Scroll to a mark and make it stand out for a moment. */
  "reveal-mark": { request: { tabId: number; frameId: number; markId: string }; answer: { found: boolean } };
  /** Put the content script into a tab that the person has just allowed (activeTab). */
  "scan-tab": { request: { tabId: number }; answer: { started: boolean; error?: string } };
}

/** Background -> content script. */
export interface BackgroundToPage {
  "page-state": { request: Record<string, never>; answer: PageState };
  "reveal-mark": { request: { markId: string }; answer: { found: boolean } };
  /** Keyboard commands: go to the next or previous mark. */
  "step-mark": { request: { by: 1 | -1 }; answer: { found: boolean } };
}

export interface TabSummary {
  /** `not-run`: no content script answers; `blocked`: the browser forbids extensions there. */
  access: "running" | "not-run" | "blocked";
  /** Host of the tab's address, null when it has none that may be scanned. */
  host: string | null;
  /** Match pattern to ask for with "Always scan this site"; null when it is granted already. */
  origin: string | null;
  state: PageState | null;
  frameId: number;
  /** The claims that the marks speak of. */
  claims: ClaimView[];
  /** Titles of the packs compared. */
  packs: string[];
  /** Total claims compared, also before a page was read. */
  claimCount: number;
}

export type { Mark };
