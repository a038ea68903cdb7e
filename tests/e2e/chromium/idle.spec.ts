/** A page that stands still costs nothing: once it is read, no function of the content script is called. Counted, not timed. */
import { expect, test } from "../support/chromium.ts";
import { NEWS } from "../support/pages.ts";
import { waitForMarks } from "../support/wait-for-marks.ts";

/** Longer than any of the content script's own waits. */
const STILL_MS = 5_000;

test("nothing of ours runs on a page that is read and stands still", async ({ page, extension }) => {
  const session = await extension.context.newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  /** Calls of the content script's functions since it was asked last. */
  const calls = async () => {
    const { result } = await session.send("Profiler.takePreciseCoverage");
    return result
      .filter(({ url }) => url.includes(`${extension.id}/content-scripts/`))
      .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0))
      .reduce((sum, count) => sum + count, 0);
  };
  await page.goto(`${NEWS}/sample-en`);
  await waitForMarks(page);
  expect(await calls()).toBeGreaterThan(0);
  await page.waitForTimeout(STILL_MS);
  expect(await calls()).toBe(0);
});
