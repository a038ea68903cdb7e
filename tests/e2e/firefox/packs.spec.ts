/** In Firefox: an added claim pack marks open pages, and goes when it is removed. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { paintedMarks } from "../../../scripts/browsers/painted-marks.ts";
import { expect, test, waitForMarks } from "../support/firefox.ts";
import { CLAIMED, NEWS, OF_ANOTHER_PACK } from "../support/pages.ts";
import { resetKept } from "../support/reset-kept.ts";

const MOON = readFileSync(fileURLToPath(new URL("../../fixtures/cli/moon.json", import.meta.url)), "utf8");
const bare = (text: string) => text.replace(".", "");
const painted = async (tab: Page) => (await tab.evaluate(paintedMarks)).map(({ text }) => bare(text));
/** Chooses a file as a person would, but for the window that asks for one. */
const choose = (text: string) => `(() => {
  const chosen = new DataTransfer();
  chosen.items.add(new File([${JSON.stringify(text)}], "pack.json", { type: "application/json" }));
  const input = document.querySelector("input[type=file]");
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
})()`;

test.afterEach(async ({ firefox }) => {
  const options = await firefox.openOptions();
  await options.evaluate(`(${resetKept.toString()})()`);
  await options.close();
});

test("an added pack marks open pages, and goes when it is removed", async ({ tab, firefox }) => {
  test.setTimeout(120_000);
  await tab.goto(`${NEWS}/of-another-pack`);
  await waitForMarks(tab);
  expect(await painted(tab)).toEqual([bare(CLAIMED)]);
  const options = await firefox.openOptions();
  const press = (button: string) =>
    options.waitFor(
      `(() => { const it = document.querySelector(${JSON.stringify(button)}); it.click(); return true; })()`,
    );
  await options.evaluate(choose(MOON));
  await options.waitFor(
    `document.querySelector(".packs .status").innerText.includes("“The moon” was added")`,
  );
  await tab.bringToFront();
  await expect.poll(() => painted(tab)).toEqual([CLAIMED, OF_ANOTHER_PACK].map(bare));
  // Not by the pointer: what is said of a pack that is being prepared goes just then, and what stands below it moves.
  await press(".pack-list li:last-child button");
  await press(".sure button");
  await options.waitFor(`document.querySelectorAll(".pack-list li").length === 1`);
  await options.close();
  await tab.bringToFront();
  await expect.poll(() => painted(tab)).toEqual([bare(CLAIMED)]);
});
