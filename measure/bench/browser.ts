/** The content script in Chromium, on each saved page: its work on the main thread beside a bare walk, its longest task, the first marks. */
import { ensureBrowser } from "../../scripts/browsers/ensure-browser.ts";
import { launchChromium } from "../../scripts/browsers/launch-chromium.ts";
import { buildExtension } from "../../scripts/build/build-extension.ts";
import { atMost, type Figure } from "../set.ts";
import { addPack } from "./browser/add-pack.ts";
import { writeBenchPack } from "./browser/bench-pack.ts";
import {
  callsWhileIdle,
  type MeasuredPage,
  type MeasuredWalk,
  measureReading,
  measureWalk,
  staysThere,
} from "./browser/measure-page.ts";
import { contentScriptBytes } from "./browser/script-bytes.ts";
import { servePages } from "./browser/serve-pages.ts";
import { stopWorker } from "./browser/stop-worker.ts";
import { benchPages } from "./corpus.ts";
import { type BenchPart, median, number, type PartResult, quantile } from "./part.ts";

const CLAIMS = 10_000;
const TARGET = { ratio: 3, longestMs: 16, bytes: 15_000, awakeMs: 100, asleepMs: 400 };
const IDLE_MS = { full: 10_000, quick: 3_000 };
const QUICK_EVERY = 20;

interface Row {
  /** Measured without the page's own scripts. */
  readonly isStill: boolean;
  readonly walk: MeasuredWalk;
  readonly awake: MeasuredPage;
  readonly asleep: MeasuredPage;
}

export const browserPart: BenchPart = {
  id: "browser",
  async run({ quick, say }) {
    const pages = benchPages(quick ? QUICK_EVERY : 1);
    const pack = writeBenchPack(pages, CLAIMS);
    const extension = buildExtension("chrome", "sample");
    const server = await servePages(pages.map(({ file }) => file));
    const { browser, extensionId } = await launchChromium({
      executable: ensureBrowser("chrome"),
      extension,
      headless: true,
      // Nothing but this computer is reached: what the pages ask of others fails at once.
      args: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"],
    });
    const isOurs = (url: string) => url.startsWith(`chrome-extension://${extensionId}/content-scripts/`);
    try {
      await addPack(browser, extensionId, pack.path);
      await measureReading(browser, server.read(pages[0]!.file, true)); // what a first page warms up
      const rows: Row[] = [];
      for (const { file } of pages) {
        const isStill = !(await staysThere(browser, server.plain(file, false)));
        const walk = await measureWalk(browser, server.plain(file, isStill));
        const awake = await measureReading(browser, server.read(file, isStill));
        await stopWorker(browser);
        const asleep = await measureReading(browser, server.read(file, isStill));
        rows.push({ isStill, walk, awake, asleep });
        say(
          `${rows.length} of ${pages.length}: walk ${number(walk.ms)} ms, ours ${number(awake.ms)} (longest ${number(awake.longestMs)}, pending ${number(awake.pendingMs)}), marks after ${awake.marksMs?.toFixed(0)} and ${asleep.marksMs?.toFixed(0)} ms; ${file}`,
        );
      }
      const byLength = [...pages].sort((a, b) => a.sentences.length - b.sentences.length);
      // The median page and the longest are left alone.
      const still = [byLength[byLength.length >> 1]!, byLength.at(-1)!];
      const idle = [];
      for (const { file } of still)
        idle.push(
          await callsWhileIdle(browser, server.read(file, true), IDLE_MS[quick ? "quick" : "full"], isOurs),
        );
      const version = await browser.version();
      return resultOf(rows, idle, pack.claims, version);
    } finally {
      await browser.close();
      server.close();
    }
  },
};

function resultOf(
  rows: readonly Row[],
  idle: readonly { functions: number; calls: number }[],
  claims: number,
  version: string,
): PartResult {
  const ratios = rows.map(({ walk, awake }) => awake.ms / walk.ms);
  const marks = (kind: "awake" | "asleep") => rows.flatMap((row) => row[kind].marksMs ?? []);
  const figure = (name: string, value: number, target: number | null, decimals = 1): Figure => ({
    name,
    value,
    decimals,
    ...(target !== null && { target: atMost(target) }),
  });
  const bytes = contentScriptBytes();
  const spread = (name: string, values: readonly number[]) => [
    name,
    number(median(values)),
    number(quantile(values, 0.95)),
    number(Math.max(...values)),
  ];
  const still = rows.filter(({ isStill }) => isStill).length;
  const without = rows.filter(({ awake }) => awake.marksMs === null).length;
  return {
    id: "browser",
    title: "The content script in Chromium",
    says: `${version}, without a window, the built extension with ${claims.toLocaleString("en")} claims, among them five sentences of each page, so that there is something to mark at its top. Each of ${rows.length} pages is loaded from this computer, three times in tabs of their own: without the extension for the walk, then with it, then with it after its background was stopped. The browser's trace says what ran, in time of the processor on the page's main thread, so that other programs on the machine do not count; style and layout that the page had left pending are counted apart, for whoever asks first pays for them. What compiling and starting the script takes is in it. The bare walk asks each element once whether it is rendered (\`checkVisibility\`) and gathers the text by blocks, once, as cold as the content script runs. "First marks" is the first frame with a painted mark, counted by the clock from the script's first moment at \`document_idle\`, on a machine where browser, background and page share the cores with other work.`,
    figures: [
      figure("content script, bytes compressed", bytes, TARGET.bytes, 0),
      figure("main thread: so many times the bare walk, the median page", median(ratios), TARGET.ratio, 2),
      figure(
        "longest task of the content script on any page, ms",
        Math.max(...rows.map(({ awake, asleep }) => Math.max(awake.longestMs, asleep.longestMs))),
        TARGET.longestMs,
      ),
      figure("first marks, background awake, the median page, ms", median(marks("awake")), TARGET.awakeMs, 0),
      figure(
        "first marks, background asleep, the median page, ms",
        median(marks("asleep")),
        TARGET.asleepMs,
        0,
      ),
      figure(
        `functions of ours called on ${idle.length} still pages in ten seconds (so many were called before: ${idle.map(({ functions }) => functions).join(", ")})`,
        idle.reduce((sum, { calls }) => sum + calls, 0),
        0,
        0,
      ),
    ],
    tables: [
      {
        title: "By page",
        head: ["", "median", "95th percentile", "most"],
        rows: [
          spread(
            "elements walked",
            rows.map(({ walk }) => walk.elements),
          ),
          spread(
            "characters read",
            rows.map(({ walk }) => walk.characters),
          ),
          spread(
            "bare walk, ms",
            rows.map(({ walk }) => walk.ms),
          ),
          spread(
            "content script on the main thread, ms",
            rows.map(({ awake }) => awake.ms),
          ),
          spread("the same, of the bare walk", ratios),
          spread(
            "its longest task, ms",
            rows.map(({ awake }) => awake.longestMs),
          ),
          spread(
            "pending style and layout that it met, ms",
            rows.map(({ awake }) => awake.pendingMs),
          ),
          spread("first marks, background awake, ms", marks("awake")),
          spread("first marks, background asleep, ms", marks("asleep")),
        ],
      },
    ],
    notes: [
      ...(without > 0 ? [`Pages that got no mark, and so are left out of the first marks: ${without}.`] : []),
      ...(still > 0
        ? [
            `Pages that leave for another address by a script of theirs, and so are measured without their scripts: ${still}.`,
          ]
        : []),
    ],
  };
}
