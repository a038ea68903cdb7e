/** Says something to every page that is read, in whatever tab; pages that are not read do not hear it. */
import { browser } from "./api.ts";
import { backgroundAsksPage } from "./send.ts";

/** Pages where the content script runs in the page itself, not yet in its frames. */
const TOP_FRAME = 0;

export async function tellAllPages(type: "compare-again"): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(({ id }) => id !== undefined && backgroundAsksPage({ tabId: id, frameId: TOP_FRAME }, type, {})),
  );
}
