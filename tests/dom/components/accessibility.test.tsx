/**
 * axe finds nothing in any state, with the real style sheets, in both colour schemes and at 320 px;
 * nothing is cut off there, targets are large enough, and focus can be seen.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { Card } from "../../../components/Card.tsx";
import { keyOfClaim } from "../../../components/claims-of-mark.ts";
import { Popup } from "../../../components/Popup.tsx";
import type { CalledWrongState, PopupProps } from "../../../components/types.ts";
import { consumption, en, es, markOf, matchOf, packOf, produccion, production, stateOf } from "./fixtures.ts";
import { faults, mountCard, mountOptions, mountPopup } from "./mount.ts";
import { optionsPage } from "./options-fixtures.tsx";

const nothing = () => {};
const marks = (["asserts", "reports", "questions", "disputes"] as const).map((stance, at) =>
  markOf(stance, { stance, position: at / 3 }, [matchOf(production), matchOf(consumption)]),
);
const card = (lang: "en" | "es", wrong: [string, CalledWrongState][] = []) => (
  <Card
    mark={marks[0]!}
    claims={[lang === "es" ? produccion : production, consumption]}
    index={1}
    total={3}
    t={lang === "es" ? es : en}
    lang={lang}
    onClose={nothing}
    onStep={nothing}
    calledWrong={new Map(wrong)}
    onWrong={nothing}
    onUndoWrong={nothing}
  />
);
const popup = (over: Partial<PopupProps>) => (
  <Popup
    access="running"
    host="news.example"
    canAlwaysScan
    state={null}
    claims={[production, consumption]}
    packs={[packOf("Mexico")]}
    claimCount={12}
    t={en}
    lang="en"
    onReveal={nothing}
    onScan={nothing}
    onAlwaysScan={nothing}
    onOptions={nothing}
    {...over}
  />
);
const unread = [{ reason: "language", count: 12, detail: "fr" }] as const;
const more = [
  markOf("against", { stance: "contradicts", band: null }),
  markOf("maybe", { band: "possible" }, [matchOf(production, { explanation: [{ kind: "scope" }] })]),
];
const STATES = {
  "card, English": () => mountCard(card("en")),
  "card, Spanish": () => mountCard(card("es")),
  "card, called wrong": () => mountCard(card("es", [[keyOfClaim(produccion), "session"]])),
  "card, could not be kept": () => mountCard(card("en", [[keyOfClaim(production), "failed"]])),
  "options, English": () => mountOptions(optionsPage("en")),
  "options, Spanish": () => mountOptions(optionsPage("es")),
  "options, nothing kept or measured": () =>
    mountOptions(
      optionsPage("en", {
        options: { sensitivity: "wide", wrong: [] },
        accuracy: { date: "2026", sets: [] },
      }),
    ),
  "popup, a full list": () =>
    mountPopup(popup({ state: stateOf([...marks, ...more], { unread: [...unread] }) })),
  "popup, empty": () => mountPopup(popup({ state: stateOf([]) })),
  "popup, not run": () => mountPopup(popup({ access: "not-run" })),
  "popup, failed": () => mountPopup(popup({ state: stateOf([], { status: "failed" }) })),
  "popup, at work": () => mountPopup(popup({ state: stateOf([], { status: "matching" }) })),
  "popup, blocked": () => mountPopup(popup({ access: "blocked" })),
};

describe.each(["light", "dark"] as const)("%s", (scheme) => {
  describe.each([320, 800])("%i px wide", (width) => {
    beforeEach(async () => {
      await emulate([{ name: "prefers-color-scheme", value: scheme }]);
      await page.viewport(width, 640);
      document.documentElement.lang = "en";
      document.title = "Test";
      // A window narrower than the popup's own width is a phone, where the popup takes what it gets.
      if (width < 340) document.body.style.inlineSize = "auto";
    });
    afterEach(async () => {
      document.body.removeAttribute("style");
      await emulate([]);
    });

    test.each(Object.entries(STATES))(
      "%s: no fault, nothing cut off, no target too small",
      async (_, mount) => {
        const { root } = mount();
        // All of it in sight, so that axe can measure all of it.
        root.style.maxBlockSize = "none";
        for (const fold of root.querySelectorAll("details")) fold.open = true;
        const paper = scheme === "dark" ? "rgb(29, 30, 32)" : "rgb(255, 253, 249)";
        expect(getComputedStyle(root).backgroundColor).toBe(paper);
        expect(await faults()).toEqual([]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
        expect(overflowing(root)).toEqual([]);
        expect(tooSmall(root)).toEqual([]);
      },
    );
  });
});

test("focus is seen on everything that can take it", async () => {
  const { root } = mountCard(card("en"));
  const shadow = root.getRootNode() as ShadowRoot;
  let seen = 0;
  for (let i = 0; i < 8; i++) {
    await userEvent.keyboard("{Tab}");
    const focused = shadow.activeElement;
    if (!focused) break;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    expect(`${focused.tagName} ${outlineStyle} ${outlineWidth}`).toBe(`${focused.tagName} solid 2px`);
    seen += 1;
  }
  expect(seen).toBeGreaterThan(5);
});

test("neither is printed, and nothing moves for those who want it still", async () => {
  const { root } = mountCard(card("en"));
  expect(getComputedStyle(root).animationName).toBe("appear");
  await emulate([{ name: "prefers-reduced-motion", value: "reduce" }]);
  expect(getComputedStyle(root).animationName).toBe("none");
  await emulate([], "print");
  expect(getComputedStyle(root).display).toBe("none");
  await emulate([]);
});

test("no rule of the page reaches into the card", () => {
  const hostile = document.createElement("style");
  hostile.textContent = "* { font-size: 40px; letter-spacing: 9px; text-transform: uppercase; color: red }";
  document.head.append(hostile);
  const { root } = mountCard(card("en"));
  const { fontSize, letterSpacing, textTransform, color } = getComputedStyle(root);
  hostile.remove();
  expect([fontSize, letterSpacing, textTransform, color]).toEqual([
    "14px",
    "normal",
    "none",
    "rgb(31, 30, 27)",
  ]);
});

async function emulate(features: { name: string; value: string }[], media = "") {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  await session.send("Emulation.setEmulatedMedia", { media, features });
}

/** Elements whose content is wider than they are. */
function overflowing(root: HTMLElement): string[] {
  return [root, ...root.querySelectorAll<HTMLElement>("*")]
    .filter((one) => one instanceof HTMLElement && getComputedStyle(one).display !== "inline")
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
    .map((one) => `${one.tagName}.${one.className}`);
}

/** Targets under 24 px; a link in a line of text may be as high as its line (WCAG 2.5.8). */
function tooSmall(root: HTMLElement): string[] {
  return [...root.querySelectorAll<HTMLElement>("button, summary, a, label")]
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width < 24 || height < (one.tagName === "A" ? 20 : 24);
    })
    .map((one) => one.outerHTML);
}
