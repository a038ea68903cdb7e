/**
 * Nothing leaves the device: with the proxy as the only network, a whole visit (read, match, card,
 * popup, a claim pack added in the options) makes no request but the page's own. The same check is run on copies that send one, and
 * must report it.
 */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { extensionFolder } from "../../../scripts/build/build-extension.ts";
import { readCard } from "../support/card-in-chromium.ts";
import { type Extension, expect, launchWithExtension, test } from "../support/chromium.ts";
import { NEWS, serveTestPages } from "../support/pages.ts";
import { COLLECTOR, plantRequest } from "../support/planted-request.ts";
import { requestsBeyond, startRecordingProxy } from "../support/recording-proxy.ts";
import { clickMark, waitForMarks } from "../support/wait-for-marks.ts";

const PAGE = `${NEWS}/sample-en`;
const MOON = fileURLToPath(new URL("../../fixtures/cli/moon.json", import.meta.url));
/** Long enough for a request that waits for its moment after the visit. */
const AFTER_MS = 2_000;

/** Requests of a whole visit that the page does not explain. */
async function requestsOfVisit(folder: string): Promise<string[]> {
  const network = await startRecordingProxy();
  serveTestPages(network);
  const extension = await launchWithExtension(folder, network.port);
  try {
    await visit(extension);
    await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
    expect(network.seen()).toContain(PAGE);
    return requestsBeyond(network.seen(), [PAGE]);
  } finally {
    await extension.close();
    await network.close();
  }
}

async function visit(extension: Extension): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(PAGE);
  await waitForMarks(page);
  await clickMark(page, "fentanyl is not produced in Mexico");
  expect(await readCard(page)).not.toBeNull();
  await page.bringToFront();
  await extension.openPopup();
  const options = await extension.openOptions();
  await options.locator("input[type=file]").setInputFiles(MOON);
  await expect(options.locator(".pack-list h3")).toHaveText([/Mexico/, "The moon"]);
}

test("a whole visit makes no request but the page's own", async () => {
  expect(await requestsOfVisit(extensionFolder("chrome"))).toEqual([]);
});

for (const file of ["background.js", "content-scripts/content.js", "card.js", "pack-reader.js"]) {
  test(`the check reports one request planted in ${file}`, async () => {
    const copy = plantRequest(extensionFolder("chrome"), file);
    try {
      expect(await requestsOfVisit(copy)).toContain(COLLECTOR);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
}
