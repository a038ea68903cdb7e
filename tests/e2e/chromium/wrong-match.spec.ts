/** "Wrong match": the mark goes, stays away, takes the nearly same along and nothing else, and comes back. */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { paintedMarks } from "../../../scripts/browsers/painted-marks.ts";
import { clickInCard, readCard } from "../support/card-in-chromium.ts";
import { expect, test } from "../support/chromium.ts";
import { documentHtml } from "../support/page-scripts.ts";
import { CLAIMED, CLAIMED_OTHERWISE, NEWS } from "../support/pages.ts";
import { resetKept } from "../support/reset-kept.ts";
import { clickMark, waitForMarks } from "../support/wait-for-marks.ts";

const WORDS = CLAIMED.replace(".", "");
const NEARLY = WORDS.toUpperCase();
const OTHER_WORDS = CLAIMED_OTHERWISE.replace(".", "");
/** Longer than reading and comparing takes. */
const SETTLE_MS = 1_500;

/** How far a mark reaches over stops and quotation marks is not asked here. */
const bare = (text: string) => text.replace(/[“”.]/g, "");
const painted = async (page: Page) => (await page.evaluate(paintedMarks)).map(({ text }) => bare(text));

async function callWrong(page: Page): Promise<void> {
  await page.goto(`${NEWS}/two-statements`);
  await waitForMarks(page);
  await clickMark(page, WORDS);
  expect((await readCard(page))?.text).toContain("Wrong match");
  await clickInCard(page, ".wrong button");
  await expect.poll(() => painted(page)).toEqual([OTHER_WORDS]);
}

test.afterEach(async ({ extension }) => {
  const options = await extension.openOptions();
  await options.evaluate(resetKept);
  await options.close();
});

test("takes the mark off at once, says so, and leaves the page as it was", async ({ page, extension }) => {
  await page.goto(`${NEWS}/two-statements`);
  await waitForMarks(page);
  const before = await page.evaluate(documentHtml);
  await callWrong(page);
  const card = await readCard(page);
  expect(card?.text).toContain("No longer marked");
  expect(card?.text).toContain("The note stays on this device.");
  expect(card?.focused).toBe("Undo");
  const tabId = await extension.activeTabId();
  await expect.poll(async () => (await extension.worker()).evaluate(badge, tabId)).toBe("1");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(documentHtml)).toBe(before);
});

test("is undone from the card", async ({ page }) => {
  await callWrong(page);
  await page.keyboard.press("Enter");
  await expect.poll(() => painted(page)).toEqual([WORDS, OTHER_WORDS]);
  const card = await readCard(page);
  expect(card?.text).toContain("This sentence states a claim that has been checked");
  expect(card?.focused).toBe("Wrong match");
});

test("steps on from a mark that has gone", async ({ page }) => {
  await callWrong(page);
  await clickInCard(page, ".controls button[aria-label='Next marked statement']");
  await expect.poll(async () => (await readCard(page))?.text).toContain(OTHER_WORDS);
});

test("holds after a reload, for nearly the same sentence elsewhere, and not for the claim's others", async ({
  page,
  extension,
}) => {
  const elsewhere = await extension.context.newPage();
  await elsewhere.goto(`${NEWS}/nearly-the-same`);
  await expect.poll(() => painted(elsewhere)).toEqual([NEARLY]);
  await page.bringToFront();
  await callWrong(page);
  // An open page follows without being loaded again.
  await elsewhere.bringToFront();
  await expect.poll(() => painted(elsewhere)).toEqual([]);
  await elsewhere.reload();
  await elsewhere.waitForTimeout(SETTLE_MS);
  expect(await painted(elsewhere)).toEqual([]);
  await page.bringToFront();
  await page.reload();
  await waitForMarks(page);
  expect(await painted(page)).toEqual([OTHER_WORDS]);

  const popup = await extension.openPopup();
  await expect(popup.locator("h1")).toHaveText(
    "1 statement on this page matches a claim that has been checked",
  );
});

test("is listed in the options, exported from there, and undone there", async ({ page, extension }) => {
  await callWrong(page);
  const options = await extension.openOptions();
  const item = options.locator(".wrong-list > li");
  await expect(item).toHaveCount(1);
  await expect(item).toContainText(CLAIMED);
  await expect(item).toContainText("Claim: Fentanyl is not produced in Mexico.");
  await expect(item.locator("a")).toHaveAttribute("href", `${NEWS}/two-statements`);
  const { violations } = await new AxeBuilder({ page: options }).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);

  const [download] = await Promise.all([
    options.waitForEvent("download"),
    options.getByRole("button", { name: "Export as labelled examples" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("wrong-matches.jsonl");
  const lines = readFileSync(await download.path(), "utf8")
    .trimEnd()
    .split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      lang: "en",
      text: CLAIMED,
      claim: "mx-no-production",
      pack: "mexico-security-2023",
      stance_shown: "asserts",
      label: "no_match",
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    },
  ]);

  await item.getByRole("button", { name: "Undo" }).click();
  await expect(item).toHaveCount(0);
  await expect(options.locator("main")).toContainText("None yet.");
  await page.bringToFront();
  await expect.poll(() => painted(page)).toEqual([WORDS, OTHER_WORDS]);
});

/** Runs in the background. */
function badge(tabId: number): Promise<string> {
  const { chrome } = globalThis as unknown as {
    chrome: { action: { getBadgeText(of: { tabId: number }): Promise<string> } };
  };
  return chrome.action.getBadgeText({ tabId });
}
