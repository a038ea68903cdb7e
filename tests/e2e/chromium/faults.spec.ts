/** Pages that go wrong: no exception, no error on any console, and the popup says what was read. */
import { expect, test } from "../support/chromium.ts";
import { NEWS } from "../support/pages.ts";
import { waitForMarks } from "../support/wait-for-marks.ts";

const READ: [path: string, says: RegExp][] = [
  ["ten-megabytes", /compared with \d+ claims/],
  ["no-text", /No text to compare was found/],
  ["empty-file", /No text to compare was found/],
  ["broken-utf-8", /sentences? compared with \d+ claims/],
  ["wrong-charset", /sentences? compared with \d+ claims/],
  ["rewrites-itself", /sentences? compared with \d+ claims/],
];

for (const [path, says] of READ) {
  test(`reads ${path} without a fault and says what was read`, async ({ page, extension }) => {
    test.setTimeout(120_000);
    await page.goto(`${NEWS}/${path}`);
    const tabId = await extension.activeTabId();
    const popup = await extension.openPopup(tabId);
    await expect(popup.locator("main")).toHaveText(says, { timeout: 60_000 });
  });
}

test("marks a page that had rewritten itself, once it has settled", async ({ page }) => {
  await page.goto(`${NEWS}/rewrites-itself`);
  await expect(page).toHaveTitle("settled");
  const marks = await waitForMarks(page);
  expect(marks.map((mark) => mark.text)).toEqual([expect.stringContaining("does not produce fentanyl")]);
});

test("says that the rest of a very long page was not compared, and marks its beginning", async ({
  page,
  extension,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${NEWS}/ten-megabytes`);
  await waitForMarks(page);
  const popup = await extension.openPopup();
  await expect(popup.locator(".unread")).toContainText("very long page", { timeout: 60_000 });
});
