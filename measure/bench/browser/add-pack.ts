/** Adds a claim pack to the running extension as a person does, on its options page, and watches what that takes. */
import type { Browser, ElementHandle } from "puppeteer-core";

export interface AddingCost {
  /** Reading, checking and keeping the file, until the page says that the pack was added. */
  readonly addSeconds: number;
  /** From then until pages are compared with it. */
  readonly compileSeconds: number;
  /** The longest that the background let a message wait meanwhile, and how many were sent. */
  readonly longestWaitMs: number;
  readonly messages: number;
  /** How often the share that is shown was another. */
  readonly steps: number;
}

const LIMIT_MS = 300_000;

export async function addPack(browser: Browser, extensionId: string, path: string): Promise<AddingCost> {
  const page = await browser.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  try {
    await page.goto(`chrome-extension://${extensionId}/options.html`);
    const input = (await page.waitForSelector("input[type=file]")) as ElementHandle<HTMLInputElement>;
    const start = performance.now();
    await input.uploadFile(path);
    const end = await page.waitForSelector(
      ".packs .status:not(:empty):not(:has(progress)), .packs [role=alert]",
    );
    await page.waitForFunction(isAdded, { polling: 50 });
    const added = performance.now();
    const watched = await page.evaluate(watchCompiling);
    await end?.dispose();
    return {
      addSeconds: (added - start) / 1_000,
      compileSeconds: (performance.now() - added) / 1_000,
      ...watched,
    };
  } finally {
    await page.close();
  }
}

/** In the options page. */
function isAdded(): boolean {
  const refused = document.querySelector<HTMLElement>(".packs [role=alert]");
  if (refused) throw new Error(refused.innerText);
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  const said = document.querySelector<HTMLElement>(".packs .status")?.innerText ?? "";
  return said !== "" && input?.disabled === false;
}

/** In the options page: asks the background again and again how far it is, until every pack is ready, and takes the time of each answer. */
async function watchCompiling(): Promise<{ longestWaitMs: number; messages: number; steps: number }> {
  type State = string | { compiled?: number; fault?: string };
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<{ value: { state: State }[] }> } };
  };
  let [longestWaitMs, messages, steps, last] = [0, 0, 0, ""];
  for (;;) {
    const asked = performance.now();
    const { value } = await chrome.runtime.sendMessage({
      way: "ui>background",
      type: "read-packs",
      request: {},
    });
    longestWaitMs = Math.max(longestWaitMs, performance.now() - asked);
    messages++;
    const states = value.map(({ state }) => state);
    const fault = states.find((state) => typeof state === "object" && state.fault !== undefined);
    if (fault) throw new Error(JSON.stringify(fault));
    const said = JSON.stringify(states);
    if (said !== last) steps++;
    last = said;
    if (states.every((state) => state === "ready")) return { longestWaitMs, messages, steps };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
