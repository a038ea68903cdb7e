/**
 * What only the browser itself can see in Firefox: the card in its closed shadow root, and the real
 * popup of the toolbar button. Read by scripts of the privileged scope.
 */
import { expect } from "@playwright/test";
import type { FirefoxExtension } from "./firefox.ts";

export interface OpenCard {
  text: string;
  links: string[];
  box: { x: number; y: number; width: number; height: number };
  style: { display: string; borderRadius: string };
  focused: string | null;
}

/** The document of the tab in front, and of the open popup. */
const TAB = `Services.wm.getMostRecentWindow("navigator:browser").gBrowser.selectedBrowser`;
const POPUP = `document.querySelector(".webextension-popup-browser")`;

const CARD = `(() => {
  const root = content.document.querySelector("fact-overlay-card")?.openOrClosedShadowRoot;
  const card = root?.querySelector('[role="dialog"]');
  if (!card || content.getComputedStyle(card).visibility !== "visible") return null;
  const { x, y, width, height } = card.getBoundingClientRect();
  const { display, borderTopLeftRadius } = content.getComputedStyle(card);
  return { text: card.innerText, links: [...card.querySelectorAll("a[href]")].map((a) => a.href),
    box: { x, y, width, height }, style: { display, borderRadius: borderTopLeftRadius },
    focused: root.activeElement ? root.activeElement.innerText || root.activeElement.getAttribute("aria-label") : null };
})()`;

/** Waits for the card of the tab in front; null when none opens. */
export function readCard(firefox: FirefoxExtension): Promise<OpenCard | null> {
  return inFrame<OpenCard>(firefox, TAB, CARD);
}

/** Clicks the first element in the open card that the selector names. */
export async function clickInCard(firefox: FirefoxExtension, selector: string): Promise<void> {
  const root = `content.document.querySelector("fact-overlay-card")?.openOrClosedShadowRoot`;
  const found = `${root}?.querySelector(${JSON.stringify(selector)})`;
  if (!(await inFrame(firefox, TAB, `(${found} ? (${found}.click(), true) : null)`)))
    throw new Error(`Nothing in the card fits ${selector}`);
}

/** Presses the browser's own key for a shortcut: keys that a test sends reach the page only. */
export async function pressShortcut(firefox: FirefoxExtension, letter: string): Promise<void> {
  const key = `document.querySelector('keyset[id^="ext-keyset-id"] key[key="${letter}"]')`;
  await firefox.inBrowser(`void ${key}.doCommand()`);
}

/** Opens the real popup about the tab in front, as the button does; one left open is closed first. */
export async function openRealPopup(firefox: FirefoxExtension): Promise<void> {
  await firefox.inBrowser(`void ${POPUP}?.closest("panel").hidePopup()`);
  await expect.poll(() => firefox.inBrowser(`${POPUP} === null`)).toBe(true);
  await pressShortcut(firefox, "O");
}

/** Text of the real popup once it says something of this kind; null when it does not. */
export function readPopup(firefox: FirefoxExtension, says: string): Promise<string | null> {
  const text = `content.document.querySelector("main")?.innerText`;
  return inFrame<string>(firefox, POPUP, `(${text}?.includes(${JSON.stringify(says)}) ? ${text} : null)`);
}

/** Clicks a button of the real popup. */
export async function clickInPopup(firefox: FirefoxExtension, label: string): Promise<void> {
  const buttons = `[...content.document.querySelectorAll("button")]`;
  const click = `(${buttons}.find((one) => one.innerText === ${JSON.stringify(label)})?.click(), true)`;
  await inFrame(firefox, POPUP, click);
}

const WAIT_MS = 5_000;

/** Evaluates in a frame of the browser until the value is not null. */
async function inFrame<T>(firefox: FirefoxExtension, frame: string, expression: string): Promise<T | null> {
  const ask = `new Promise((resolve) => {
    const manager = ${frame}?.messageManager;
    if (!manager) return resolve(null);
    const name = "fact-overlay-test:" + Math.random();
    manager.addMessageListener(name, function hear({ data }) {
      manager.removeMessageListener(name, hear);
      resolve(data);
    });
    const answer = "sendAsyncMessage(" + JSON.stringify(name) + ", " + ${JSON.stringify(expression)} + ")";
    manager.loadFrameScript("data:," + encodeURIComponent(answer), false);
  })`;
  const end = Date.now() + WAIT_MS;
  while (Date.now() < end) {
    const value = await firefox.inBrowser<T | null>(ask);
    if (value !== null) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}
