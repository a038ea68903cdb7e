/**
 * Which tab an extension page speaks of: the active one of its window, or the one named in its own
 * address (`?tab=ID`) where it stands in a tab of its own, as Firefox for Android opens popups.
 */
import { browser } from "./api.ts";

export async function shownTab(address = location.search): Promise<number | null> {
  const named = Number(new URLSearchParams(address).get("tab") ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}
