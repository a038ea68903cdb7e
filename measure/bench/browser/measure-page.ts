/** Loads one page in a tab of its own under a trace: with the extension, or without it for the bare walk. */
import type { Browser, CDPSession, Page } from "puppeteer-core";
import { bareWalk, type WalkCount, watchForMarks } from "./page-functions.ts";
import { markAt, type TraceEvent, type WorldWork, workOf } from "./trace.ts";

const CATEGORIES = [
  "disabled-by-default-devtools.timeline",
  "devtools.timeline",
  "toplevel",
  "blink.user_timing",
  "v8",
];
const LOAD_MS = 15_000;
/** After the marks, or where none come: until the page's own scripts have had their turn, too. */
const SETTLE_MS = 600;
const NO_MARKS_MS = 12_000;
/** Long enough for any page to be read and compared, before it is left alone. */
const READ_MS = 6_000;

export interface MeasuredPage extends WorldWork {
  /** From the script's begin to the first frame with marks, in milliseconds; null when none came. */
  readonly marksMs: number | null;
}

/** The world of the extension's content script bears the extension's name. */
const OUR_WORLD = "Fact Overlay";
const WALK_WORLD = "bare walk";

export async function measureReading(browser: Browser, url: string): Promise<MeasuredPage> {
  return inTab(browser, async (page) => {
    await page.evaluateOnNewDocument(watchForMarks);
    const events = await traced(page, async () => {
      await open(page, url);
      await page
        .waitForFunction(() => (globalThis as { benchMarks?: number }).benchMarks !== undefined, {
          timeout: NO_MARKS_MS,
          polling: 100,
        })
        .catch(() => {});
      await pause(SETTLE_MS);
    });
    const work = workOf(events, OUR_WORLD);
    if (work.beganAt === null) throw new Error(`No work of the content script was seen on ${url}.`);
    const marks = markAt(events, "bench-marks");
    return {
      ...work,
      marksMs: marks === null ? null : (marks - work.beganAt) / 1_000,
    };
  });
}

export interface MeasuredWalk extends WalkCount {
  readonly ms: number;
}

/** The bare walk in the same page without the extension, once, as cold as the content script is. */
export async function measureWalk(browser: Browser, url: string): Promise<MeasuredWalk> {
  return inTab(browser, async (page) => {
    await open(page, url);
    await pause(SETTLE_MS);
    const session = await page.createCDPSession();
    const frameId = (await session.send("Page.getFrameTree")).frameTree.frame.id;
    let count: WalkCount | undefined;
    const events = await traced(page, async () => {
      const world = { frameId, worldName: WALK_WORLD };
      const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", world);
      // Called by a timer: only such calls bear the world's name in a trace.
      const expression = `new Promise((done) => setTimeout(() => done((${bareWalk})()), 50))`;
      const { result } = await session.send("Runtime.evaluate", {
        contextId,
        expression,
        returnByValue: true,
        awaitPromise: true,
      });
      count = result.value as WalkCount;
    });
    const { ms } = workOf(events, WALK_WORLD);
    if (!count || ms === 0) throw new Error(`The walk over ${url} was not seen.`);
    return { ...count, ms };
  });
}

/** Whether a page is still there when it is loaded: some go elsewhere by a script when they find themselves at another address. */
export async function staysThere(browser: Browser, url: string): Promise<boolean> {
  return inTab(browser, async (page) => {
    await open(page, url);
    await pause(SETTLE_MS);
    return page.url() === url;
  });
}

/** How often functions of ours were called while the page stood still for so long. */
export async function callsWhileIdle(
  browser: Browser,
  url: string,
  ms: number,
  isOurs: (url: string) => boolean,
): Promise<{ functions: number; calls: number }> {
  return inTab(browser, async (page) => {
    const session = await page.createCDPSession();
    await session.send("Profiler.enable");
    await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    await open(page, url);
    await pause(READ_MS);
    const before = await callsOf(session, isOurs);
    await pause(ms);
    const after = await callsOf(session, isOurs);
    return { functions: before.functions, calls: after.calls };
  });
}

/** Since it was asked last. */
async function callsOf(session: CDPSession, isOurs: (url: string) => boolean) {
  const { result } = await session.send("Profiler.takePreciseCoverage");
  const counts = result
    .filter(({ url }) => isOurs(url))
    .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0));
  return {
    functions: counts.filter((count) => count > 0).length,
    calls: counts.reduce((sum, count) => sum + count, 0),
  };
}

async function traced(page: Page, run: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await run();
  const bytes = await page.tracing.stop();
  if (!bytes) throw new Error("The browser gave no trace.");
  return (JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] }).traceEvents;
}

async function open(page: Page, url: string): Promise<void> {
  // A page that never ends loading is measured as far as it came.
  await page.goto(url, { waitUntil: "load", timeout: LOAD_MS }).catch((error: Error) => {
    if (error.name !== "TimeoutError") throw error;
  });
}

async function inTab<T>(browser: Browser, run: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    page.on("dialog", (dialog) => void dialog.dismiss().catch(() => {}));
    await page.bringToFront();
    return await run(page);
  } finally {
    await page.close();
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
