/**
 * Puts the content script into a page that is already open: after a click (activeTab), or when a
 * person has just allowed its site. Running it twice in a frame is safe: the second run asks the
 * first to read again.
 */
import { browser } from "./api.ts";
import { contentScriptFiles } from "./content-script-files.ts";

/** Rejects with the browser's own words when the page is closed to extensions. */
export async function scanTab(tabId: number): Promise<void> {
  const { js, css } = contentScriptFiles();
  const target = { tabId };
  if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
  await browser.scripting.executeScript({ target, files: js as never });
}

/** Puts the card's script into one frame. */
export async function injectCard(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ["card.js"] as never,
  });
}
