/** What is painted on the sample articles, and that the page itself stays as it was. */
import { paintedMarks } from "../../../scripts/browsers/painted-marks.ts";
import { expect, test } from "../support/chromium.ts";
import { expectedIn } from "../support/expected.ts";
import { documentHtml, elementPlaces, seenByPage, watchPage } from "../support/page-scripts.ts";
import { ELSEWHERE, NEWS } from "../support/pages.ts";
import { waitForMarks } from "../support/wait-for-marks.ts";

for (const lang of ["en", "es"]) {
  const { painted, unmarked } = expectedIn(`article.${lang}.html`);

  test(`marks what the sample article (${lang}) should have marked, and nothing else`, async ({ page }) => {
    await page.goto(`${NEWS}/sample-${lang}`);
    const texts = (await waitForMarks(page)).map((mark) => mark.text.replace(/\s+/g, " "));
    for (const words of painted) expect(texts).toContainEqual(expect.stringContaining(words));
    for (const sentence of unmarked) {
      expect(texts.filter((text) => sentence.includes(text) || text.includes(sentence))).toEqual([]);
    }
    const unexplained = texts.filter((text) => !painted.some((words) => text.includes(words)));
    expect(unexplained).toEqual([]);
  });
}

test("leaves the document byte-identical, unseen by a mutation observer, without a shift", async ({
  page,
}) => {
  await page.addInitScript(watchPage);
  await page.goto(`${ELSEWHERE}/sample-en`);
  const plain = { html: await page.evaluate(documentHtml), places: await page.evaluate(elementPlaces) };
  expect(await page.evaluate(paintedMarks)).toEqual([]);

  await page.goto(`${NEWS}/sample-en`);
  await waitForMarks(page);
  expect(await page.evaluate(documentHtml)).toBe(plain.html);
  expect(await page.evaluate(elementPlaces)).toBe(plain.places);
  expect(await page.evaluate(seenByPage)).toEqual({ mutations: [], shift: 0 });
});

test("leaves no attribute of the page changed where the page allows no style at all", async ({ page }) => {
  await page.goto(`${ELSEWHERE}/strict-sample-en`);
  const plain = await page.evaluate(documentHtml);
  await page.goto(`${NEWS}/strict-sample-en`);
  await waitForMarks(page);
  expect(await page.evaluate(documentHtml)).toBe(plain);
});

test("paints the marks so that they can be seen", async ({ page }) => {
  await page.goto(`${ELSEWHERE}/one-statement`);
  const plain = await page.screenshot();
  await page.goto(`${NEWS}/one-statement`);
  await waitForMarks(page);
  expect((await page.screenshot()).equals(plain)).toBe(false);
});

test("marks a page once that is scanned twice", async ({ page, extension }) => {
  await page.goto(`${NEWS}/one-statement`);
  await waitForMarks(page);
  const tabId = await extension.activeTabId();
  const popup = await extension.openPopup(tabId);
  await popup.evaluate(scan, tabId);
  await popup.close();
  await page.waitForTimeout(500);
  expect((await page.evaluate(paintedMarks)).map((mark) => mark.text)).toHaveLength(1);
  const again = await extension.openPopup(tabId);
  await expect(again.locator("button.reveal")).toHaveCount(1);
});

/** Runs in the popup. */
function scan(tabId: number): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(m: object): Promise<unknown> } };
  };
  return chrome.runtime.sendMessage({ way: "ui>background", type: "scan-tab", request: { tabId } });
}
