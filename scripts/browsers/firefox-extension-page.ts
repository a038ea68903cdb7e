/**
 * A page of the extension in a tab of Firefox, over raw WebDriver BiDi: open, evaluate, click,
 * photograph, close. It knows nothing of what stands on the page.
 */
import type { SendBidi } from "./launch-firefox.ts";

export interface ExtensionPage {
  /** Value of an expression in the page; promises are awaited; the value must be JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Evaluates until the value is truthy. */
  waitFor<T>(expression: string, timeoutMs?: number): Promise<T>;
  /** A real click in the middle of the first element that the selector names. */
  click(selector: string): Promise<void>;
  /** PNG, base64. */
  screenshot(): Promise<string>;
  close(): Promise<void>;
}

const POLL_MS = 100;

export async function openExtensionPage(send: SendBidi, url: string): Promise<ExtensionPage> {
  const { context } = await send("browsingContext.create", { type: "tab", background: true });
  await send("browsingContext.navigate", { context, url, wait: "none" });

  async function evaluate<T>(expression: string): Promise<T> {
    const answer = await send("script.evaluate", {
      expression: `(async () => JSON.stringify(await (${expression})) ?? "null")()`,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === "exception") {
      throw new Error((answer.exceptionDetails as { text: string }).text);
    }
    return JSON.parse((answer.result as { value: string }).value) as T;
  }

  async function waitFor<T>(expression: string, timeoutMs = 10_000): Promise<T> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const value = await evaluate<T>(expression).catch(() => null);
      if (value) return value;
      if (Date.now() > end) throw new Error(`Still not so after ${timeoutMs} ms: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  async function click(selector: string): Promise<void> {
    const { x, y } = await waitFor<{ x: number; y: number }>(
      `(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.scrollIntoView({block: "center"});
        const r = e.getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()`,
    );
    const at = { x: Math.round(x), y: Math.round(y) };
    const actions = [
      { type: "pointerMove", ...at },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    await send("browsingContext.activate", { context });
    await send("input.performActions", { context, actions: [{ type: "pointer", id: "mouse", actions }] });
  }

  await waitFor(`location.href === ${JSON.stringify(url)} && document.readyState === "complete"`);
  return {
    evaluate,
    waitFor,
    click,
    screenshot: async () =>
      (await send("browsingContext.captureScreenshot", { context })).data as unknown as string,
    close: async () => void (await send("browsingContext.close", { context })),
  };
}
