/** Whether the extension that a content script belongs to still runs: after an update or a removal the script stays on the page alone. */
import { browser } from "./api.ts";

export function isExtensionThere(): boolean {
  return browser.runtime?.id !== undefined;
}
