/**
 * Waiting for what the extension does to a page, which raises no event that a page could hear.
 */
import { expect, type Page } from "@playwright/test";
import { type PaintedMark, paintedMarks } from "../../../scripts/browsers/painted-marks.ts";

const STILL_MS = 400;

/** Waits until something is painted and its number stands still. */
export async function waitForMarks(page: Page): Promise<PaintedMark[]> {
  let before = 0;
  await expect(async () => {
    const count = (await page.evaluate(paintedMarks)).length;
    const isStill = count > 0 && count === before;
    before = count;
    expect(isStill, `${count} marks are painted`).toBe(true);
  }).toPass({ intervals: [STILL_MS], timeout: 15_000 });
  return page.evaluate(paintedMarks);
}

/** A real click on the middle of the first painted range that holds these words. */
export async function clickMark(page: Page, words: string): Promise<PaintedMark> {
  const before = (await page.evaluate(paintedMarks)).find((mark) => mark.text.includes(words));
  if (!before) throw new Error(`Nothing painted says "${words}"`);
  await page.evaluate(
    ([y]) => scrollBy({ top: (y ?? 0) - innerHeight / 3, behavior: "instant" }),
    [before.y],
  );
  const mark = (await page.evaluate(paintedMarks)).find((one) => one.text.includes(words)) ?? before;
  await page.mouse.click(mark.x, mark.y);
  return mark;
}
