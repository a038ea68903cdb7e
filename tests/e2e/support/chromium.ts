/**
 * Chromium with the built extension, shared by all tests of a worker: one browser, one proxy that is
 * its only network, a fresh tab for each test. A test fails when anything was written to a console as
 * an error, in the page, in the content script or in the background.
 */
import {
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Page,
  type Worker,
} from "@playwright/test";
import { ensureBrowser } from "../../../scripts/browsers/ensure-browser.ts";
import { extensionFolder } from "../../../scripts/build/build-extension.ts";
import { serveTestPages } from "./pages.ts";
import { BROWSERS_OWN, type RecordingProxy, startRecordingProxy } from "./recording-proxy.ts";

export interface Extension {
  context: BrowserContext;
  id: string;
  /** The background, as it runs now. */
  worker(): Promise<Worker>;
  /** The tab that is in front. */
  activeTabId(): Promise<number>;
  /** The popup in a tab of its own, for the tab in front; it waits until the page is read. */
  openPopup(tabId?: number): Promise<Page>;
  /** The options page, with what is kept on it. */
  openOptions(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a browser with an extension from a folder. */
export async function launchWithExtension(folder: string, proxyPort: number): Promise<Extension> {
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext("", {
    executablePath: ensureBrowser("chrome"),
    headless: true,
    viewport: { width: 1280, height: 800 },
    proxy: { server: `http://127.0.0.1:${proxyPort}`, bypass: "<-loopback>" },
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      "--disable-gpu",
      "--disable-quic",
      // What Chromium asks for itself goes to a name that nobody else knows (requestsBeyond).
      `--gaia-url=${BROWSERS_OWN}`,
      `--google-apis-url=${BROWSERS_OWN}`,
      `--component-updater=url-source=${BROWSERS_OWN}/component`,
      `--apps-gallery-update-url=${BROWSERS_OWN}/extensions`,
      ...(isRoot ? ["--no-sandbox"] : []),
    ],
  });
  const findWorker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const id = new URL((await findWorker()).url()).host;
  const activeTabId = async () => {
    const tabId = await (await findWorker()).evaluate(frontTabId);
    if (tabId === null) throw new Error("No tab is in front");
    return tabId;
  };
  const openPopup = async (tabId?: number) => {
    const about = tabId ?? (await activeTabId());
    const popup = await context.newPage();
    await popup.setViewportSize({ width: 340, height: 600 });
    await popup.goto(`chrome-extension://${id}/popup.html?tab=${about}`);
    await expect(popup.locator(".compared, .actions").first()).toBeVisible();
    return popup;
  };
  const openOptions = async () => {
    const options = await context.newPage();
    await options.goto(`chrome-extension://${id}/options.html`);
    await expect(options.locator(".stop :checked")).toBeVisible();
    return options;
  };
  return {
    context,
    id,
    worker: findWorker,
    activeTabId,
    openPopup,
    openOptions,
    close: () => context.close(),
  };
}

/** Runs in the background. */
async function frontTabId(): Promise<number | null> {
  const { chrome } = globalThis as unknown as {
    chrome: { tabs: { query(filter: object): Promise<{ id?: number }[]> } };
  };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}

interface WorkerFixtures {
  network: RecordingProxy;
  extension: Extension;
}

export const test = base.extend<{ page: Page; errors: string[] }, WorkerFixtures>({
  network: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
    async ({}, use) => {
      const proxy = await startRecordingProxy();
      serveTestPages(proxy);
      await use(proxy);
      await proxy.close();
    },
    { scope: "worker" },
  ],
  extension: [
    async ({ network }, use) => {
      const extension = await launchWithExtension(extensionFolder("chrome"), network.port);
      await use(extension);
      await extension.close();
    },
    { scope: "worker" },
  ],
  errors: [
    async ({ extension }, use) => {
      const errors: string[] = [];
      const onConsole = (message: { type(): string; text(): string }) => {
        // A missing icon is the page's own.
        if (message.type() === "error" && !/status of 404/.test(message.text())) errors.push(message.text());
      };
      const onError = (error: { error(): Error }) => errors.push(String(error.error()));
      extension.context.on("console", onConsole).on("weberror", onError);
      (await extension.worker()).on("console", onConsole);
      await use(errors);
      extension.context.off("console", onConsole).off("weberror", onError);
      (await extension.worker()).off("console", onConsole);
      expect(errors, "errors on a console").toEqual([]);
    },
    { auto: true },
  ],
  page: async ({ extension, errors: _ }, use) => {
    const page = await extension.context.newPage();
    await page.bringToFront();
    await use(page);
    for (const open of extension.context.pages()) if (open !== page) await open.close();
    await page.goto("about:blank");
    await page.close({ runBeforeUnload: false }).catch(() => {});
  },
});

export { expect };
