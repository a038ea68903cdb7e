/** In Firefox: "Wrong match" and its way back, and the sensitivity on an open page. */
import type { Page } from "puppeteer-core";
import { paintedMarks } from "../../../scripts/browsers/painted-marks.ts";
import { clickMark, expect, test, waitForMarks } from "../support/firefox.ts";
import { clickInCard, readCard } from "../support/inside-firefox.ts";
import { CLAIMED, CLAIMED_OTHERWISE, NEWS } from "../support/pages.ts";
import { resetKept } from "../support/reset-kept.ts";

const WORDS = CLAIMED.replace(".", "");
const NEARLY = WORDS.toUpperCase();
const OTHER_WORDS = CLAIMED_OTHERWISE.replace(".", "");
/** Longer than reading and comparing takes. */
const SETTLE_MS = 1_500;

/** How far a mark reaches over stops and quotation marks is not asked here. */
const bare = (text: string) => text.replace(/[“”.]/g, "");
const painted = async (tab: Page) => (await tab.evaluate(paintedMarks)).map(({ text }) => bare(text));
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.afterEach(async ({ firefox }) => {
  const options = await firefox.openOptions();
  await options.evaluate(`(${resetKept.toString()})()`);
  await options.close();
});

test("takes the mark off, here and for nearly the same sentence, until it is undone", async ({
  tab,
  firefox,
}) => {
  test.setTimeout(120_000);
  await tab.goto(`${NEWS}/nearly-the-same`);
  await waitForMarks(tab);
  await tab.goto(`${NEWS}/two-statements`);
  await waitForMarks(tab);
  await clickMark(tab, WORDS);
  expect((await readCard(firefox))?.text).toContain("Wrong match");
  await clickInCard(firefox, ".wrong button");
  await expect.poll(() => painted(tab)).toEqual([OTHER_WORDS]);
  await expect.poll(async () => (await readCard(firefox))?.text).toContain("The note stays on this device.");
  expect((await readCard(firefox))?.focused).toBe("Undo");

  await tab.reload();
  await waitForMarks(tab);
  expect(await painted(tab)).toEqual([OTHER_WORDS]);
  await tab.goto(`${NEWS}/nearly-the-same`);
  await wait(SETTLE_MS);
  expect(await painted(tab)).toEqual([]);

  const options = await firefox.openOptions();
  expect(await options.evaluate(`document.querySelector(".wrong-list").innerText`)).toContain(CLAIMED);
  await options.click(".wrong-list button");
  await options.waitFor(`document.querySelector(".wrong-list") === null`);
  await options.close();
  await tab.bringToFront();
  await expect.poll(() => painted(tab)).toEqual([NEARLY]);
});

test("is undone from the card", async ({ tab, firefox }) => {
  await tab.goto(`${NEWS}/two-statements`);
  await waitForMarks(tab);
  await clickMark(tab, WORDS);
  await readCard(firefox);
  await clickInCard(firefox, ".wrong button");
  await expect.poll(() => painted(tab)).toEqual([OTHER_WORDS]);
  await tab.keyboard.press("Enter");
  await expect.poll(() => painted(tab)).toEqual([WORDS, OTHER_WORDS]);
});

test("an open page follows the sensitivity", async ({ tab, firefox }) => {
  await tab.goto(`${NEWS}/close-and-possible`);
  await waitForMarks(tab);
  const all = await painted(tab);
  const options = await firefox.openOptions();
  await options.click('input[value="careful"]');
  await options.waitFor(`document.querySelector(".stop :checked")?.value === "careful"`);
  await tab.bringToFront();
  // A tab that comes to the front is read again: only what stays painted counts.
  await expect(async () => {
    await waitForMarks(tab);
    const few = await painted(tab);
    expect(few.length).toBeLessThan(all.length);
    expect(few[0]).toBe(WORDS);
  }).toPass({ timeout: 20_000 });
  await options.click('input[value="standard"]');
  await tab.bringToFront();
  await expect.poll(() => painted(tab)).toEqual(all);
  await options.close();
});
