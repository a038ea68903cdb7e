/**
 * Starts Chromium, Chrome for Testing or Chrome with the extension, loaded over the debugging pipe:
 * the one way that branded Chrome still allows. It keeps nothing of the profile afterwards.
 */
import puppeteer, { type Browser, type Page } from "puppeteer-core";

export interface RunningChromium {
  browser: Browser;
  extensionId: string;
  /** Opens a page of the extension in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /** The tab that shows this address. */
  tabIdOf(url: string): Promise<number>;
}

export interface LaunchOptions {
  executable: string;
  extension: string;
  headless: boolean;
  args?: string[];
}

export async function launchChromium(options: LaunchOptions): Promise<RunningChromium> {
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    browser: "chrome",
    executablePath: options.executable,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    args: [
      "--no-first-run",
      ...(isRoot ? ["--no-sandbox"] : []),
      ...(options.headless ? ["--disable-gpu"] : []),
      ...(options.args ?? []),
    ],
  });
  const extensionId = await browser.installExtension(options.extension);
  const root = `chrome-extension://${extensionId}/`;
  const openExtensionPage = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(root + path);
    return page;
  };
  const tabIdOf = async (url: string) => {
    const target = await browser.waitForTarget(
      (one) => one.type() === "service_worker" && one.url().startsWith(root),
      { timeout: 10_000 },
    );
    const worker = await target.worker();
    if (!worker) throw new Error("The extension's background is not running");
    const tabs = await worker.evaluate(tabsByAddress);
    const tab = tabs.find((one) => one.url === url);
    if (tab?.id === undefined) throw new Error(`No tab shows ${url}`);
    return tab.id;
  };
  return { browser, extensionId, openExtensionPage, tabIdOf };
}

/** Runs in the extension's background. */
async function tabsByAddress(): Promise<{ id?: number; url?: string }[]> {
  const { chrome } = globalThis as unknown as {
    chrome: { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> } };
  };
  const tabs = await chrome.tabs.query({});
  return tabs.map(({ id, url }) => ({ id, url }));
}
