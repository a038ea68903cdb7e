import { describe, expect, test, vi } from "vitest";
import { startOverlay } from "../../../overlay/overlay.ts";
import { PRODUCES, painted, phraseMatcher, run, show, wait } from "./stage.ts";

const page = window as unknown as {
  post(words: string): void;
  replace(words: string): void;
  clearThem(): void;
};
const until = (check: () => void) => vi.waitFor(check, { timeout: 4000, interval: 10 });

describe("a page that changes", () => {
  test("a mark whose words are replaced is gone before the next frame, also with words of the same length", async () => {
    show("replaces-text");
    await run([PRODUCES]).settled();
    expect(painted()).toEqual({ asserts: ["does not produce fentanyl"] });
    page.replace("Mexico now does produce fentanyl.");
    await Promise.resolve();
    expect(painted()).toEqual({});
  });

  test("a mark goes when words come before it in its sentence", async () => {
    show("<p><b>News:</b> Mexico does not produce fentanyl.</p>");
    await run([PRODUCES]).settled();
    document.querySelector("b")!.after(" It is false that");
    await Promise.resolve();
    expect(painted()).toEqual({});
  });

  test("the changed block is compared again, with its neighbours and no others", async () => {
    show(
      "<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p><p id=p>Five.</p><p>Six.</p><p>Seven.</p><p>Eight.</p>",
    );
    const overlay = run([PRODUCES]);
    await overlay.settled();
    expect(overlay.sent).toHaveLength(1);
    document.querySelector("#p")!.textContent = "Mexico does not produce fentanyl.";
    await until(() => expect(painted()).toEqual({ asserts: ["does not produce fentanyl"] }));
    expect(overlay.sent).toEqual([
      expect.anything(),
      ["Three.", "Four.", "Mexico does not produce fentanyl.", "Six.", "Seven."],
    ]);
    expect((await overlay.settled()).sentences).toBe(8);
  });

  test("a mark keeps its id when the page rebuilds its node with the same words, and nothing is sent", async () => {
    show("<div><p>Mexico does not produce fentanyl.</p></div>");
    const overlay = run([PRODUCES]);
    const [before] = (await overlay.settled()).marks;
    const div = document.querySelector("div")!;
    div.innerHTML = `${div.innerHTML}`;
    await Promise.resolve();
    expect(painted()).toEqual({});
    await until(() => expect(painted()).toEqual({ asserts: ["does not produce fentanyl"] }));
    expect(overlay.handle.state().marks[0]!.id).toBe(before!.id);
    expect(overlay.sent).toHaveLength(1);
  });

  test("a mark keeps its id when its neighbour changes and it is compared again", async () => {
    show("<p>Mexico does not produce fentanyl.</p><p id=p>Two.</p>");
    const overlay = run([PRODUCES]);
    const [before] = (await overlay.settled()).marks;
    document.querySelector("#p")!.textContent = "Another sentence.";
    await until(() => expect(overlay.sent).toHaveLength(2));
    expect((await overlay.settled()).marks.map(({ id }) => id)).toEqual([before!.id]);
  });

  test("an answer to words that have changed since is not painted", async () => {
    show("<p><b>News:</b> Mexico does not produce fentanyl.</p>");
    const answers: (() => void)[] = [];
    const overlay = run(
      (blocks) =>
        new Promise((resolve) => {
          const stance = blocks.some(({ text }) => text.includes("false")) ? "disputes" : "asserts";
          answers.push(() => resolve(phraseMatcher([{ ...PRODUCES, stance }])(blocks)));
        }),
    );
    await until(() => expect(answers).toHaveLength(1));
    document.querySelector("b")!.after(" It is false that");
    answers[0]!();
    await until(() => expect(overlay.handle.state().marks).toHaveLength(1));
    expect(painted()).toEqual({});
    await until(() => expect(answers).toHaveLength(2));
    answers[1]!();
    await until(() => expect(painted()).toEqual({ disputes: [PRODUCES.words] }));
  });

  test("new posts of a live blog are marked, in reading order", async () => {
    show("live-blog");
    const overlay = run([PRODUCES, { words: "arrived" }]);
    await overlay.settled();
    page.post("Mexico does not produce fentanyl.");
    await until(() =>
      expect(overlay.handle.state().marks.map((mark) => mark.quote)).toEqual([PRODUCES.words, "arrived"]),
    );
  });

  test("a removed block takes its mark along", async () => {
    show("replaces-text");
    const overlay = run([PRODUCES]);
    await overlay.settled();
    document.querySelector("#p")!.remove();
    await Promise.resolve();
    expect(painted()).toEqual({});
    await until(() => expect(overlay.handle.state().marks).toEqual([]));
  });

  test("text that an attribute or a click reveals is read", async () => {
    show("<p hidden>Mexico does not produce fentanyl.</p><p id=m>More</p>");
    await run([PRODUCES]).settled();
    document.querySelector("p")!.hidden = false;
    await until(() => expect(painted()).toEqual({ asserts: [PRODUCES.words] }));
  });

  test("marks that the page cleared are painted again", async () => {
    show("clears-highlights");
    await run([PRODUCES]).settled();
    page.clearThem();
    expect(painted()).toEqual({});
    await until(() => expect(painted()).toEqual({ asserts: [PRODUCES.words] }));
  });

  test("a page that rewrites itself while it is read and compared ends with what it says then", async () => {
    show("<main id=m></main>");
    const main = document.querySelector("#m")!;
    let turn = 0;
    const rewrite = () => {
      turn++;
      main.innerHTML = Array.from(
        { length: 50 },
        (_, i) => `<p>Turn ${turn}, ${i}: Mexico does not produce fentanyl.</p>`,
      ).join("");
    };
    rewrite();
    const overlay = run(async (blocks) => {
      await wait(30);
      return phraseMatcher([PRODUCES])(blocks);
    });
    for (let i = 0; i < 20; i++) {
      await wait(10);
      rewrite();
    }
    await vi.waitFor(() => expect(painted().asserts).toHaveLength(50), { timeout: 10_000 });
    const { marks } = await overlay.settled();
    expect(marks.every((mark) => mark.sentence.startsWith(`Turn ${turn},`))).toBe(true);
  });

  test("a storm of changes is read once it calms, not once a change", async () => {
    show("<main id=m><p>Quiet.</p></main>");
    const overlay = run([PRODUCES]);
    await overlay.settled();
    const main = document.querySelector("#m")!;
    for (let i = 0; i < 30; i++) {
      const p = document.createElement("p");
      p.textContent = `Line ${i}.`;
      main.append(p);
      await wait(20);
    }
    await until(() => expect(overlay.sent.flat()).toContain("Line 29."));
    expect(overlay.sent.length).toBeLessThan(6);
  });

  test("a page that never stops changing is read less and less often", async () => {
    show("<p id=p>0</p>");
    const overlay = run([PRODUCES]);
    await overlay.settled();
    const p = document.querySelector("#p")!.firstChild as Text;
    for (const end = performance.now() + 3000; performance.now() < end; ) {
      p.data = `${Number(p.data) + 1}`;
      await wait(25);
    }
    expect(overlay.sent.length).toBeGreaterThan(2);
    expect(overlay.sent.length).toBeLessThan(7); // at 200 ms each there would be fifteen
  });

  test("our own element is not read, and no reason to look at the page again", async () => {
    show("replaces-text");
    const overlay = run([PRODUCES]);
    await overlay.settled();
    const told = overlay.states.length;
    const host = document.createElement("fact-overlay-card");
    host.textContent = "Mexico does not produce fentanyl.";
    document.body.append(host);
    await wait(400);
    expect(overlay.states.length).toBe(told);
    overlay.handle.rescan();
    await until(() => expect(overlay.sent).toHaveLength(2));
    expect(overlay.sent[1]).toEqual(overlay.sent[0]);
    host.remove();
    await wait(400);
    expect(overlay.sent).toHaveLength(2);
  });
});

