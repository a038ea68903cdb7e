/**
 * One visit to the sample article, the same in both browsers: look at what is painted, click the
 * first mark with a real mouse, photograph, and read the popup's list. What differs between the
 * browsers stays in visit-chromium.ts and visit-firefox.ts.
 */
import type { Page } from "puppeteer-core";
import { type PaintedMark, paintedMarks } from "../browsers/painted-marks.ts";

export interface Visit {
  /** The tab with the article. */
  page: Page;
  /** What the popup says about the article, line by line. */
  popupLines(): Promise<string[]>;
  close(): Promise<void>;
  /** Resolves when the person has closed the browser. */
  closed: Promise<void>;
}

const PAINT_TIMEOUT_MS = 20_000;
const SETTLE_MS = 700;

/** Waits for the first mark; an empty list says that nothing was painted. */
export async function waitForMarks(page: Page): Promise<PaintedMark[]> {
  const end = Date.now() + PAINT_TIMEOUT_MS;
  let marks: PaintedMark[] = [];
  while (marks.length === 0 && Date.now() < end) {
    await pause(200);
    marks = await page.evaluate(paintedMarks);
  }
  await pause(SETTLE_MS);
  return page.evaluate(paintedMarks);
}

/** Clicks the first mark as a reader does; true when a card has opened. */
export async function openFirstCard(page: Page): Promise<boolean> {
  await page.evaluate(scrollToFirstMark);
  await pause(SETTLE_MS);
  const [first] = await page.evaluate(paintedMarks);
  if (!first) return false;
  await page.mouse.click(first.x, first.y);
  await pause(SETTLE_MS * 2);
  return page.evaluate(() => document.querySelector("fact-overlay-card") !== null);
}

/** Runs in the page. */
function scrollToFirstMark(): void {
  for (const ranges of CSS.highlights.values()) {
    for (const range of ranges as unknown as Iterable<AbstractRange>) {
      range.startContainer.parentElement?.scrollIntoView({ block: "center" });
      return;
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
