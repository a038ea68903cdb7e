/**
 * `npm start [chrome|firefox] [--headless] [--lang en|es]`: builds the sample variant, serves the
 * sample article on this computer, and opens a browser with the extension on it. It looks whether the
 * extension really runs and says so plainly if not. Without a display it does the same unseen: opens
 * the first card by a real click, photographs it, prints the statements, and ends.
 */
import { mkdirSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "../browsers/ensure-browser.ts";
import type { BrowserKind } from "../browsers/find-browser.ts";
import type { PaintedMark } from "../browsers/painted-marks.ts";
import { buildExtension } from "../build/build-extension.ts";
import { serveSamples } from "./sample-server.ts";
import { say, step } from "./say.ts";
import { visitChromium } from "./visit-chromium.ts";
import { visitFirefox } from "./visit-firefox.ts";
import { openFirstCard, type Visit, waitForMarks } from "./visits.ts";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

interface Wish {
  kind: BrowserKind;
  headless: boolean;
  lang: "en" | "es";
}

function readWish(args: string[]): Wish {
  const words = args.filter((arg) => arg !== "--");
  const unknown = words.filter(
    (word) => !["chrome", "firefox", "--headless", "--lang", "en", "es"].includes(word),
  );
  if (unknown.length > 0) {
    throw new Error(
      `Not understood: ${unknown.join(" ")}. npm start [chrome|firefox] [--headless] [--lang en|es]`,
    );
  }
  const hasDisplay =
    process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return {
    kind: words.includes("firefox") ? "firefox" : "chrome",
    headless: words.includes("--headless") || !hasDisplay,
    lang: words.includes("es") ? "es" : "en",
  };
}

async function main(): Promise<number> {
  const { kind, headless, lang } = readWish(process.argv.slice(2));
  const executable = ensureBrowser(kind);
  const extension = await step("Building the extension", () => buildExtension(kind, "sample"));
  const server = await serveSamples(at("data/samples"));
  const article = `${server.origin}/article.${lang}.html`;
  const visitIn = kind === "firefox" ? visitFirefox : visitChromium;
  const visit = await step(`Starting ${executable}${headless ? " without a window" : ""}`, () =>
    visitIn(executable, extension, article, headless),
  );
  try {
    const marks = await step("Waiting for the marks", () => waitForMarks(visit.page));
    const seemsToRun = marks.length > 0;
    if (!seemsToRun) say(`The extension does not run in this browser: nothing is marked on ${article}.`);
    if (headless) return seemsToRun ? await showUnseen(visit, marks, kind, lang) : 1;
    if (seemsToRun) say(`The extension runs: ${marks.length} statements are marked on ${article}`);
    say("Click a marked statement, or the extension's button. Close the browser, or press Ctrl+C, to end.");
    await visit.closed;
    return seemsToRun ? 0 : 1;
  } finally {
    await visit.close().catch(() => {});
    server.close();
  }
}

async function showUnseen(
  visit: Visit,
  marks: PaintedMark[],
  kind: BrowserKind,
  lang: string,
): Promise<number> {
  const isOpen = await step("Opening the first card", () => openFirstCard(visit.page));
  mkdirSync(at("screenshots"), { recursive: true });
  const picture = at(`screenshots/start-${kind}-${lang}.png`) as `${string}.png`;
  await visit.page.screenshot({ path: picture });
  const popup = await step("Asking the popup", () => visit.popupLines());
  say("\nMarked on the page:");
  for (const mark of marks) say(`  - ${mark.text}`);
  say("\nThe popup says:");
  for (const line of popup.filter((one) => one.trim() !== "")) say(`  ${line}`);
  say(`\nScreenshot: ${relative(process.cwd(), picture)}`);
  if (!isOpen) say("The card did not open.");
  return isOpen ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
