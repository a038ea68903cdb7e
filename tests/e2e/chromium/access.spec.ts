/** Pages that are not read by themselves: scanned after a click, allowed for good, or closed. */
import type { CDPSession } from "@playwright/test";
import { paintedMarks } from "../../../scripts/browsers/painted-marks.ts";
import { type Extension, expect, test } from "../support/chromium.ts";
import { ELSEWHERE, NEWS } from "../support/pages.ts";
import { waitForMarks } from "../support/wait-for-marks.ts";

const SITE = "*://*.notes.example/*";

test("does not run on a site that is not in the list, and offers to scan", async ({ page, extension }) => {
  await page.goto(`${ELSEWHERE}/sample-en`);
  await page.waitForTimeout(500);
  expect(await page.evaluate(paintedMarks)).toEqual([]);
  const popup = await extension.openPopup();
  await expect(popup.getByRole("button", { name: "Scan this page" })).toBeVisible();
});

test("scans such a page after a click on the toolbar button", async ({ page, extension }) => {
  await page.goto(`${ELSEWHERE}/sample-en`);
  const browser = await clickToolbarButton(extension);
  await clickInPopup(browser, "Scan this page");
  await waitForMarks(page);
});

test("goes on scanning a site that was allowed for good", async ({ page, extension }) => {
  const settings = await extension.context.newPage();
  await settings.goto("chrome://extensions");
  await page.bringToFront();
  await page.goto(`${ELSEWHERE}/sample-en`);
  const browser = await clickToolbarButton(extension);
  // The browser's question has no buttons here: it is answered before it is asked.
  await settings.evaluate(allow, [extension.id, SITE] as const);
  await clickInPopup(browser, "Always scan notes.example");
  await waitForMarks(page);

  await page.goto(`${ELSEWHERE}/sample-es`);
  await waitForMarks(page);
  expect(await (await extension.worker()).evaluate(registeredMatches)).toEqual([[SITE]]);

  await settings.evaluate(takeBack, [extension.id, SITE] as const);
  await expect.poll(async () => (await extension.worker()).evaluate(registeredMatches)).toEqual([]);
  await page.goto(`${ELSEWHERE}/one-statement`);
  await page.waitForTimeout(500);
  expect(await page.evaluate(paintedMarks)).toEqual([]);
});

test("says so where the browser lets no extension read", async ({ page, extension }) => {
  await page.goto("chrome://version");
  const browser = await clickToolbarButton(extension, "chrome://version");
  await expect
    .poll(() => inPopup(browser, `document.querySelector("h1").innerText`))
    .toBe("This page cannot be read");
});

test("hears nothing that a page says to the extension", async ({ page }) => {
  await page.goto(`${NEWS}/one-statement`);
  await waitForMarks(page);
  const reached = await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } };
    return typeof chrome?.runtime?.sendMessage;
  });
  expect(reached).toBe("undefined");
});

/** As a person does: the page in front is then open to the extension until it is left. */
async function clickToolbarButton(extension: Extension, address = ELSEWHERE): Promise<CDPSession> {
  const browser = await extension.context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error("No browser session");
  const { targetInfos } = await browser.send("Target.getTargets", { filter: [{ type: "tab" }] });
  const tab = targetInfos.find((one) => one.url.startsWith(address));
  await browser.send(
    "Extensions.triggerAction" as never,
    { id: extension.id, targetId: tab?.targetId } as never,
  );
  return browser;
}

/** Clicks a button of the real popup as soon as it is there. */
async function clickInPopup(browser: CDPSession, label: string): Promise<void> {
  const button = `[...document.querySelectorAll("button")].find((one) => one.innerText === ${JSON.stringify(label)})`;
  const click = `(() => { const button = ${button}; button?.click(); return button !== undefined; })()`;
  await expect.poll(() => inPopup(browser, click), { message: `the button "${label}"` }).toBe(true);
}

/** Value of an expression in the real popup, which Playwright does not see as a page; null without a popup. */
async function inPopup(browser: CDPSession, expression: string): Promise<unknown> {
  const { targetInfos } = await browser.send("Target.getTargets");
  const popup = targetInfos.find((one) => /popup\.html$/.test(one.url));
  if (!popup) return null;
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId: popup.targetId });
  const answered = new Promise<string>((resolve) => {
    browser.once("Target.receivedMessageFromTarget", ({ message }) => resolve(message));
  });
  const params = { expression, userGesture: true, returnByValue: true };
  const message = JSON.stringify({ id: 1, method: "Runtime.evaluate", params });
  await browser.send("Target.sendMessageToTarget" as never, { sessionId, message } as never);
  const { result } = JSON.parse(await answered) as { result: { result: { value?: unknown } } };
  return result.result.value ?? null;
}

interface SettingsPage {
  chrome: {
    developerPrivate: Record<
      "addHostPermission" | "removeHostPermission",
      (id: string, host: string) => Promise<void>
    >;
  };
}

/** Run on chrome://extensions. */
function allow([id, host]: readonly [string, string]): Promise<void> {
  return (globalThis as unknown as SettingsPage).chrome.developerPrivate.addHostPermission(id, host);
}
function takeBack([id, host]: readonly [string, string]): Promise<void> {
  return (globalThis as unknown as SettingsPage).chrome.developerPrivate.removeHostPermission(id, host);
}

/** Runs in the background. */
async function registeredMatches(): Promise<string[][]> {
  const { chrome } = globalThis as unknown as {
    chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> } };
  };
  return (await chrome.scripting.getRegisteredContentScripts()).map((script) => script.matches);
}
