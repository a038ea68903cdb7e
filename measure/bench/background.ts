/** The background in Chromium: adding a large claim pack, what it takes to be ready after a sleep, and the memory that it holds. */
import type { Browser, CDPSession } from "puppeteer-core";
import { ensureBrowser } from "../../scripts/browsers/ensure-browser.ts";
import { launchChromium } from "../../scripts/browsers/launch-chromium.ts";
import { buildExtension } from "../../scripts/build/build-extension.ts";
import { atMost, type Figure } from "../set.ts";
import { type AddingCost, addPack } from "./browser/add-pack.ts";
import { writeBenchPack } from "./browser/bench-pack.ts";
import { stopWorker } from "./browser/stop-worker.ts";
import { benchPages } from "./corpus.ts";
import { type BenchPart, median, number, type PartResult } from "./part.ts";

const SIZES = { full: [1_000, 10_000, 100_000], quick: [1_000] };
const LARGE = 100_000;
const ROUNDS = { full: 7, quick: 2 };
const TARGET = { compileSeconds: 20, openMs: 100, coldMs: 400, megabytes: 60 };
const MEGABYTE = 2 ** 20;

interface Row {
  readonly claims: number;
  readonly bytes: number;
  readonly adding: AddingCost;
  /** From the engine being asked for until it could match, and from the message that woke the background until its answer. */
  readonly openMs: readonly number[];
  readonly coldMs: readonly number[];
  /** Beyond an empty library, when opened. */
  readonly megabytes: number;
}

export const background: BenchPart = {
  id: "background",
  async run({ quick, say }) {
    const kind = quick ? "quick" : "full";
    const pages = benchPages(quick ? 20 : 1);
    const extension = buildExtension("chrome", "sample");
    const rows: Row[] = [];
    let version = "";
    for (const size of SIZES[kind]) {
      const pack = writeBenchPack(pages, size);
      const { browser, extensionId } = await launchChromium({
        executable: ensureBrowser("chrome"),
        extension,
        headless: true,
      });
      try {
        version = await browser.version();
        const empty = await wakes(browser, extensionId, ROUNDS.quick);
        const adding = await addPack(browser, extensionId, pack.path);
        const full = await wakes(browser, extensionId, ROUNDS[kind]);
        rows.push({
          claims: pack.claims,
          bytes: pack.bytes,
          adding,
          openMs: full.openMs,
          coldMs: full.coldMs,
          megabytes: full.megabytes - empty.megabytes,
        });
        say(
          `${pack.claims} claims: added in ${number(adding.addSeconds)} s, compiled in ${number(adding.compileSeconds)} s (a message waited ${number(adding.longestWaitMs)} ms at most), opened in ${number(median(full.openMs))} ms, awake in ${number(median(full.coldMs))} ms, ${number(rows.at(-1)!.megabytes)} MB`,
        );
      } finally {
        await browser.close();
      }
    }
    return resultOf(rows, version);
  },
};

/** Stops the background and wakes it by a message that needs the engine, again and again. */
async function wakes(browser: Browser, extensionId: string, rounds: number) {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html?tab=0`);
  await page.evaluate(ask); // whatever is compiled once is
  const [openMs, coldMs, megabytes]: number[][] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    await stopWorker(browser);
    coldMs!.push(await page.evaluate(ask));
    const seen = await lookInside(browser, extensionId);
    openMs!.push(seen.openMs);
    megabytes!.push(seen.bytes / MEGABYTE);
  }
  await page.close();
  return { openMs: openMs!, coldMs: coldMs!, megabytes: median(megabytes!) };
}

/** What the background measured of itself, and what it holds. A background that is looked at is not put to sleep: the look ends here. */
async function lookInside(browser: Browser, extensionId: string) {
  const target = await browser.waitForTarget(
    (one) => one.type() === "service_worker" && one.url().includes(extensionId),
    { timeout: 10_000 },
  );
  const session = await target.createCDPSession();
  try {
    const { result } = await session.send("Runtime.evaluate", { expression: `(${openedIn})()` });
    if (typeof result.value !== "number") throw new Error("The background did not open its claims.");
    return { openMs: result.value, bytes: await heldBytes(session) };
  } finally {
    await session.detach();
  }
}

/** Heap and buffers in use, after collecting garbage. */
async function heldBytes(session: CDPSession): Promise<number> {
  for (let i = 0; i < 2; i++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = (await session.send("Runtime.getHeapUsage")) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usedSize + backingStorageSize;
}

/** In a page of the extension: how long the background takes to say what it knows of a tab, engine included. */
async function ask(): Promise<number> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(m: object): Promise<unknown> } };
  };
  const start = performance.now();
  await chrome.runtime.sendMessage({ way: "ui>background", type: "tab-summary", request: { tabId: 0 } });
  return performance.now() - start;
}

/** In the background. */
function openedIn(): number | undefined {
  return performance.getEntriesByName("fact-overlay: claims opened")[0]?.duration;
}

function resultOf(rows: readonly Row[], version: string): PartResult {
  const large = rows.find(({ claims }) => claims >= LARGE);
  const figures: Figure[] = large
    ? [
        {
          name: "100,000 claims: seconds to compile in the background, by the clock",
          value: large.adding.compileSeconds,
          target: atMost(TARGET.compileSeconds),
        },
        {
          name: "100,000 claims: milliseconds until ready to match, once the background runs",
          value: median(large.openMs),
          target: atMost(TARGET.openMs),
        },
        {
          name: "100,000 claims: milliseconds from a message to a sleeping background to its answer",
          value: median(large.coldMs),
          target: atMost(TARGET.coldMs),
        },
        {
          name: "100,000 claims: megabytes of heap and buffers beyond those of the extension without them",
          value: large.megabytes,
          target: atMost(TARGET.megabytes),
        },
        {
          name: "100,000 claims: the longest that a message waited while they were compiled, ms",
          value: large.adding.longestWaitMs,
        },
      ]
    : [];
  return {
    id: "background",
    title: "The background in Chromium",
    says: `${version}, without a window, the built extension. Packs of so many claims and five sentences of each page are added on the options page, each in a browser of its own. While one is compiled, the background is asked how far it is, again and again. Then the background is stopped and woken by a message that needs the engine; "until ready" is what the background itself takes from being asked to an engine over all claims, out of its storage, language tables included; the whole counts from the message to the answer, the browser's own start of the background included. Milliseconds and seconds are by the clock, medians of several times.`,
    figures,
    tables: [
      {
        title: "By size",
        head: [
          "claims",
          "file, MB",
          "read, checked and kept, s",
          "compiled, s",
          "longest wait of a message, ms",
          "messages asked meanwhile",
          "until ready, ms",
          "from asleep to the answer, ms",
          "MB held",
        ],
        rows: rows.map(({ claims, bytes, adding, openMs, coldMs, megabytes }) => [
          claims.toLocaleString("en"),
          number(bytes / MEGABYTE),
          number(adding.addSeconds),
          number(adding.compileSeconds),
          number(adding.longestWaitMs),
          adding.messages.toLocaleString("en"),
          number(median(openMs)),
          number(median(coldMs)),
          number(megabytes),
        ]),
      },
    ],
    notes: [],
  };
}
