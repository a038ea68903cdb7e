/** In Firefox: what is called wrong in a private window holds there, is not written down, and ends with it. */
import type { Page } from "puppeteer-core";
import { paintedMarks } from "../../../scripts/browsers/painted-marks.ts";
import { extensionFolder } from "../../../scripts/build/build-extension.ts";
import { GECKO_ID } from "../../../scripts/build/manifest.ts";
import {
  clickMark,
  expect,
  type FirefoxExtension,
  launchFirefoxWithExtension,
  test,
  waitForMarks,
} from "../support/firefox.ts";
import { clickInCard, readCard } from "../support/inside-firefox.ts";
import { CLAIMED_OTHERWISE, NEWS, serveTestPages } from "../support/pages.ts";
import { startRecordingProxy } from "../support/recording-proxy.ts";

const PAGE = `${NEWS}/two-statements`;
const painted = async (tab: Page) => (await tab.evaluate(paintedMarks)).length;

/** As a person does it in the add-on's settings; the extension starts anew. */
const ALLOW_PRIVATE = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  const id = ${JSON.stringify(GECKO_ID)};
  await ExtensionPermissions.add(id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] });
  await (await AddonManager.getAddonByID(id)).reload();
  return true;
})()`;

/** A tab of a private window at an address; the window comes to the front. */
async function openPrivately(firefox: FirefoxExtension, address: string): Promise<Page> {
  await firefox.inBrowser(`(async () => {
    const opened = OpenBrowserWindow({ private: true });
    await new Promise((done) => opened.addEventListener("load", done, { once: true }));
    await opened.delayedStartupPromise;
    opened.gBrowser.fixupAndLoadURIString(${JSON.stringify(address)}, {
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
    return true;
  })()`);
  const target = await firefox.browser.waitForTarget((one) => one.url() === address);
  const tab = await target.page();
  if (!tab) throw new Error("No private tab");
  return tab;
}

test("what is called wrong in a private window is not kept", async () => {
  test.setTimeout(120_000);
  const network = await startRecordingProxy();
  serveTestPages(network);
  const firefox = await launchFirefoxWithExtension(extensionFolder("firefox"), network.port);
  try {
    await firefox.inBrowser(ALLOW_PRIVATE);
    // Both in the window that is not private.
    const options = await firefox.openOptions();
    const tab = await firefox.browser.newPage();
    const secret = await openPrivately(firefox, PAGE);
    await waitForMarks(secret);
    await clickMark(secret, CLAIMED_OTHERWISE.replace(".", ""));
    expect((await readCard(firefox))?.text).toContain("Wrong match");
    await clickInCard(firefox, ".wrong button");
    await expect.poll(() => painted(secret)).toBe(1);
    await expect.poll(async () => (await readCard(firefox))?.text).toContain("This is a private window");
    await secret.reload();
    await waitForMarks(secret);
    expect(await painted(secret)).toBe(1);

    await options.evaluate(`(location.reload(), true)`);
    await options.waitFor(`document.querySelector(".stop :checked") !== null`);
    expect(await options.evaluate(`document.querySelector(".wrong-list")`)).toBeNull();
    const onDisk = await options.evaluate<number>(`new Promise((resolve, reject) => {
      const asked = indexedDB.open("fact-overlay");
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        if (!asked.result.objectStoreNames.contains("wrong-matches")) return resolve(0);
        const count = asked.result.transaction("wrong-matches").objectStore("wrong-matches").count();
        count.onsuccess = () => resolve(count.result);
      };
    })`);
    expect(onDisk).toBe(0);
    expect(await options.evaluate(`browser.storage.local.get().then(Object.keys)`)).toEqual([]);
    const inMemory = `browser.storage.session.get().then((all) => Object.values(all).flat().length)`;
    expect(await options.evaluate(inMemory)).toBe(1);

    await tab.goto(PAGE);
    await waitForMarks(tab);
    expect(await painted(tab)).toBe(2);

    await firefox.inBrowser(`(() => {
      for (const one of Services.wm.getEnumerator("navigator:browser"))
        if (PrivateBrowsingUtils.isWindowPrivate(one)) one.close();
      return true;
    })()`);
    await expect.poll(() => options.evaluate(inMemory)).toBe(0);
  } finally {
    await firefox.close();
    await network.close();
  }
});
