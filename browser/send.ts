/**
 * The only door out: one typed function for each direction of browser/messages.ts. It does not retry
 * and keeps nothing; a caller that may meet an empty tab handles the rejection.
 */
import { browser } from "./api.ts";
import { type Envelope, unwrap, type Way } from "./envelope.ts";
import type { BackgroundToPage, PageToBackground, UiToBackground } from "./messages.ts";

type Request<Map, Type extends keyof Map> = Map[Type] extends { request: infer R } ? R : never;
type Answer<Map, Type extends keyof Map> = Map[Type] extends { answer: infer A } ? A : never;

/** From a content script. */
export async function pageAsksBackground<Type extends keyof PageToBackground & string>(
  type: Type,
  request: Request<PageToBackground, Type>,
): Promise<Answer<PageToBackground, Type>> {
  return unwrap(await browser.runtime.sendMessage(envelope("page>background", type, request))) as never;
}

/** From the popup and the extension's other pages. */
export async function uiAsksBackground<Type extends keyof UiToBackground & string>(
  type: Type,
  request: Request<UiToBackground, Type>,
): Promise<Answer<UiToBackground, Type>> {
  return unwrap(await browser.runtime.sendMessage(envelope("ui>background", type, request))) as never;
}

/** From the background to the content script of one frame; rejects when there is none. */
export async function backgroundAsksPage<Type extends keyof BackgroundToPage & string>(
  frame: { tabId: number; frameId: number },
  type: Type,
  request: Request<BackgroundToPage, Type>,
): Promise<Answer<BackgroundToPage, Type>> {
  const message = envelope("background>page", type, request);
  return unwrap(await browser.tabs.sendMessage(frame.tabId, message, { frameId: frame.frameId })) as never;
}

function envelope(way: Way, type: string, request: unknown): Envelope {
  return { way, type, request };
}
