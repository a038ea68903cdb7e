/** Adding a claim pack on the options page: open pages are compared with it, its card shows it, it outlives the background, and it goes. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { paintedMarks } from "../../../scripts/browsers/painted-marks.ts";
import { readCard } from "../support/card-in-chromium.ts";
import { expect, test } from "../support/chromium.ts";
import { CLAIMED, NEWS, OF_ANOTHER_PACK } from "../support/pages.ts";
import { resetKept } from "../support/reset-kept.ts";
import { backgroundStopper } from "../support/stop-background.ts";
import { clickMark, waitForMarks } from "../support/wait-for-marks.ts";

const MOON = fileURLToPath(new URL("../../fixtures/cli/moon.json", import.meta.url));
const moon = JSON.parse(readFileSync(MOON, "utf8"));
const bare = (text: string) => text.replace(".", "");
const BOTH = [CLAIMED, OF_ANOTHER_PACK].map(bare);
const painted = async (page: Page) => (await page.evaluate(paintedMarks)).map(({ text }) => bare(text));
const asFile = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

test.afterEach(async ({ extension }) => {
  const options = await extension.openOptions();
  await options.evaluate(resetKept);
  await options.close();
});

/** A pack of many claims, so that compiling it can be seen. */
function many(claims: number): string {
  const one = moon.claims[0];
  const text = (i: number) =>
    `The harbour of Velton${i} was closed by its mayor in the winter of the great storm`;
  return JSON.stringify({
    ...moon,
    id: "harbours",
    title: { en: "Harbours" },
    purpose: { en: "For a test." },
    languages: ["en"],
    claims: Array.from({ length: claims }, (_, i) => ({
      ...one,
      id: `harbour-${i}`,
      text: { en: text(i) },
      wordings: {},
      examples: {},
      title: undefined,
    })),
  });
}

/** Seen in the frame in which it is there: it lasts a second or two, and an assertion looks once a second. */
const isPrepared = (options: Page, words: RegExp) =>
  options.locator(".pack-state", { hasText: words }).waitFor({ timeout: 60_000 });

test("an added pack marks open pages, shows its card, and goes when it is removed", async ({
  page,
  extension,
}) => {
  await page.goto(`${NEWS}/of-another-pack`);
  await waitForMarks(page);
  expect(await painted(page)).toEqual([bare(CLAIMED)]);
  const options = await extension.openOptions();
  await options.locator("input[type=file]").setInputFiles(MOON);
  await expect(options.locator(".packs .status")).toHaveText(
    `“The moon” was added: ${moon.claims.length} claims, version 1.0.0.`,
  );
  await expect(options.locator(".pack-list h3")).toHaveText([/Mexico/, "The moon"]);
  await page.bringToFront();
  await expect.poll(() => painted(page)).toEqual(BOTH);
  await clickMark(page, bare(OF_ANOTHER_PACK));
  const card = await readCard(page);
  expect(card?.text).toContain("Vaccines cause autism.");
  expect(card?.text).toContain("Not supported by any study");
  const popup = await extension.openPopup();
  await expect(popup.locator(".compared")).toContainText("“The moon”");
  await popup.close();

  await (await backgroundStopper(page))();
  await page.reload();
  await waitForMarks(page);
  await expect.poll(() => painted(page)).toEqual(BOTH);

  await options.bringToFront();
  await options.getByRole("button", { name: "Remove “The moon”" }).click();
  await options.locator(".sure").getByRole("button", { name: "Remove" }).click();
  await expect(options.locator(".pack-list h3")).toHaveText([/Mexico/]);
  await page.bringToFront();
  await expect.poll(() => painted(page)).toEqual([bare(CLAIMED)]);
});

test("a page is compared while a large pack is prepared, and progress is shown", async ({
  page,
  extension,
}) => {
  test.setTimeout(180_000);
  const options = await extension.openOptions();
  await options.locator("input[type=file]").setInputFiles(asFile("harbours.json", many(15_000)));
  await isPrepared(options, /Being prepared: .* of 15,000 claims/);
  await page.goto(`${NEWS}/one-statement`);
  await waitForMarks(page);
  expect(await painted(page)).toEqual([bare(CLAIMED)]);
  await expect(options.locator(".pack-state")).toHaveCount(0, { timeout: 120_000 });
  await expect(options.locator(".packs .fault")).toHaveCount(0);
});

test("a pack is ready at last, however often the background was stopped meanwhile", async ({ extension }) => {
  test.setTimeout(180_000);
  const options = await extension.openOptions();
  await options.locator("input[type=file]").setInputFiles(asFile("harbours.json", many(15_000)));
  await isPrepared(options, /Being prepared/);
  const stopBackground = await backgroundStopper(options);
  // Close to each other, so that some fall between a question of the page and its answer.
  for (let i = 0; i < 12; i++) {
    await stopBackground();
    await options.waitForTimeout(60 + i * 37);
  }
  await expect(options.locator(".pack-state")).toHaveCount(0, { timeout: 120_000 });
  await expect(options.locator(".packs .fault")).toHaveCount(0);
  await expect(options.locator(".pack-list h3")).toHaveText([/Mexico/, "Harbours"]);
});

test("a pack with faults is refused with their places, and the one that was there stays", async ({
  extension,
}) => {
  const options = await extension.openOptions();
  const input = options.locator("input[type=file]");
  await input.setInputFiles(MOON);
  await expect(options.locator(".pack-list h3")).toHaveText([/Mexico/, "The moon"]);
  const faulty = { ...moon, version: "2.0.0", claims: [{ ...moon.claims[0], id: 7 }] };
  await input.setInputFiles(asFile("faulty.json", JSON.stringify(faulty)));
  await expect(options.locator(".packs [role=alert]")).toContainText(
    "Nothing was added. The pack has 1 fault:",
  );
  await expect(options.locator(".pack-faults code")).toHaveText(["/claims/0/id"]);
  await input.setInputFiles(asFile("broken.json", '{ "format": 1,, }'));
  await expect(options.locator(".packs [role=alert]")).toContainText("line 1, column 15");
  await options.reload();
  await expect(options.locator(".pack-list .where").last()).toContainText("version 1.0.0");
});
