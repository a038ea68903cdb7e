/**
 * Asks for a tab's summary and again until the page is read: when the content script says that
 * something changed, and after growing waits in case nobody says so. The waits end; a page that
 * changes later is still heard.
 */
import { hearPageCounted } from "../../browser/listen.ts";
import type { TabSummary } from "../../browser/messages.ts";
import { uiAsksBackground } from "../../browser/send.ts";

const WAITS_MS = [150, 300, 600, 1200, 2400, 4800, 9600, 19_200];

/** @returns A function that asks again at once, with fresh waits. */
export function followSummary(tabId: number, show: (summary: TabSummary) => void): () => void {
  let asked = 0;
  let waits = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    const turn = ++asked;
    clearTimeout(timer);
    const summary = await uiAsksBackground("tab-summary", { tabId });
    // A later question has the newer answer.
    if (turn !== asked) return;
    show(summary);
    if (isUnfinished(summary) && waits < WAITS_MS.length) timer = setTimeout(ask, WAITS_MS[waits++]);
  }

  function again(): void {
    waits = 0;
    void ask();
  }
  hearPageCounted(tabId, again);
  again();
  return again;
}

function isUnfinished({ access, state }: TabSummary): boolean {
  return access === "running" && (state?.status === "reading" || state?.status === "matching");
}
