/** The options page: the three stops, the accuracy card and the list of wrong matches. */
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { mountOptions, one, plain, texts } from "./mount.ts";
import { accuracy, optionsPage, wrong } from "./options-fixtures.tsx";

test("the stop that holds is chosen, and each says what it does and how right it was", () => {
  const { root } = mountOptions(optionsPage("en"));
  expect(texts(root, ".stop b")).toEqual(["Careful", "Standard", "Wide"]);
  expect(one<HTMLInputElement>(root, ".stop :checked").value).toBe("standard");
  const [careful, standard, wide] = texts(root, ".stop-body");
  expect(careful).toMatch(/miss.* not measured$|misses the most\.not measured$/);
  // Held-out sentences come first, each figure with its count and interval.
  expect(standard).toContain(
    "1,241 held-out sentencesMarks that were right 91.1% (31 of 34)95 % interval: 77.0% to 97.0%Statements that were found 20.5% (22 of 107)",
  );
  expect(standard?.indexOf("held-out")).toBeLessThan(standard?.indexOf("205 sentences known") as number);
  expect(wide).toContain("Marks that were right not measured");
  expect(wide).toContain("0% (0 of 107)");
});

test("no share is rounded up to all", () => {
  const { root } = mountOptions(optionsPage("en"));
  expect(plain(root.textContent)).toContain("95 % interval: 93.3% to 99.9%");
});

test("choosing a stop tells the wiring, by mouse and by keyboard", async () => {
  const onSensitivity = vi.fn();
  const { root } = mountOptions(optionsPage("en", { onSensitivity }));
  await userEvent.click(root.querySelectorAll(".stop label")[2]!);
  root.querySelector<HTMLInputElement>('input[value="standard"]')?.focus();
  await userEvent.keyboard("{ArrowUp}");
  expect(onSensitivity.mock.calls).toEqual([["wide"], ["careful"]]);
});

test("the accuracy card names both kinds of sentences, the day, the pages, and what is not measured", () => {
  const { root } = mountOptions(optionsPage("en"));
  expect(texts(root, "caption")).toEqual([
    "Held-out sentences (1,241)",
    "Development sentences, known to the developers (205)",
  ]);
  expect(texts(root, "table:first-of-type tbody tr")).toEqual([
    "Carefulnot measurednot measured",
    "Standard91.1% (31 of 34)95 % interval: 77.0% to 97.0%20.5% (22 of 107)95 % interval: 14.0% to 29.2%",
    "Widenot measured0% (0 of 107)95 % interval: 0% to 3.0%",
  ]);
  const card = plain(one(root, ".accuracy").textContent);
  expect(card).toContain("Measured on November 23, 2026");
  expect(card).toContain("on 40 saved news pages with 4,806 sentences, it made no mark.");
  // Names of sets are for developers.
  expect(card).not.toContain("a-set-that-nobody-named");
});

test("without any figures it says so", () => {
  const { root } = mountOptions(optionsPage("en", { accuracy: { date: "2026-11-23", sets: [] } }));
  expect(texts(root, ".accuracy > .none")).toEqual(["not measured"]);
  expect(texts(root, ".stop-body > .none")).toHaveLength(3);
});

test("figures are written as the language writes them", () => {
  const { root } = mountOptions(optionsPage("es", { accuracy }));
  expect(plain(root.textContent)).toContain("91,1 % (31 de 34)");
  expect(plain(root.textContent)).toContain("Medido el 23 de noviembre de 2026");
});

test("each wrong match says sentence, claim, page and day, and links only to the web", () => {
  const { root } = mountOptions(optionsPage("en"));
  const items = [...root.querySelectorAll(".wrong-list > li")];
  expect([...items[0]!.children].map((part) => plain(part.textContent))).toEqual([
    "“Aquí no se produce fentanilo, dijo el presidente.”",
    "Claim: Fentanyl is not produced in Mexico.",
    "La conferencia del juevescalled wrong on November 22, 2026",
    "Undo",
  ]);
  expect(items[0]!.querySelector("q")?.lang).toBe("es");
  expect(items[0]!.querySelector("a")?.href).toBe(wrong[0]!.address);
  expect(items[1]!.querySelector("a")).toBeNull();
  expect(plain(items[1]!.textContent)).toContain("a claim that its pack no longer has");
});

test("undo tells the wiring and leaves the focus in the list", async () => {
  const onUndo = vi.fn();
  const { root, again } = mountOptions(optionsPage("en", { onUndo }));
  await userEvent.click(root.querySelectorAll(".wrong-list button")[1]!);
  expect(onUndo).toHaveBeenCalledExactlyOnceWith("w1");
  again(optionsPage("en", { undone: true, options: { sensitivity: "standard", wrong: [wrong[0]!] } }));
  expect(document.activeElement?.textContent).toBe("Wrong matches");
  expect(texts(root, ".wrong .status")).toEqual(["Undone. The sentence may be marked again."]);
});

test("the export leaves addresses out unless the box is ticked", async () => {
  const onExport = vi.fn();
  const { root } = mountOptions(optionsPage("en", { onExport }));
  const button = one<HTMLButtonElement>(root, ".export button");
  await userEvent.click(button);
  await userEvent.click(one(root, ".export label"));
  await userEvent.click(button);
  expect(onExport.mock.calls).toEqual([[false], [true]]);
});

test("nothing called wrong: no list, nothing to export, and where it is done", () => {
  const { root } = mountOptions(optionsPage("en", { options: { sensitivity: "standard", wrong: [] } }));
  expect(plain(root.textContent)).toContain("None yet. “Wrong match” stands at the foot of every card.");
  expect(root.querySelector(".export")).toBeNull();
});

test.each([
  ["options", "The settings could not be read."],
  ["sensitivity", "The change could not be kept."],
  ["undo", "This could not be undone."],
] as const)("a failure (%s) is said", (fault, words) => {
  const { root } = mountOptions(optionsPage("en", { fault }));
  expect(plain(root.textContent)).toContain(words);
});
