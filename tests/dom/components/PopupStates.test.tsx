/** The popup without a result: what is the case, what can be done, and that the buttons do it. */
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { Popup } from "../../../components/Popup.tsx";
import type { PopupProps } from "../../../components/types.ts";
import { en, packOf, stateOf } from "./fixtures.ts";
import { mountPopup, one, texts } from "./mount.ts";

const props = (over: Partial<PopupProps>): PopupProps => ({
  access: "running",
  host: "news.example",
  canAlwaysScan: false,
  state: null,
  claims: [],
  packs: [packOf("Mexico")],
  claimCount: 12,
  t: en,
  lang: "en",
  onReveal: vi.fn(),
  onScan: vi.fn(),
  onAlwaysScan: vi.fn(),
  onOptions: vi.fn(),
  ...over,
});
const open = (over: Partial<PopupProps>) => mountPopup(<Popup {...props(over)} />).root;

test("not scanned: once or for good", async () => {
  const given = props({ access: "not-run", canAlwaysScan: true });
  const { root } = mountPopup(<Popup {...given} />);
  expect(texts(root, "h1")).toEqual(["This page has not been scanned"]);
  expect(texts(root, ".actions button")).toEqual(["Scan this page", "Always scan news.example"]);
  const [once, always] = [...root.querySelectorAll(".actions button")];
  await userEvent.click(once!);
  expect([
    vi.mocked(given.onScan).mock.calls.length,
    vi.mocked(given.onAlwaysScan).mock.calls.length,
  ]).toEqual([1, 0]);
  await userEvent.click(always!);
  expect([
    vi.mocked(given.onScan).mock.calls.length,
    vi.mocked(given.onAlwaysScan).mock.calls.length,
  ]).toEqual([1, 1]);
});

test("not scanned, and the site allowed already or without a name", () => {
  expect(texts(open({ access: "not-run" }), ".actions button")).toEqual(["Scan this page"]);
  expect(texts(open({ access: "not-run", host: null, canAlwaysScan: true }), ".actions button")).toEqual([
    "Scan this page",
    "Always scan this site",
  ]);
});

test("blocked by the browser: says so and offers nothing", () => {
  const root = open({ access: "blocked", canAlwaysScan: true });
  expect(texts(root, ".compared")[0]).toContain("The browser does not let extensions read this page.");
  expect(root.querySelectorAll(".actions button")).toHaveLength(0);
});

test.each([
  ["reading", "Reading the page…"],
  ["matching", "Comparing with the claims…"],
] as const)("%s: shows how far it is, as a status", (status, words) => {
  const root = open({ state: stateOf([], { status, sentences: 40 }) });
  expect(texts(one(root, "[role=status]"), "h1, .compared")).toEqual([words, "40 sentences so far"]);
});

test("before anything is known: one moment", () => {
  expect(texts(open({ access: "loading" }), "h1")).toEqual(["One moment…"]);
});

test("failed: why, what to do, and a button that does it", async () => {
  const given = props({ state: stateOf([], { status: "failed", error: "The text could not be read." }) });
  const { root } = mountPopup(<Popup {...given} />);
  expect(texts(root, ".compared")).toEqual([
    "The text could not be read. Reload the page, then scan it again.",
  ]);
  await userEvent.click(one(root, ".actions button"));
  expect(given.onScan).toHaveBeenCalledOnce();
});

test("switched off here: says so and offers a scan", () => {
  const root = open({ state: stateOf([], { status: "off" }) });
  expect(texts(root, ".compared")).toEqual(["Fact Overlay is switched off here."]);
  expect(texts(root, ".actions button")).toEqual(["Scan this page"]);
});

test("done on a site that is not allowed for good: offers that quietly at the end", async () => {
  const given = props({ state: stateOf([]), canAlwaysScan: true });
  const { root } = mountPopup(<Popup {...given} />);
  expect(root.lastElementChild?.previousElementSibling?.tagName).toBe("FOOTER");
  await userEvent.click(one(root, "footer button"));
  expect(given.onAlwaysScan).toHaveBeenCalledOnce();
});

test("nothing to compare is not called a result", () => {
  const root = open({ state: stateOf([], { sentences: 0 }) });
  expect(texts(root, "h1")).toEqual(["No text to compare was found on this page"]);
});

test.each(["running", "not-run", "blocked", "loading"] as const)(
  "%s: the way to the settings is there",
  async (access) => {
    const given = props({ access, state: stateOf([]) });
    const { root } = mountPopup(<Popup {...given} />);
    const button = one(root, ".colophon button");
    expect(button.textContent).toBe("Settings and accuracy");
    await userEvent.click(button);
    expect(given.onOptions).toHaveBeenCalledOnce();
  },
);
