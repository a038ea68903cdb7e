/** The claim packs on the options page: what is said of each, adding one, taking one away. */
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { packOf } from "./fixtures.ts";
import { faults, mountOptions, one, plain, texts } from "./mount.ts";
import { optionsPage } from "./options-fixtures.tsx";

test("each pack says how many claims it has, its version and where it comes from", () => {
  const { root } = mountOptions(optionsPage("en"));
  expect(texts(root, ".pack-list h3")).toEqual(["Mexico", "Moon"]);
  expect(texts(root, ".pack-list .where")).toEqual([
    "12 claimsversion 1.2.0comes with Fact Overlay",
    "1,000 claimsversion 1.2.0added on November 20, 2026",
  ]);
  // What comes with the extension cannot be taken away.
  expect(texts(root, ".pack-list button")).toEqual(["Remove"]);
});

test("a pack that is not ready says how far it is, or why it never will be", () => {
  const packs = [
    packOf("Moon", { state: { compiled: 250 } }),
    packOf("Sea", { state: "waiting" }),
    packOf("Sky", { state: { fault: "Claim `x` has 5000 texts." } }),
  ];
  const { root } = mountOptions(optionsPage("en", { packs }));
  const items = [...root.querySelectorAll(".pack-list > li")].map((item) => plain(item.textContent));
  expect(items[0]).toContain("Being prepared: 250 of 1,000 claims.");
  expect(items[1]).toContain("Waiting to be prepared.");
  expect(items[2]).toContain("Pages are not compared with this pack: Claim `x` has 5000 texts.");
  const bar = one<HTMLProgressElement>(root, "progress");
  expect(bar.value).toBe(0.25);
  expect(bar.getAttribute("aria-valuetext")).toBe("25%");
});

test("a pack says how many of its claims are not compared", () => {
  const packs = [packOf("Moon", { comparedCount: 998 }), packOf("Sea")];
  const { root } = mountOptions(optionsPage("en", { packs }));
  const [moon, sea] = texts(root, ".pack-list .where");
  expect(moon).toContain("2 of them not compared, because they have no rating or were found true");
  expect(sea).not.toContain("not compared");
});

test("removing asks once more, and can be left", async () => {
  const onRemovePack = vi.fn();
  const { root, again } = mountOptions(optionsPage("en", { onRemovePack }));
  await userEvent.click(one(root, ".pack-list button"));
  expect(document.activeElement?.textContent).toBe("Keep");
  await userEvent.keyboard("{Enter}");
  expect(onRemovePack).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe("Remove");
  await userEvent.keyboard("{Enter}");
  await userEvent.click(root.querySelector(".sure button")!);
  expect(onRemovePack).toHaveBeenCalledExactlyOnceWith("moon");
  again(optionsPage("en", { packs: [] }));
  expect(document.activeElement?.textContent).toBe("Claim packs");
});

test("the same file can be chosen twice, because it may have been mended", async () => {
  const onAddPack = vi.fn();
  const { root } = mountOptions(optionsPage("en", { onAddPack }));
  const input = one<HTMLInputElement>(root, "input[type=file]");
  const file = new File(["{}"], "moon.json");
  await userEvent.upload(input, file);
  await userEvent.upload(input, file);
  expect(onAddPack.mock.calls.map(([given]) => given.name)).toEqual(["moon.json", "moon.json"]);
});

test.each([
  [{ at: "reading" }, "Reading the file …"],
  [{ at: "checking" }, "Checking the pack …"],
  [{ at: "keeping", claims: 500, of: 1_000 }, "Keeping the claims …"],
  [
    { added: { title: { en: "Moon" }, version: "2", claims: 1, before: null } },
    "“Moon” was added: 1 claim, version 2.",
  ],
  [
    { added: { title: { es: "Luna" }, version: "2", claims: 3, before: "1" } },
    "“Luna” took the place of version 1: 3 claims, version 2.",
  ],
] as const)("adding says how far it is: %o", (adding, words) => {
  const { root } = mountOptions(optionsPage("en", { adding }));
  expect(texts(root, ".packs .status")).toEqual([words]);
  expect(one<HTMLInputElement>(root, "input[type=file]").disabled).toBe("at" in adding);
});

test.each([
  [{ kind: "file" }, "the file could not be read"],
  [{ kind: "built-in", id: "mexico" }, "a pack with the id “mexico” comes with Fact Overlay"],
  [{ kind: "storage", name: "QuotaExceededError" }, "the browser has no room left for it"],
  [{ kind: "storage", name: "AbortError" }, "the browser could not keep it (AbortError)"],
  [
    { kind: "syntax", fault: { line: 3, column: 7, problem: "a comma is missing", mend: "Add it." } },
    "line 3, column 7:a comma is missing. Add it.",
  ],
  [
    {
      kind: "faults",
      faults: [{ pointer: "/claims/0/id", problem: "the field `id` is missing", mend: "Add `id`." }],
      count: 30,
    },
    "The pack has 30 faults; the first 1:/claims/0/id the field `id` is missing. Add `id`.",
  ],
] as const)("what cannot be added says why, and that nothing was: %o", async (refused, words) => {
  const { root } = mountOptions(optionsPage("en", { adding: { refused } }));
  const alert = plain(one(root, ".packs [role=alert]").textContent);
  expect(alert).toContain("Nothing was added");
  expect(alert).toContain(words);
  expect(await faults()).toEqual([]);
});