describe("another page in the same document", () => {
  test("a new address reads the page's facts again and compares everything in their light", async () => {
    const address = location.href;
    show("replaces-text");
    const overlay = run([PRODUCES]);
    await overlay.settled();
    try {
      history.pushState(null, "", "?page=2");
      document.querySelector("h1")!.textContent = "Another headline on another page";
      await until(() => expect(overlay.contexts.at(-1)!.title).toBe("Another headline on another page"));
      await overlay.settled();
      expect(overlay.contexts.at(-1)!.url).toContain("page=2");
      expect(overlay.sent.at(-1)).toContain("Something else altogether.");
    } finally {
      history.replaceState(null, "", address);
    }
  });

  test("a rescan compares all anew: the claims may be others", async () => {
    show("plain-article");
    let words = "the drug is not made";
    const overlay = run(async (blocks) => phraseMatcher([{ words }])(blocks));
    await overlay.settled();
    words = "Culiacán";
    overlay.handle.rescan();
    await until(() => expect(painted()).toEqual({ asserts: ["Culiacán"] }));
    expect(overlay.sent[1]).toEqual(overlay.sent[0]);
  });

  test("a page back from the back/forward cache is checked", async () => {
    show("clears-highlights");
    await run([PRODUCES]).settled();
    CSS.highlights.clear();
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await until(() => expect(painted()).toEqual({ asserts: [PRODUCES.words] }));
  });

  test("nothing is read while the page is hidden; it is caught up with when it is shown", async () => {
    show("replaces-text");
    const overlay = run([PRODUCES]);
    await overlay.settled();
    let hidden = true;
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    try {
      document.dispatchEvent(new Event("visibilitychange"));
      page.replace("They say Mexico does not produce fentanyl.");
      await wait(500);
      expect(overlay.sent).toHaveLength(1);
      hidden = false;
      document.dispatchEvent(new Event("visibilitychange"));
      expect(painted()).toEqual({}); // at once, before anybody sees it
      await until(() => expect(overlay.sent).toHaveLength(2));
    } finally {
      delete (document as { hidden?: boolean }).hidden;
    }
  });
});

