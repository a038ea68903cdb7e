/**
 * Puts a page into the test's own document (its highlights are painted) and runs the overlay on it
 * with a matcher that finds phrases. Every test ends what it started.
 */
import "../../../overlay/marks.css";
import { afterEach, expect, vi } from "vitest";
import type { PageContext, PageMatch, Stance, TextBlock } from "../../../matching/types.ts";
import { startOverlay } from "../../../overlay/overlay.ts";
import type { OverlayPorts } from "../../../overlay/ports.ts";
import type { Mark, PageState, ShownMatch, ShownResult } from "../../../overlay/types.ts";
import { PAGES } from "../reading/fixture-pages.ts";

export interface Rule {
  words: string;
  stance?: Stance;
  band?: PageMatch["band"];
  marked?: boolean;
  claim?: string;
}

export const PRODUCES: Rule = { words: "does not produce fentanyl" };

/** Finds each rule's words in each block; a sentence ends with a full stop. */
export function phraseMatcher(rules: Rule[]) {
  return (blocks: readonly TextBlock[]): ShownResult => {
    const matches: ShownMatch[] = [];
    let sentences = 0;
    blocks.forEach(({ text }, block) => {
      sentences += text.split(/[.!?]+\s*/).filter(Boolean).length;
      for (const {
        words,
        stance = "asserts",
        band = "match",
        claim = words,
        marked = band === "match",
      } of rules) {
        for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
          const sentenceStart = Math.max(
            0,
            text.lastIndexOf(". ", at) + 2 * Number(text.lastIndexOf(". ", at) >= 0),
          );
          const stop = text.indexOf(".", at);
          matches.push({
            pack: "test",
            claim,
            band,
            stance,
            score: 0.9,
            marked: marked && stance !== "contradicts",
            explanation: [],
            start: at,
            end: at + words.length,
            block,
            quote: words,
            sentence: text.slice(sentenceStart, stop < 0 ? text.length : stop + 1),
            sentenceStart,
          });
        }
      }
    });
    return { matches, sentences, language: "en", unread: [], claims: rules.length };
  };
}

let running: AbortController[] = [];

afterEach(() => {
  for (const controller of running) controller.abort();
  running = [];
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  document.documentElement.lang = "en";
  expect([...CSS.highlights.keys()]).toEqual([]);
});

/** Shows a fixture page, or markup, in the test's document and runs its scripts. */
export function show(html: string): void {
  const source = PAGES.get(html) ?? html;
  const parsed = Document.parseHTMLUnsafe(source);
  document.documentElement.lang = parsed.documentElement.lang;
  document.body.setHTMLUnsafe(
    parsed.body.getHTML({ serializableShadowRoots: true, shadowRoots: rootsIn(parsed) }),
  );
  for (const style of parsed.head.querySelectorAll("style")) document.body.append(document.adoptNode(style));
  for (const script of document.body.querySelectorAll("script")) new Function(script.textContent ?? "")();
}

function rootsIn(node: Document | ShadowRoot): ShadowRoot[] {
  return [...node.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...rootsIn(shadowRoot)] : [],
  );
}

export interface Running {
  handle: ReturnType<typeof startOverlay>;
  controller: AbortController;
  /** The blocks of every request, in order. */
  sent: string[][];
  contexts: PageContext[];
  states: Pick<PageState, "status" | "marks">[];
  opened: { mark: Mark; words: string; origin: string }[];
  /** Waits until reading and comparing are done. */
  settled(): Promise<PageState>;
}

export function run(match: Rule[] | OverlayPorts["match"], ports: Partial<OverlayPorts> = {}): Running {
  const controller = new AbortController();
  running.push(controller);
  const sent: string[][] = [];
  const contexts: PageContext[] = [];
  const states: Running["states"] = [];
  const opened: Running["opened"] = [];
  const answer = Array.isArray(match) ? phraseMatcher(match) : match;
  const handle = startOverlay(
    document,
    {
      async match(blocks, context) {
        sent.push(blocks.map(({ text }) => text));
        contexts.push(context);
        return answer(blocks, context);
      },
      changed: (status, marks) => states.push({ status, marks: [...marks] }),
      open: (mark, range, origin) => opened.push({ mark, words: range.toString(), origin }),
      ...ports,
    },
    controller.signal,
  );
  const settled = async (): Promise<PageState> => {
    await vi.waitFor(() => expect(["done", "failed"]).toContain(handle.state().status), {
      timeout: 5000,
      interval: 5,
    });
    return handle.state();
  };
  return { handle, controller, sent, contexts, states, opened, settled };
}

/** What is painted now, by kind: the words under each range. */
export function painted(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, highlight] of CSS.highlights) {
    found[name.replace("fact-overlay-", "")] = [...highlight].map((range) => wordsOf(range as AbstractRange));
  }
  return found;
}

export function wordsOf(range: AbstractRange): string {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString().replace(/\s+/g, " ");
}

/** The document's serialised form, shadow roots included, and every mutation since. */
export function guardDom(): { html(): string; records: MutationRecord[] } {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((list) => records.push(...list));
  const options = { subtree: true, childList: true, attributes: true, characterData: true };
  const shadowRoots = rootsIn(document);
  for (const root of [document, ...shadowRoots]) observer.observe(root, options);
  return {
    html: () => document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots }),
    records,
  };
}

export const frames = (n = 2): Promise<void> =>
  new Promise((resolve) => {
    const next = (left: number): void => {
      if (left === 0) resolve();
      else requestAnimationFrame(() => next(left - 1));
    };
    next(n);
  });
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
