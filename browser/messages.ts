/**
 * The wire format: every message between the extension's parts, one type a direction, and nobody
 * else spells a message's name. Values must survive structured cloning and JSON.
 *
 * The background keeps no page state: each content script owns its frame's list, the popup asks the
 * background, and the background asks the frames.
 */
import type { Sensitivity } from "../matching/sensitivity.ts";
import type { PageContext, Stance, TextBlock } from "../matching/types.ts";
import type { Mark, PageState, ShownResult } from "../overlay/types.ts";
import type { ClaimView, TextView } from "../packs/claim-view.ts";
import type { Lang } from "../packs/types.ts";

/** Content script -> background. */
export interface PageToBackground {
  /** Sent once a page is read, and again for changed blocks: compare these blocks with the claims. */
  "match-blocks": {
    request: { blocks: TextBlock[]; context: PageContext };
    answer: ShownResult;
  };
  /** Sent when the number of marks with stance asserts or reports changed. */
  "page-counted": { request: { count: number; state: PageState["status"] }; answer: null };
  /** Sent when a card is to open: put card.js into this frame and answer with the claims to show. */
  "prepare-card": { request: { claims: { pack: string; claim: string }[] }; answer: { claims: ClaimView[] } };
  /** "Wrong match" was pressed in a card. Every page compares again, the sender's too. */
  "call-wrong": { request: CalledWrong; answer: KeptWrong };
  "undo-wrong": { request: { id: string }; answer: { undone: boolean } };
}

/** A match as the card shows it, and where it stands. */
export interface CalledWrong {
  pack: string;
  claim: string;
  sentence: string;
  stance: Stance;
  /** The page's title. */
  title: string;
}
/** `session`: said in a private window, and forgotten with the last of them. */
export interface KeptWrong {
  id: string;
  until: "undone" | "session";
}

/** Popup and other extension pages -> background. */
export interface UiToBackground {
  /** Everything that the popup shows about a tab. */
  "tab-summary": { request: { tabId: number }; answer: TabSummary };
  /** Scroll to a mark and make it stand out for a moment. */
  "reveal-mark": { request: { tabId: number; frameId: number; markId: string }; answer: { found: boolean } };
  /** Put the content script into a tab that the person has just allowed (activeTab). */
  "scan-tab": { request: { tabId: number }; answer: { started: boolean; error?: string } };
  /** What the options show: the setting, and the matches that a person called wrong, newest first. */
  "read-options": { request: Record<string, never>; answer: Options };
  /** Every page compares again. */
  "set-sensitivity": { request: { sensitivity: Sensitivity }; answer: null };
  "undo-wrong": { request: { id: string }; answer: { undone: boolean } };
  /** The claim packs, the built-in one first. */
  "read-packs": { request: Record<string, never>; answer: ListedPack[] };
  /** A pack was added or exchanged in the storage: it is opened, compiled, and every page compares again. */
  "packs-changed": { request: Record<string, never>; answer: null };
  "remove-pack": { request: { id: string }; answer: null };
}

/** A claim pack as a person sees it in a list. */
export interface ListedPack {
  id: string;
  version: string;
  title: string;
  claimCount: number;
  /** Of these: the others have no rating, or were found true. */
  comparedCount: number;
  isBuiltIn: boolean;
  /** ISO day; null for the built-in pack. */
  added: string | null;
  /** `waiting` for its turn, so many claims compiled so far, or why it cannot be compared with. */
  state: "ready" | "waiting" | { compiled: number } | { fault: string };
}

export interface Options {
  sensitivity: Sensitivity;
  wrong: ListedWrong[];
}
export interface ListedWrong extends CalledWrong {
  id: string;
  lang: Lang | null;
  address: string;
  /** ISO day. */
  date: string;
  /** null when the packs have no such claim any more. */
  claimText: TextView | null;
}

/** Background -> content script. */
export interface BackgroundToPage {
  "page-state": { request: Record<string, never>; answer: PageState };
  "reveal-mark": { request: { markId: string }; answer: { found: boolean } };
  /** Keyboard commands: go to the next or previous mark. */
  "step-mark": { request: { by: 1 | -1 }; answer: { found: boolean } };
  /** What is marked may be something else now. */
  "compare-again": { request: Record<string, never>; answer: null };
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
  /** The packs compared, and those that will be. */
  packs: ListedPack[];
  /** Total claims compared, also before a page was read. */
  claimCount: number;
}

export type { Mark };
