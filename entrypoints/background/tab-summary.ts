/**
 * Everything that the popup shows about a tab, gathered when it asks: the list is the content
 * script's, the claims are the packs'. Nothing of it is kept.
 */
import { browser } from "../../browser/api.ts";
import type { TabSummary } from "../../browser/messages.ts";
import { isAllowed } from "../../browser/permissions.ts";
import { readableHost, sitePattern } from "../../browser/readable-pages.ts";
import { backgroundAsksPage } from "../../browser/send.ts";
import type { PageState } from "../../overlay/types.ts";
import type { Lang } from "../../packs/types.ts";
import { claimCount, listPacks, viewsOf } from "./claims.ts";

/** Only the page itself is read now, not the frames in it. */
const TOP_FRAME = 0;

export async function tabSummary(tabId: number, lang: Lang): Promise<TabSummary> {
  const [address, state] = await Promise.all([addressOf(tabId), stateOf(tabId)]);
  const host = readableHost(address);
  const isClosed = address !== undefined && host === null;
  const matches = state?.marks.flatMap((mark) => mark.matches) ?? [];
  return {
    access: state ? "running" : isClosed ? "blocked" : "not-run",
    host,
    origin: await originToAskFor(host),
    state,
    frameId: TOP_FRAME,
    claims: await viewsOf(matches, lang),
    packs: await listPacks(lang),
    claimCount: await claimCount(),
  };
}

/** The tab's address as far as the extension may see it: on allowed sites, or after a click. */
async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}

async function stateOf(tabId: number): Promise<PageState | null> {
  try {
    return await backgroundAsksPage({ tabId, frameId: TOP_FRAME }, "page-state", {});
  } catch {
    return null;
  }
}

async function originToAskFor(host: string | null): Promise<string | null> {
  if (host === null) return null;
  const origin = sitePattern(host);
  return (await isAllowed(origin)) ? null : origin;
}
