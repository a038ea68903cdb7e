/**
 * Firefox with the built extension, shared by all tests of a worker. Playwright is the runner only;
 * Puppeteer drives pages of the web, raw WebDriver BiDi the extension's own pages and, in its
 * privileged scope, what only the browser itself can see: closed shadow roots, toolbar, background.
 */
import { test as base, expect } from "@playwright/test";
import type { Browser, Page } from "puppeteer-core";
import { ensureBrowser } from "../../../scripts/browsers/ensure-browser.ts";
import { type ExtensionPage, openExtensionPage } from "../../../scripts/browsers/firefox-extension-page.ts";
import { launchFirefox, type SendBidi } from "../../../scripts/browsers/launch-firefox.ts";
import { type PaintedMark, paintedMarks } from "../../../scripts/browsers/painted-marks.ts";
import { extensionFolder } from "../../../scripts/build/build-extension.ts";
import { serveTestPages } from "./pages.ts";
import { BROWSERS_OWN, type RecordingProxy, startRecordingProxy } from "./recording-proxy.ts";

export interface FirefoxExtension {
  browser: Browser;
  root: string;
  send: SendBidi;
  /** Value of an expression in the browser's own window. */
  inBrowser<T>(expression: string): Promise<T>;
  /** The popup, in a tab of its own, about the tab with this address. */
  openPopup(address: string): Promise<ExtensionPage>;
  /** The options page, with what is kept on it. */
  openOptions(): Promise<ExtensionPage>;
  close(): Promise<void>;
}

export async function launchFirefoxWithExtension(
  folder: string,
  proxyPort: number,
): Promise<FirefoxExtension> {
  const { browser, root, send } = await launchFirefox({
    executable: ensureBrowser("firefox"),
    extension: folder,
    headless: true,
    prefs: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": proxyPort,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxyPort,
      "network.proxy.allow_hijacking_localhost": true,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
      "dom.security.https_first": false,
      "intl.locale.requested": "en-US",
      // What Firefox asks for itself goes to a name that nobody else knows (requestsBeyond).
      "services.settings.server": `${BROWSERS_OWN}/settings`,
    },
    // Releases follow that preference only with this.
    env: { MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
  });
  const inBrowser = async <T>(expression: string): Promise<T> => {
    const { contexts } = await send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
    const [top] = contexts as { context: string }[];
    const answer = await send("script.evaluate", {
      expression: `(async () => JSON.stringify(await (${expression})) ?? "null")()`,
      target: { context: top?.context },
      awaitPromise: true,
    });
    if (answer.type === "exception") throw new Error((answer.exceptionDetails as { text: string }).text);
    return JSON.parse((answer.result as { value: string }).value) as T;
  };
  const openPopup = async (address: string) => {
    const asking = await openExtensionPage(send, `${root}popup.html?tab=0`);
    const id = await asking.waitFor<number>(
      `browser.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(address)})?.id)`,
    );
    await asking.close();
    const popup = await openExtensionPage(send, `${root}popup.html?tab=${id}`);
    await popup.waitFor(`document.querySelector(".compared, .actions") !== null`);
    return popup;
  };
  const openOptions = async () => {
    const options = await openExtensionPage(send, `${root}options.html`);
    await options.waitFor(`document.querySelector(".stop :checked") !== null`);
    return options;
  };
  return { browser, root, send, inBrowser, openPopup, openOptions, close: () => browser.close() };
}

interface WorkerFixtures {
  network: RecordingProxy;
  firefox: FirefoxExtension;
}

export const test = base.extend<{ tab: Page; errors: string[] }, WorkerFixtures>({
  network: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
    async ({}, use) => {
      const network = await startRecordingProxy();
      serveTestPages(network);
      await use(network);
      await network.close();
    },
    { scope: "worker" },
  ],
  firefox: [
    async ({ network }, use) => {
      const firefox = await launchFirefoxWithExtension(extensionFolder("firefox"), network.port);
      await use(firefox);
      await firefox.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  errors: [
    async ({ firefox }, use) => {
      await firefox.inBrowser(`Services.console.reset()`);
      await use([]);
      expect(await firefox.inBrowser<string[]>(EXTENSION_ERRORS), "errors of the extension").toEqual([]);
    },
    { auto: true },
  ],
  tab: async ({ firefox, errors: _ }, use) => {
    const tab = await firefox.browser.newPage();
    await tab.bringToFront();
    await use(tab);
    await tab.close();
  },
});

/** Whatever the browser's console holds against our own files, but for pages left while they waited. */
const EXTENSION_ERRORS = `Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
  .filter((one) => /^moz-extension:/.test(one.sourceName))
  .filter((one) => !/after context unloaded/.test(one.errorMessage))
  .map((one) => one.errorMessage + " " + one.sourceName + ":" + one.lineNumber)`;

const STILL_MS = 400;

/** Waits until something is painted and its number stands still. */
export async function waitForMarks(tab: Page): Promise<PaintedMark[]> {
  let before = 0;
  await expect(async () => {
    const count = (await tab.evaluate(paintedMarks)).length;
    const isStill = count > 0 && count === before;
    before = count;
    expect(isStill, `${count} marks are painted`).toBe(true);
  }).toPass({ intervals: [STILL_MS], timeout: 15_000 });
  return tab.evaluate(paintedMarks);
}

/** A real click on the first painted range that holds these words. */
export async function clickMark(tab: Page, words: string): Promise<void> {
  const find = async () => (await tab.evaluate(paintedMarks)).find((mark) => mark.text.includes(words));
  const before = await find();
  if (!before) throw new Error(`Nothing painted says "${words}"`);
  await tab.evaluate((y) => scrollBy({ top: y - innerHeight / 3, behavior: "instant" }), before.y);
  const mark = (await find()) ?? before;
  await tab.mouse.click(mark.x, mark.y);
}

export { expect };
