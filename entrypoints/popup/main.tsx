/**
 * The toolbar popup: asks the background once, shows the answer, and asks again only while the page
 * is still being read. It keeps nothing; opened twice it asks twice.
 */
import { render } from "preact";
import { browser } from "../../browser/api.ts";
import type { TabSummary } from "../../browser/messages.ts";
import { askForSite } from "../../browser/permissions.ts";
import { uiAsksBackground } from "../../browser/send.ts";
import { shownTab } from "../../browser/shown-tab.ts";
import { Popup } from "../../components/Popup.tsx";
import type { PopupProps } from "../../components/types.ts";
import { interfaceLanguage, translateInto } from "../strings/translate-into.ts";
import { followSummary } from "./follow-summary.ts";

const lang = interfaceLanguage(browser.i18n.getUILanguage());
const t = translateInto(lang);
document.documentElement.lang = lang;
document.title = t("extName");

/** A tab of which nothing is known. */
const NOTHING: TabSummary = {
  access: "not-run",
  host: null,
  origin: null,
  state: null,
  frameId: 0,
  claims: [],
  packs: [],
  claimCount: 0,
};

const place = document.getElementById("popup") as HTMLElement;

void start();

async function start(): Promise<void> {
  show(null);
  const tab = await shownTab();
  if (tab === null) return show({ ...NOTHING, access: "blocked" });
  const again = followSummary(tab.id, (summary) => {
    // Even after a click the browser hides the addresses of pages that it closes to extensions.
    const isClosed = summary.access === "not-run" && summary.host === null && tab.isClicked;
    show(isClosed ? { ...summary, access: "blocked" } : summary, tab.id, again);
  });
}

/** @param summary null while nothing is known yet. */
function show(summary: TabSummary | null, tabId = -1, again: () => void = () => {}): void {
  const { access, host, origin, state, frameId, claims, packs, claimCount } = summary ?? NOTHING;
  const props: PopupProps = {
    access: summary ? access : "loading",
    host,
    canAlwaysScan: origin !== null,
    state,
    claims,
    packs,
    claimCount,
    t,
    lang,
    onReveal: async (markId) => {
      const { found } = await uiAsksBackground("reveal-mark", { tabId, frameId, markId });
      // The reader wants to see the sentence: the popup would stand in front of it.
      if (found) window.close();
    },
    onScan: async () => {
      const { started } = await uiAsksBackground("scan-tab", { tabId });
      if (started) again();
      else show({ ...NOTHING, host, access: "blocked" }, tabId, again);
    },
    // The background scans the page once the site is allowed: the question may close the popup.
    onAlwaysScan: async () => {
      if (origin !== null && (await askForSite(origin))) again();
    },
    onOptions: async () => {
      await browser.runtime.openOptionsPage();
      window.close();
    },
  };
  render(<Popup {...props} />, place);
}
