/** In Firefox: the popup's list, faults, and that nothing leaves the device. */
import { rmSync } from "node:fs";
import { extensionFolder } from "../../../scripts/build/build-extension.ts";
import { clickMark, expect, launchFirefoxWithExtension, test, waitForMarks } from "../support/firefox.ts";
import { clickInPopup, openRealPopup, readCard, readPopup } from "../support/inside-firefox.ts";
import { ELSEWHERE, NEWS, serveTestPages } from "../support/pages.ts";
import { COLLECTOR, plantRequest } from "../support/planted-request.ts";
import { requestsBeyond, startRecordingProxy } from "../support/recording-proxy.ts";

const PAGE = `${NEWS}/sample-en`;

test("lists each marked statement, and shows their number on the badge", async ({ tab, firefox }) => {
  await tab.goto(PAGE);
  const marks = await waitForMarks(tab);
  const popup = await firefox.openPopup(PAGE);
  const listed = await popup.evaluate<number>(
    `document.querySelector("main > ol, main > ul").querySelectorAll("button.reveal").length`,
  );
  expect(listed).toBe(marks.length);
  const badge = await popup.evaluate<string>(
    `browser.tabs.query({}).then((tabs) => browser.action.getBadgeText({
       tabId: tabs.find((tab) => tab.url === ${JSON.stringify(PAGE)}).id }))`,
  );
  expect(badge).toBe(String(marks.filter((mark) => /asserts|reports/.test(mark.highlight)).length));
  await popup.close();
});

test("offers to scan a page of another site, and scans it after a click", async ({ tab, firefox }) => {
  await tab.goto(`${ELSEWHERE}/sample-en`);
  await openRealPopup(firefox);
  expect(await readPopup(firefox, "has not been scanned")).toContain("Always scan notes.example");
  await clickInPopup(firefox, "Scan this page");
  await waitForMarks(tab);
});

test("says so where the browser lets no extension read", async ({ tab, firefox }) => {
  await tab.goto("about:blank");
  await firefox.inBrowser(`void gBrowser.fixupAndLoadURIString("about:support", {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() })`);
  await expect
    .poll(() => firefox.inBrowser("gBrowser.selectedBrowser.currentURI.spec"))
    .toBe("about:support");
  await openRealPopup(firefox);
  expect(await readPopup(firefox, "cannot be read")).not.toBeNull();
});

for (const [path, says] of [
  ["no-text", /No text to compare was found/],
  ["broken-utf-8", /compared with \d+ claims/],
  ["rewrites-itself", /compared with \d+ claims/],
  ["ten-megabytes", /compared with \d+ claims/],
] as const) {
  test(`reads ${path} without a fault and says what was read`, async ({ tab, firefox }) => {
    test.setTimeout(120_000);
    await tab.goto(`${NEWS}/${path}`);
    const popup = await firefox.openPopup(`${NEWS}/${path}`);
    await expect
      .poll(() => popup.evaluate(`document.querySelector("main").innerText.replace(/\\s+/g, " ")`), {
        timeout: 60_000,
      })
      .toMatch(says);
    await popup.close();
  });
}

/** Requests of a whole visit that the page does not explain. */
async function requestsOfVisit(folder: string): Promise<string[]> {
  const network = await startRecordingProxy();
  serveTestPages(network);
  const firefox = await launchFirefoxWithExtension(folder, network.port);
  try {
    const tab = await firefox.browser.newPage();
    await tab.goto(PAGE);
    await waitForMarks(tab);
    await clickMark(tab, "fentanyl is not produced in Mexico");
    expect(await readCard(firefox)).not.toBeNull();
    await (await firefox.openPopup(PAGE)).close();
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(network.seen()).toContain(PAGE);
    return requestsBeyond(network.seen(), [PAGE]);
  } finally {
    await firefox.close();
    await network.close();
  }
}

test("a whole visit makes no request but the page's own", async () => {
  test.setTimeout(120_000);
  expect(await requestsOfVisit(extensionFolder("firefox"))).toEqual([]);
});

test("the check reports one planted request", async () => {
  test.setTimeout(120_000);
  const copy = plantRequest(extensionFolder("firefox"), "background.js");
  try {
    expect(await requestsOfVisit(copy)).toContain(COLLECTOR);
  } finally {
    rmSync(copy, { recursive: true });
  }
});
