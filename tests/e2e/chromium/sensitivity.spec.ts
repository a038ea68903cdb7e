/** The sensitivity: from the popup to the options, and every open page follows without a reload. */
import type { Page } from "@playwright/test";
import { paintedMarks } from "../../../scripts/browsers/painted-marks.ts";
import { readCard } from "../support/card-in-chromium.ts";
import { type Extension, expect, test } from "../support/chromium.ts";
import { CLAIMED, NEWS, OUT_OF_TIME } from "../support/pages.ts";
import { resetKept } from "../support/reset-kept.ts";
import { clickMark, waitForMarks } from "../support/wait-for-marks.ts";

const SURE = CLAIMED.replace(".", "");
const painted = async (page: Page) =>
  (await page.evaluate(paintedMarks)).map(
    ({ text, highlight }) => `${highlight.split("-").at(-1)}: ${text.replace(".", "")}`,
  );

async function choose(extension: Extension, stop: string): Promise<void> {
  const options = await extension.openOptions();
  await options.getByRole("radio", { name: stop }).check();
  await expect(options.locator(`input[value="${stop.toLowerCase()}"]`)).toBeChecked();
  await options.close();
}

test.afterEach(async ({ extension }) => {
  const options = await extension.openOptions();
  await options.evaluate(resetKept);
  await options.close();
});

test("careful marks less, at once and after a reload; the badge follows", async ({ page, extension }) => {
  await page.goto(`${NEWS}/close-and-possible`);
  await waitForMarks(page);
  const all = await painted(page);
  expect(all[0]).toBe(`asserts: ${SURE}`);
  const tabId = await extension.activeTabId();
  await choose(extension, "Careful");
  await page.bringToFront();
  // A tab that comes to the front is read again: only what stays painted counts.
  await expect(async () => {
    await waitForMarks(page);
    expect((await painted(page)).length).toBeLessThan(all.length);
  }).toPass({ timeout: 20_000 });
  const few = await painted(page);
  expect(few[0]).toBe(all[0]);
  expect(all).toEqual(expect.arrayContaining(few));
  const counted = few.filter((one) => /^(asserts|reports)/.test(one)).length;
  await expect.poll(async () => (await extension.worker()).evaluate(badge, tabId)).toBe(String(counted));
  await page.reload();
  await waitForMarks(page);
  expect(await painted(page)).toEqual(few);
  await choose(extension, "Standard");
  await page.bringToFront();
  await expect.poll(() => painted(page)).toEqual(all);
});

test("wide marks possible matches with a line of their own, and says that they are", async ({
  page,
  extension,
}) => {
  await page.goto(`${NEWS}/out-of-time`);
  const tabId = await extension.activeTabId();
  const popup = await extension.openPopup(tabId);
  await expect(popup.locator("h1")).toHaveText("Nothing on this page matched");
  await choose(extension, "Wide");
  await page.bringToFront();
  await expect.poll(() => painted(page)).toEqual([`possible: ${OUT_OF_TIME}`]);
  await clickMark(page, OUT_OF_TIME);
  const card = await readCard(page);
  expect(card?.text).toContain("This sentence may report a claim that has been checked");
  expect(card?.text).toContain("another place or time");
  await popup.bringToFront();
  await expect(popup.locator("h1")).toHaveText(
    "1 statement on this page may match a claim that has been checked",
  );
});

test("the popup leads to the options", async ({ page, extension }) => {
  await page.goto(`${NEWS}/one-statement`);
  await waitForMarks(page);
  const popup = await extension.openPopup();
  const [options] = await Promise.all([
    extension.context.waitForEvent("page"),
    popup.getByRole("button", { name: "Settings and accuracy" }).click(),
  ]);
  await expect(options.locator("h1")).toHaveText("Settings and accuracy");
  await expect(options.locator(".accuracy table")).not.toHaveCount(0);
});

/** Runs in the background. */
function badge(tabId: number): Promise<string> {
  const { chrome } = globalThis as unknown as {
    chrome: { action: { getBadgeText(of: { tabId: number }): Promise<string> } };
  };
  return chrome.action.getBadgeText({ tabId });
}
