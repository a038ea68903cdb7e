import type { Browser } from "puppeteer-core";

/** Puts the background to sleep, as the browser does after half a minute; a message wakes it. */
export async function stopWorker(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await page.close();
  const end = performance.now() + 5_000;
  while (browser.targets().some((target) => target.type() === "service_worker")) {
    if (performance.now() > end) throw new Error("The extension's background did not stop.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
