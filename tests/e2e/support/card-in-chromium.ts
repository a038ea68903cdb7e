/**
 * The open card as Chromium's debugger sees it: its shadow root is closed to the page and to tests
 * alike, and opening it for tests would be another product than the one tested.
 */
import type { CDPSession, Page } from "@playwright/test";

export interface OpenCard {
  text: string;
  links: { text: string; href: string }[];
  /** Place in the window. */
  box: { x: number; y: number; width: number; height: number };
  /** Computed style of the card's own box. */
  style: Record<string, string>;
  /** Text of what has focus in the card; null when focus is elsewhere. */
  focused: string | null;
}

/** Waits for the card; null when none opens. */
export async function readCard(page: Page, timeoutMs = 5_000): Promise<OpenCard | null> {
  const end = Date.now() + timeoutMs;
  const session = await page.context().newCDPSession(page);
  try {
    while (Date.now() < end) {
      const card = await look(session);
      if (card && card.box.width > 0) return card;
      await page.waitForTimeout(50);
    }
    return null;
  } finally {
    await session.detach().catch(() => {});
  }
}

/** Clicks, with the real mouse, the first element in the card that the selector names. */
export async function clickInCard(page: Page, selector: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const objectId = await shadowRoot(session);
  if (!objectId) throw new Error("No card is open");
  const { result } = await session.send("Runtime.callFunctionOn", {
    objectId,
    returnByValue: true,
    arguments: [{ value: selector }],
    functionDeclaration: `function (selector) {
      const element = this.querySelector(selector);
      element.scrollIntoView({ block: "nearest" });
      const r = element.getBoundingClientRect();
      return { x: r.x + r.width / 2, y: r.y + r.height / 2 };
    }`,
  });
  await session.detach();
  await page.mouse.click(result.value.x, result.value.y);
}

async function look(session: CDPSession): Promise<OpenCard | null> {
  const objectId = await shadowRoot(session);
  if (!objectId) return null;
  const { result } = await session.send("Runtime.callFunctionOn", {
    objectId,
    returnByValue: true,
    functionDeclaration: `function () {
      const card = this.querySelector('[role="dialog"]');
      if (!card || getComputedStyle(card).visibility !== "visible") return null;
      const { x, y, width, height } = card.getBoundingClientRect();
      const style = getComputedStyle(card);
      return {
        text: card.innerText,
        links: [...card.querySelectorAll("a[href]")].map((a) => ({ text: a.innerText, href: a.href })),
        box: { x, y, width, height },
        style: { display: style.display, backgroundColor: style.backgroundColor, borderRadius: style.borderRadius },
        focused: this.activeElement ? this.activeElement.innerText || this.activeElement.ariaLabel : null,
      };
    }`,
  });
  return result.value as OpenCard | null;
}

/** Remote object of the card's shadow root; null when there is none. */
async function shadowRoot(session: CDPSession): Promise<string | null> {
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  const host = find(root as Node, (node) => node.nodeName === "FACT-OVERLAY-CARD");
  const shadow = host?.shadowRoots?.[0];
  if (!shadow) return null;
  try {
    const { object } = await session.send("DOM.resolveNode", { backendNodeId: shadow.backendNodeId });
    return object.objectId ?? null;
  } catch {
    return null;
  }
}

interface Node {
  nodeName: string;
  backendNodeId: number;
  children?: Node[];
  shadowRoots?: Node[];
}

function find(node: Node, wanted: (node: Node) => boolean): Node | null {
  if (wanted(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return null;
}
