/**
 * The number at the toolbar button: how many statements of this tab's page state or report a claim.
 * A neutral colour, nothing at zero, and the same in words for those who do not see it. It neither
 * counts nor chooses words.
 */
import { browser } from "./api.ts";

const BACKGROUND = "#41505f";
const TEXT = "#ffffff";

export function badgeText(count: number): string {
  if (count <= 0) return "";
  return count > 99 ? "99+" : String(count);
}

/** Shows the count and its sentence for one tab, until that tab goes to another page. */
export async function showBadge(tabId: number, count: number, title: string): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badgeText(count) }),
      browser.action.setTitle({ tabId, title }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND }),
      browser.action.setBadgeTextColor?.({ tabId, color: TEXT }),
    ]);
  } catch {
    // The tab was closed while the page was being compared: nobody is left to read it.
  }
}
