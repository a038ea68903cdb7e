/** In Firefox: what is painted, that the page stays as it was, and the card with mouse and keyboard. */
import { paintedMarks } from "../../../scripts/browsers/painted-marks.ts";
import { expectedIn } from "../support/expected.ts";
import { clickMark, expect, test, waitForMarks } from "../support/firefox.ts";
import { pressShortcut, readCard } from "../support/inside-firefox.ts";
import { documentHtml, elementPlaces, hasCard, seenByPage, watchPage } from "../support/page-scripts.ts";
import { ELSEWHERE, NEWS } from "../support/pages.ts";

const WORDS = "fentanyl is not produced in Mexico";

for (const lang of ["en", "es"]) {
  const { painted, unmarked } = expectedIn(`article.${lang}.html`);

  test(`marks what the sample article (${lang}) should have marked, and nothing else`, async ({ tab }) => {
    await tab.goto(`${NEWS}/sample-${lang}`);
    const texts = (await waitForMarks(tab)).map((mark) => mark.text.replace(/\s+/g, " "));
    for (const words of painted) expect(texts).toContainEqual(expect.stringContaining(words));
    for (const sentence of unmarked) {
      expect(texts.filter((text) => sentence.includes(text) || text.includes(sentence))).toEqual([]);
    }
  });
}

test("leaves the document byte-identical, unseen by a mutation observer, in its place", async ({ tab }) => {
  await tab.evaluateOnNewDocument(watchPage);
  await tab.goto(`${ELSEWHERE}/sample-en`);
  const plain = { html: await tab.evaluate(documentHtml), places: await tab.evaluate(elementPlaces) };
  expect(await tab.evaluate(paintedMarks)).toEqual([]);

  await tab.goto(`${NEWS}/sample-en`);
  await waitForMarks(tab);
  expect(await tab.evaluate(documentHtml)).toBe(plain.html);
  expect(await tab.evaluate(elementPlaces)).toBe(plain.places);
  expect((await tab.evaluate(seenByPage)).mutations).toEqual([]);
});

test("paints the marks so that they can be seen", async ({ tab }) => {
  await tab.goto(`${ELSEWHERE}/one-statement`);
  const plain = await tab.screenshot({ encoding: "base64" });
  await tab.goto(`${NEWS}/one-statement`);
  await waitForMarks(tab);
  expect(await tab.screenshot({ encoding: "base64" })).not.toBe(plain);
});

for (const path of ["sample-en", "strict-sample-en"]) {
  test(`opens the card at a click, styled whatever the page's policy (${path})`, async ({ tab, firefox }) => {
    await tab.goto(`${NEWS}/${path}`);
    await waitForMarks(tab);
    await clickMark(tab, WORDS);
    const card = await readCard(firefox);
    if (!card) throw new Error("The card did not open");
    expect(card.text).toContain("Fentanyl is not produced in Mexico.");
    expect(card.text).toContain("Vanda Felbab-Brown");
    for (const href of card.links) expect(href).toMatch(/^https:/);
    expect(card.style).toEqual({ display: "flex", borderRadius: "8px" });
    expect(Math.abs(card.box.width - 440)).toBeLessThanOrEqual(2);
    expect(card.focused).toContain("This sentence reports");
    await tab.keyboard.press("Escape");
    expect(await tab.evaluate(hasCard)).toBe(false);
  });
}

test("opens by shortcut and Enter, steps on, and gives the focus back", async ({ tab, firefox }) => {
  await tab.goto(`${NEWS}/sample-en`);
  const marks = await waitForMarks(tab);
  await tab.evaluate(() => {
    document.body.insertAdjacentHTML("afterbegin", '<main tabindex="-1" id="start">Start</main>');
    document.getElementById("start")?.focus();
  });
  await pressShortcut(firefox, "K");
  await new Promise((resolve) => setTimeout(resolve, 500));
  await tab.keyboard.press("Enter");
  expect((await readCard(firefox))?.text).toMatch(new RegExp(`1 of ${marks.length}`));
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Tab");
  expect((await readCard(firefox))?.focused).toBe("Next marked statement");
  await tab.keyboard.press("Enter");
  await expect.poll(async () => (await readCard(firefox))?.text).toMatch(new RegExp(`2 of ${marks.length}`));
  await tab.keyboard.press("Escape");
  expect(await tab.evaluate(hasCard)).toBe(false);
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe("start");
});
