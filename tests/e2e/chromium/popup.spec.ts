/** The popup's list and the badge, and the way from a statement in the list to its mark. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support/chromium.ts";
import { expectedIn } from "../support/expected.ts";
import { NEWS } from "../support/pages.ts";
import { backgroundStopper } from "../support/stop-background.ts";
import { waitForMarks } from "../support/wait-for-marks.ts";

test("lists each marked statement with the claim, and says what was compared", async ({
  page,
  extension,
}) => {
  await page.goto(`${NEWS}/sample-en`);
  const marks = await waitForMarks(page);
  const popup = await extension.openPopup();
  const list = popup.locator("main > ol, main > ul").first();
  await expect(list.locator("button.reveal")).toHaveCount(marks.length);
  // Folded groups too.
  const text = ((await popup.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
  for (const { claim, quoteContains } of expectedIn("article.en.html").matches) {
    expect(text, claim).toContain(quoteContains);
  }
  expect(text).toMatch(/\d+ sentences compared with \d+ claims/);
  const { violations } = await new AxeBuilder({ page: popup }).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
});

test("counts on the badge what states or reports a claim", async ({ page, extension }) => {
  await page.goto(`${NEWS}/sample-en`);
  const marks = await waitForMarks(page);
  const counted = marks.filter((mark) => /asserts|reports/.test(mark.highlight)).length;
  const tabId = await extension.activeTabId();
  await expect
    .poll(async () => (await (await extension.worker()).evaluate(badge, tabId)).text)
    .toBe(String(counted));
  const { title } = await (await extension.worker()).evaluate(badge, tabId);
  expect(title).toBe(`Fact Overlay: ${counted} statements match claims that have been checked`);
});

test("shows no number where nothing matched", async ({ page, extension }) => {
  await page.goto(`${NEWS}/no-text`);
  const popup = await extension.openPopup();
  await expect(popup.locator("h1")).toHaveText("No text to compare was found on this page");
  const tabId = Number(new URL(popup.url()).searchParams.get("tab"));
  expect((await (await extension.worker()).evaluate(badge, tabId)).text).toBe("");
});

test("leads from a statement to its mark and makes way", async ({ page, extension }) => {
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.goto(`${NEWS}/sample-en`);
  await waitForMarks(page);
  const popup = await extension.openPopup();
  const last = popup.locator("main > ol, main > ul").first().locator("button.reveal").last();
  await Promise.all([popup.waitForEvent("close"), last.click()]);
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
});

test("answers after the background was stopped", async ({ page, extension }) => {
  await page.goto(`${NEWS}/sample-en`);
  const marks = await waitForMarks(page);
  const tabId = await extension.activeTabId();
  const stopBackground = await backgroundStopper(page);
  const popup = await extension.openPopup(tabId);
  await stopBackground();
  await popup.reload();
  await expect(popup.locator("main > ol, main > ul").first().locator("button.reveal")).toHaveCount(
    marks.length,
  );
});

/** Runs in the background. */
async function badge(tabId: number): Promise<{ text: string; title: string }> {
  const { chrome } = globalThis as unknown as {
    chrome: { action: Record<"getBadgeText" | "getTitle", (of: { tabId: number }) => Promise<string>> };
  };
  const [text, title] = await Promise.all([
    chrome.action.getBadgeText({ tabId }),
    chrome.action.getTitle({ tabId }),
  ]);
  return { text, title };
}
