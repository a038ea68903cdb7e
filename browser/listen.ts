/**
 * The only door in: one listener for each part, typed by browser/messages.ts, answering with promises
 * only (mixed answers broke when Chrome got its own `browser`). It checks who is speaking: content
 * scripts may not ask what only the extension's own pages may ask, and nothing from outside the
 * extension is heard at all.
 */
import { browser } from "./api.ts";
import { type Envelope, openEnvelope, wrap } from "./envelope.ts";
import type { BackgroundToPage, PageToBackground, UiToBackground } from "./messages.ts";

/** The frame that a content script's message came from. */
export interface PageSender {
  tabId: number;
  frameId: number;
  url: string | null;
  /** Of a private window: nothing that it says is written to the disk. */
  isPrivate: boolean;
}

type Handlers<Map, From extends unknown[]> = {
  [Type in keyof Map]: Map[Type] extends { request: infer R; answer: infer A }
    ? (request: R, ...from: From) => A | Promise<A>
    : never;
};
export type PageHandlers = Handlers<PageToBackground, [PageSender]>;
export type UiHandlers = Handlers<UiToBackground, []>;
export type ContentHandlers = Handlers<BackgroundToPage, []>;

/** What of a message's sender is looked at; the same in both browsers. */
export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/** Background: call once, before the first await. */
export function listenInBackground(page: PageHandlers, ui: UiHandlers): void {
  browser.runtime.onMessage.addListener(((message: unknown, sender: RawSender) => {
    if (!isOurs(sender)) return undefined;
    const asked = openEnvelope(message, "page>background", "ui>background");
    if (!asked) return undefined;
    if (asked.way === "ui>background") {
      return isOwnPage(sender) ? answer(ui, asked) : refuse(asked);
    }
    const from = pageSender(sender);
    return from ? answer(page, asked, from) : refuse(asked);
  }) as never);
}

/**
 * Content script: ends with the signal. It answers by `respond`, as every browser understands without the polyfill, which is not in
 * the content script's bundle (wxt.config.ts).
 */
export function listenInPage(handlers: ContentHandlers, signal: AbortSignal): void {
  const listener = ((message: unknown, sender: RawSender, respond: (answer: unknown) => void) => {
    if (!isOurs(sender) || sender.tab) return undefined;
    const asked = openEnvelope(message, "background>page");
    if (!asked) return undefined;
    void answer(handlers, asked).then(respond);
    return true; // the answer comes later
  }) as never;
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => browser.runtime?.onMessage?.removeListener(listener), {
    once: true,
  });
}

/** Popup: hears what the tab's content script tells the background, answers nothing. */
export function hearPageCounted(tabId: number, heard: () => void): void {
  browser.runtime.onMessage.addListener(((message: unknown, sender: RawSender) => {
    const told = isOurs(sender) ? openEnvelope(message, "page>background") : null;
    if (told?.type === "page-counted" && sender.tab?.id === tabId) heard();
    return undefined;
  }) as never);
}

function answer(handlers: object, asked: Envelope, ...from: unknown[]) {
  const handler = Object.hasOwn(handlers, asked.type)
    ? (handlers as Record<string, (...args: unknown[]) => unknown>)[asked.type]
    : undefined;
  return handler ? wrap(() => handler(asked.request, ...from)) : refuse(asked);
}

function refuse(asked: Envelope) {
  return wrap(() => {
    throw new Error(`"${asked.type}" is not answered here`);
  });
}

function isOurs(sender: RawSender): boolean {
  return sender.id === browser.runtime.id;
}

function isOwnPage(sender: RawSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL("/" as never)) ?? false;
}

function pageSender(sender: RawSender): PageSender | null {
  if (isOwnPage(sender) || sender.tab?.id === undefined || sender.frameId === undefined) return null;
  return {
    tabId: sender.tab.id,
    frameId: sender.frameId,
    url: sender.url ?? null,
    // Unknown is private: then nothing is kept.
    isPrivate: sender.tab.incognito ?? true,
  };
}
