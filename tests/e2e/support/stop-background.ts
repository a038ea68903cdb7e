/** Stops the background as the browser does after half a minute; a message wakes it. */
import type { Page } from "@playwright/test";

/** @param page Any tab of the browser; the question goes through it. */
export async function backgroundStopper(page: Page): Promise<() => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("ServiceWorker.enable");
  return async () => {
    await cdp.send("ServiceWorker.stopAllWorkers");
  };
}
