/**
 * The background: compares the text that pages send with the claims, and passes on what the popup
 * and the shortcuts ask. It may be stopped at any moment and loses nothing, because it keeps nothing of a
 * page: every listener is registered before the first await, the engine is opened when asked,
 * and what a person has said lies in the browser's storage.
 */
import { defineBackground } from "wxt/utils/define-background";
import { browser } from "../../browser/api.ts";
import { showBadge } from "../../browser/badge.ts";
import { listenInBackground } from "../../browser/listen.ts";
import { followAllowedSites, onSitesChanged, tabsAt } from "../../browser/permissions.ts";
import { readableHost } from "../../browser/readable-pages.ts";
import { injectCard, scanTab } from "../../browser/scan-tab.ts";
import { backgroundAsksPage } from "../../browser/send.ts";
import { interfaceLanguage, translateInto } from "../strings/translate-into.ts";
import { listPacks, matchBlocks, packsChanged, removePack, viewsOf } from "./claims.ts";
import { tabSummary } from "./tab-summary.ts";
import {
  callWrong,
  changeSensitivity,
  readOptions,
  shown,
  undoWrong,
  watchPrivateWindows,
} from "./wrong-matches.ts";

const STEPS: Record<string, 1 | -1> = { "next-mark": 1, "previous-mark": -1 };

export default defineBackground(() => {
  listenInBackground(
    {
      "match-blocks": async ({ blocks, context }, { url, isPrivate }) => {
        const result = await matchBlocks(blocks, context, readableHost(url ?? undefined));
        return { ...result, matches: await shown(result.matches, isPrivate) };
      },
      "page-counted": async ({ count, state }, { tabId }) => {
        await showBadge(tabId, count, badgeTitle(count, state === "off"));
        return null;
      },
      "prepare-card": async ({ claims }, { tabId, frameId }) => {
        await injectCard(tabId, frameId);
        return { claims: await viewsOf(claims, lang()) };
      },
      "call-wrong": callWrong,
      "undo-wrong": ({ id }, { isPrivate }) => undoWrong(id, isPrivate),
    },
    {
      "tab-summary": ({ tabId }) => tabSummary(tabId, lang()),
      "reveal-mark": ({ tabId, frameId, markId }) =>
        backgroundAsksPage({ tabId, frameId }, "reveal-mark", { markId }),
      "scan-tab": async ({ tabId }) => {
        try {
          await scanTab(tabId);
          return { started: true };
        } catch (error) {
          return { started: false, error: error instanceof Error ? error.message : String(error) };
        }
      },
      "read-options": () => readOptions(lang()),
      "read-packs": () => listPacks(lang()),
      "packs-changed": async () => {
        await packsChanged();
        return null;
      },
      "remove-pack": async ({ id }) => {
        await removePack(id);
        return null;
      },
      "set-sensitivity": ({ sensitivity }) => changeSensitivity(sensitivity),
      "undo-wrong": ({ id }) => undoWrong(id, false),
    },
  );
  watchPrivateWindows();

  browser.commands.onCommand.addListener((command, tab) => {
    const by = STEPS[command];
    if (by && tab?.id !== undefined) {
      // A page that is not read has no marks to go to.
      backgroundAsksPage({ tabId: tab.id, frameId: 0 }, "step-mark", { by }).catch(() => {});
    }
  });

  // An update of the extension drops what was registered; a start finds it as it was left.
  browser.runtime.onInstalled.addListener(() => followAllowedSites());
  browser.runtime.onStartup.addListener(() => followAllowedSites());
  onSitesChanged(async (added) => {
    await followAllowedSites();
    for (const tabId of await tabsAt(added)) await scanTab(tabId).catch(() => {});
  });
});

function lang() {
  return interfaceLanguage(browser.i18n.getUILanguage());
}

function badgeTitle(count: number, isOff: boolean): string {
  const t = translateInto(lang());
  if (isOff) return t("badge.off");
  return count > 0 ? t("badge.count", { count }) : t("badge.none");
}
