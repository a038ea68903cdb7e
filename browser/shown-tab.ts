/**
 * Which tab an extension page speaks of: the active one of its window, or the one named in its own
 * address (`?tab=ID`) where it stands in a tab of its own, as Firefox for Android opens popups.
 */
import { browser } from "./api.ts";

export interface ShownTab {
  id: number;
  /** Opened by a click on the toolbar button, which lets the extension see the tab's address, if any may. */
  isClicked: boolean;
}

export async function shownTab(address = location.search): Promise<ShownTab | null> {
  const named = new URLSearchParams(address).get("tab");
  if (named !== null && /^\d+$/.test(named)) return { id: Number(named), isClicked: false };
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id === undefined ? null : { id: active.id, isClicked: true };
}
