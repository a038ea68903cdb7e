/** "Wrong match" in the card: what is pressed, what is said afterwards, and the way back. */
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { Card } from "../../../components/Card.tsx";
import { keyOfClaim } from "../../../components/claims-of-mark.ts";
import { open, props } from "./card-props.tsx";
import { consumption, markOf, matchOf, production } from "./fixtures.ts";
import { mountCard, one, plain, texts } from "./mount.ts";

test("every claim of a card can be called wrong", async () => {
  const mark = markOf("m1", {}, [matchOf(production), matchOf(consumption)]);
  const given = props({ mark, claims: [production, consumption] });
  const { root } = mountCard(<Card {...given} />);
  const buttons = root.querySelectorAll(".wrong button");
  expect(buttons).toHaveLength(2);
  await userEvent.click(buttons[1]!);
  expect(given.onWrong).toHaveBeenCalledExactlyOnceWith(mark.matches[1]);
});

test.each([
  ["undone", "The note stays on this device."],
  [
    "session",
    "This is a private window: the note is not kept, and holds until the last private window is closed.",
  ],
] as const)(
  "called wrong (%s): says what happened, holds the focus, and offers the way back",
  async (until, words) => {
    const given = props();
    const { root, again } = mountCard(<Card {...given} />);
    await userEvent.click(one(root, ".wrong button"));
    again(<Card {...given} calledWrong={new Map([[keyOfClaim(production), until]])} />);
    expect(plain(one(root, "h2").textContent)).toBe("No longer marked");
    expect(texts(root, ".wrong-note p")[0]).toContain(words);
    expect(texts(root, ".rating, .evidence, .why")).toEqual([]);
    const undo = one<HTMLButtonElement>(root, ".wrong-note button");
    await vi.waitFor(() => expect((root.getRootNode() as ShadowRoot).activeElement).toBe(undo));
    await userEvent.keyboard("{Enter}");
    expect(given.onUndoWrong).toHaveBeenCalledOnce();
    again(<Card {...given} />);
    await vi.waitFor(() =>
      expect((root.getRootNode() as ShadowRoot).activeElement).toBe(one(root, ".wrong button")),
    );
  },
);

test("what could not be kept says so and stays", () => {
  const root = open({ calledWrong: new Map([[keyOfClaim(production), "failed"]]) });
  expect(texts(root, ".wrong p")).toEqual(["This could not be kept. The mark stays."]);
  expect(texts(root, ".rating")).toHaveLength(1);
});

test("another claim of the sentence stays when one is called wrong", () => {
  const mark = markOf("m1", { stance: "asserts" }, [matchOf(production), matchOf(consumption)]);
  const calledWrong = new Map([[keyOfClaim(production), "undone" as const]]);
  const root = open({ mark, claims: [production, consumption], calledWrong });
  expect(plain(one(root, "h2").textContent)).toBe("This sentence states a claim that has been checked");
  expect(texts(root, ".wrong-note")).toHaveLength(1);
  expect(texts(root, ".wrong")).toHaveLength(1);
});

test("when only a possible claim is left, the sentence is said to be no longer marked", () => {
  const mark = markOf("m1", {}, [matchOf(production), matchOf(consumption)]);
  mark.matches[1] = matchOf(consumption, { band: "possible", marked: false });
  const calledWrong = new Map([[keyOfClaim(production), "undone" as const]]);
  const root = open({ mark, claims: [production, consumption], calledWrong });
  expect(plain(one(root, "h2").textContent)).toBe("No longer marked");
  expect(texts(root, ".own-stance")).toEqual(["may report the claim"]);
});
