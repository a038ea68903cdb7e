/**
 * Photographs what the README shows, from the built extension in a real browser: the sample article with
 * a card open, and the popup. Run it after a change that people see: `npm run screenshots`.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./browsers/ensure-browser.ts";
import { launchChromium } from "./browsers/launch-chromium.ts";
import { buildExtension } from "./build/build-extension.ts";
import { serveSamples } from "./start/sample-server.ts";
import { say, step } from "./start/say.ts";
import { openFirstCard, waitForMarks } from "./start/visits.ts";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const SCALE = 1.5;
const ARTICLE_VIEW = { width: 1240, height: 1010, deviceScaleFactor: SCALE };
const POPUP_VIEW = { width: 340, height: 600, deviceScaleFactor: SCALE };

async function main(): Promise<void> {
  const executable = ensureBrowser("chrome");
  const extension = await step("Building the extension", () => buildExtension("chrome", "sample"));
  const server = await serveSamples(at("data/samples"));
  const running = await launchChromium({ executable, extension, headless: true });
  try {
    mkdirSync(at("docs/images"), { recursive: true });
    const article = `${server.origin}/article.en.html`;
    const page = (await running.browser.pages())[0]!;
    await page.setViewport(ARTICLE_VIEW);
    await page.goto(article);
    if ((await waitForMarks(page)).length === 0) throw new Error("Nothing is marked on the sample article.");
    if (!(await openFirstCard(page))) throw new Error("The card did not open.");
    await page.screenshot({ path: at("docs/images/card.png") as `${string}.png` });
    const popup = await running.openExtensionPage(`popup.html?tab=${await running.tabIdOf(article)}`);
    await popup.setViewport(POPUP_VIEW);
    await popup.waitForSelector(".compared", { timeout: 10_000 });
    await popup.screenshot({ path: at("docs/images/popup.png") as `${string}.png` });
    say("Written: docs/images/card.png, docs/images/popup.png");
  } finally {
    await running.browser.close();
    server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
