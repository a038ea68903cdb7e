/**
 * Sites that a person allows or takes back after the installation. The browser keeps that list; this
 * only makes the content script follow it, in later sessions too. No copy is stored, so the two
 * cannot disagree.
 */
import { browser } from "./api.ts";
import { contentScriptFiles } from "./content-script-files.ts";

const SCRIPT_ID = "allowed-sites";

export async function isAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] });
}

/** Must be called straight from a click. */
export async function askForSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [origin] });
}

/** Calls back with the sites that were added; none when some were taken back. */
export function onSitesChanged(changed: (added: string[]) => void): void {
  browser.permissions.onAdded.addListener((permissions) => changed(permissions.origins ?? []));
  browser.permissions.onRemoved.addListener(() => changed([]));
}

/** Runs one after another: two at once would both register. */
let following: Promise<void> = Promise.resolve();

/** Registers the content script for exactly the sites allowed beyond the manifest's. */
export function followAllowedSites(): Promise<void> {
  following = following.catch(() => {}).then(registerAllowedSites);
  return following;
}

async function registerAllowedSites(): Promise<void> {
  const { js, css, matches } = contentScriptFiles();
  const builtIn = new Set([...matches, ...(browser.runtime.getManifest().host_permissions ?? [])]);
  const { origins = [] } = await browser.permissions.getAll();
  const allowed = origins.filter((origin) => !builtIn.has(origin)).sort();
  const present = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const script = { id: SCRIPT_ID, js, css, matches: allowed, persistAcrossSessions: true };
  if (allowed.length === 0) {
    if (present.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  } else if (present.length > 0) {
    await browser.scripting.updateContentScripts([{ ...script, runAt: "document_idle" }]);
  } else {
    await browser.scripting.registerContentScripts([{ ...script, runAt: "document_idle" }]);
  }
}

/** Tabs that show one of these sites. */
export async function tabsAt(origins: string[]): Promise<number[]> {
  if (origins.length === 0) return [];
  const tabs = await browser.tabs.query({ url: origins });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}
