/** When what is marked changes while the page does not: compared again, with the newest answer only. */
import { expect, test, vi } from "vitest";
import { PRODUCES, painted, phraseMatcher, run, show } from "./stage.ts";

const PAGE = "<p>Mexico does not produce fentanyl.</p><p>Other words, many of them.</p>";

test("takes off what no longer matches, and puts it back", async () => {
  show(PAGE);
  let rules = [PRODUCES];
  const overlay = run(async (blocks) => phraseMatcher(rules)(blocks));
  const { marks } = await overlay.settled();
  expect(painted()).toEqual({ asserts: ["does not produce fentanyl"] });
  rules = [];
  overlay.handle.compareAgain();
  await vi.waitFor(() => expect(painted()).toEqual({}));
  expect(overlay.handle.state()).toMatchObject({ status: "done", marks: [] });
  expect(overlay.states.at(-1)).toMatchObject({ marks: [] });
  rules = [PRODUCES];
  overlay.handle.compareAgain();
  await vi.waitFor(() => expect(painted()).toEqual({ asserts: ["does not produce fentanyl"] }));
  expect(overlay.handle.state().marks).toHaveLength(marks.length);
});

test("a mark that stays keeps its name", async () => {
  show(PAGE);
  const overlay = run([PRODUCES]);
  const before = (await overlay.settled()).marks[0]!.id;
  overlay.handle.compareAgain();
  await vi.waitFor(() => expect(overlay.sent).toHaveLength(2));
  expect((await overlay.settled()).marks[0]!.id).toBe(before);
});

test("an answer that was asked for before is not used", async () => {
  show(PAGE);
  const answers: (() => void)[] = [];
  const overlay = run(
    (blocks) =>
      new Promise((resolve) => {
        const rules = answers.length === 0 ? [PRODUCES] : [];
        answers.push(() => resolve(phraseMatcher(rules)(blocks)));
      }),
  );
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  overlay.handle.compareAgain();
  answers[0]!();
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  expect(painted()).toEqual({});
  answers[1]!();
  expect((await overlay.settled()).marks).toEqual([]);
  expect(painted()).toEqual({});
});

test("after its end nothing is compared any more", async () => {
  show(PAGE);
  const overlay = run([PRODUCES]);
  await overlay.settled();
  overlay.controller.abort();
  overlay.handle.compareAgain();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(overlay.sent).toHaveLength(1);
});