describe("when the comparison fails", () => {
  test("it is tried once more", async () => {
    show("replaces-text");
    let calls = 0;
    const overlay = run(async (blocks) => {
      if (++calls === 1) throw new Error("Could not establish connection. Receiving end does not exist.");
      return phraseMatcher([PRODUCES])(blocks);
    });
    expect(await overlay.settled()).toMatchObject({ status: "done" });
    expect(painted()).toEqual({ asserts: [PRODUCES.words] });
  });

  test("twice: it says so, and a rescan recovers", async () => {
    show("replaces-text");
    let broken = true;
    const overlay = run(
      async (blocks) => {
        if (broken) throw new Error("asleep");
        return phraseMatcher([PRODUCES])(blocks);
      },
      { failure: "Not compared." },
    );
    expect(await overlay.settled()).toMatchObject({ status: "failed", error: "Not compared.", marks: [] });
    broken = false;
    overlay.handle.rescan();
    await until(() => expect(overlay.handle.state()).toMatchObject({ status: "done" }));
    expect(overlay.handle.state().error).toBeUndefined();
    expect(painted()).toEqual({ asserts: [PRODUCES.words] });
  });

  test("an answer that cannot be is a failure, not an error in the page's console", async () => {
    show("replaces-text");
    const errors: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => errors.push(event.reason);
    window.addEventListener("unhandledrejection", note);
    const overlay = run(async () => ({}) as never);
    expect(await overlay.settled()).toMatchObject({
      status: "failed",
      error: expect.stringContaining("could not be compared"),
    });
    await wait(20);
    window.removeEventListener("unhandledrejection", note);
    expect(errors).toEqual([]);
  });
});

describe("after the end", () => {
  test("no highlight, no reading, no telling, no timer is left", async () => {
    show("replaces-text");
    const overlay = run([PRODUCES]);
    const [mark] = (await overlay.settled()).marks;
    overlay.handle.reveal(mark!.id);
    page.replace("Mexico does not produce fentanyl at all.");
    overlay.controller.abort();
    const told = overlay.states.length;
    expect([...CSS.highlights.keys()]).toEqual([]);
    await wait(600);
    page.replace("Mexico does not produce fentanyl.");
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await wait(600);
    expect(overlay.sent).toHaveLength(1);
    expect(overlay.states.length).toBe(told);
    expect(overlay.handle.state()).toMatchObject({ status: "off", marks: [] });
    expect(overlay.handle.reveal(mark!.id)).toBe(false);
    expect(overlay.handle.step(1)).toBe(false);
    overlay.handle.rescan();
    await wait(100);
    expect([...CSS.highlights.keys()]).toEqual([]);
  });

  test("an end in the middle of a comparison leaves nothing", async () => {
    show("replaces-text");
    let answer: () => void = () => {};
    const overlay = run(
      (blocks) =>
        new Promise((resolve) => {
          answer = () => resolve(phraseMatcher([PRODUCES])(blocks));
        }),
    );
    await until(() => expect(overlay.sent).toHaveLength(1));
    overlay.handle.stop();
    answer();
    await wait(50);
    expect([...CSS.highlights.keys()]).toEqual([]);
  });

  test("a start after the end starts nothing", async () => {
    show("replaces-text");
    const ended = new AbortController();
    ended.abort();
    const observe = vi.spyOn(MutationObserver.prototype, "observe");
    const match = vi.fn();
    const handle = startOverlay(document, { match, changed: match, open: match }, ended.signal);
    await wait(400);
    expect(observe).not.toHaveBeenCalled();
    observe.mockRestore();
    expect(match).not.toHaveBeenCalled();
    expect(handle.state()).toMatchObject({ status: "off" });
  });

  test("every listener hangs on the signal", async () => {
    show("replaces-text");
    const left: string[] = [];
    const spies = [window, document].map((target) =>
      vi.spyOn(target, "addEventListener").mockImplementation(function (
        this: EventTarget,
        type,
        listener,
        options,
      ) {
        if (!(options as AddEventListenerOptions | undefined)?.signal) left.push(type);
        EventTarget.prototype.addEventListener.call(this, type, listener as EventListener, options);
      }),
    );
    const overlay = run([PRODUCES]);
    await overlay.settled();
    for (const spy of spies) spy.mockRestore();
    expect(left).toEqual([]);
  });
});
