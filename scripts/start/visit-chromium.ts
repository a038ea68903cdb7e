/** A visit in Chromium or Chrome (visits.ts says what that is). */
import { launchChromium } from "../browsers/launch-chromium.ts";
import type { Visit } from "./visits.ts";

export async function visitChromium(
  executable: string,
  extension: string,
  article: string,
  headless: boolean,
): Promise<Visit> {
  const running = await launchChromium({ executable, extension, headless });
  const { browser } = running;
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(article);
  await page.bringToFront();
  return {
    page,
    popupLines: async () => {
      const popup = await running.openExtensionPage(`popup.html?tab=${await running.tabIdOf(article)}`);
      await popup.waitForSelector(".compared", { timeout: 10_000 });
      const lines = await popup.$eval("main", (main) => (main as HTMLElement).innerText.split("\n"));
      await popup.close();
      return lines;
    },
    close: () => browser.close(),
    closed: new Promise((resolve) => browser.once("disconnected", () => resolve())),
  };
}
