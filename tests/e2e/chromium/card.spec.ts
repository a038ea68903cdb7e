/** The card: opened with the mouse and the keyboard, where it stands, what it says, and that it goes. */
import { clickInCard, readCard } from "../support/card-in-chromium.ts";
import { expect, test } from "../support/chromium.ts";
import { documentHtml, hasCard } from "../support/page-scripts.ts";
import { NEWS } from "../support/pages.ts";
import { clickMark, waitForMarks } from "../support/wait-for-marks.ts";

const WORDS = "fentanyl is not produced in Mexico";
const SENTENCE_RANGE = `(() => {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.querySelector("article, main, body"), NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const at = node.data.replace(/\\s/g, " ").indexOf("${WORDS}");
    if (at >= 0) { range.setStart(node, at); range.setEnd(node, at + ${WORDS.length}); }
  }
  const { top, bottom } = range.getBoundingClientRect();
  return { top, bottom };
})()`;

for (const path of ["sample-en", "strict-sample-en"]) {
  test(`opens at a click, with rating, evidence and sources (${path})`, async ({ page }) => {
    await page.goto(`${NEWS}/${path}`);
    await waitForMarks(page);
    await clickMark(page, WORDS);
    const card = await readCard(page);
    if (!card) throw new Error("The card did not open");
    expect(card.text).toContain("Fentanyl is not produced in Mexico.");
    expect(card.text).toContain("Vanda Felbab-Brown");
    expect(card.text).toMatch(/1 of \d+/);
    expect(card.links.length).toBeGreaterThan(0);
    for (const { href } of card.links) expect(href).toMatch(/^https:/);
    // Styled by its own sheets, whatever the page's policy says.
    expect(card.style).toMatchObject({ display: "flex", borderRadius: "8px" });
    expect(Math.abs(card.box.width - 440)).toBeLessThanOrEqual(2);
  });
}

test("stands off the sentence and inside the window", async ({ page }) => {
  await page.goto(`${NEWS}/sample-en`);
  await waitForMarks(page);
  await clickMark(page, WORDS);
  const card = await readCard(page);
  const sentence = (await page.evaluate(SENTENCE_RANGE)) as { top: number; bottom: number };
  if (!card) throw new Error("The card did not open");
  const { x, y, width, height } = card.box;
  expect(y >= sentence.bottom || y + height <= sentence.top).toBe(true);
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(1280);
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y + height).toBeLessThanOrEqual(800);
});

test("takes the focus, closes with Escape, and leaves the page as it was", async ({ page }) => {
  await page.goto(`${NEWS}/sample-en`);
  await waitForMarks(page);
  const before = await page.evaluate(documentHtml);
  const link = page.locator("a[href]").first();
  await link.focus();
  await clickMark(page, WORDS);
  expect((await readCard(page))?.focused).toContain("This sentence reports");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(hasCard)).toBe(false);
  expect(await page.evaluate(documentHtml)).toBe(before);
});

test("opens by shortcut and Enter, steps on, and gives the focus back", async ({ page, extension }) => {
  await page.goto(`${NEWS}/sample-en`);
  const marks = await waitForMarks(page);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("afterbegin", '<main tabindex="-1" id="start">Start</main>');
    document.getElementById("start")?.focus();
  });
  await (await extension.worker()).evaluate(pressNext, await extension.activeTabId());
  await page.waitForTimeout(300);
  await page.keyboard.press("Enter");
  expect((await readCard(page))?.text).toMatch(new RegExp(`1 of ${marks.length}`));

  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect((await readCard(page))?.focused).toBe("Next marked statement");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await readCard(page))?.text).toMatch(new RegExp(`2 of ${marks.length}`));

  await page.keyboard.press("Escape");
  expect(await page.evaluate(hasCard)).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("start");
});

test("closes by its button and by a click beside it", async ({ page }) => {
  await page.goto(`${NEWS}/sample-en`);
  await waitForMarks(page);
  await clickMark(page, WORDS);
  await readCard(page);
  await clickInCard(page, ".controls button:last-child");
  await expect.poll(() => page.evaluate(hasCard)).toBe(false);
  await clickMark(page, WORDS);
  await readCard(page);
  await page.mouse.click(5, 5);
  await expect.poll(() => page.evaluate(hasCard)).toBe(false);
});

/** Runs in the background: shortcuts cannot be pressed without a window. */
function pressNext(tabId: number): void {
  const { chrome } = globalThis as unknown as {
    chrome: { commands: { onCommand: { dispatch(command: string, tab: { id: number }): void } } };
  };
  chrome.commands.onCommand.dispatch("next-mark", { id: tabId });
}

for (const deviceScaleFactor of [1.5, 2]) {
  test(`opens at a click where ${deviceScaleFactor} pixels make one`, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setDeviceMetricsOverride", {
      width: 1280,
      height: 800,
      deviceScaleFactor,
      mobile: false,
    });
    await page.goto(`${NEWS}/sample-en`);
    await waitForMarks(page);
    expect(await page.evaluate(() => devicePixelRatio)).toBe(deviceScaleFactor);
    await clickMark(page, WORDS);
    expect((await readCard(page))?.text).toContain("Fentanyl is not produced in Mexico.");
  });
}
