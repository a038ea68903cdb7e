/** The doors of the messages: who is heard, who is refused, and how faults come back. */
import { beforeEach, describe, expect, it, vi } from "vitest";

type Respond = (answer: unknown) => void;
type Listener = (message: unknown, sender: object, respond?: Respond) => Promise<unknown> | true | undefined;
const listeners: Listener[] = [];
const OWN_PAGE = "chrome-extension://own/popup.html";

vi.mock("../../../browser/api.ts", () => ({
  browser: {
    runtime: {
      id: "own",
      getURL: (path: string) => `chrome-extension://own${path}`,
      sendMessage: (message: unknown) => listeners.at(-1)?.(message, { id: "own", url: OWN_PAGE }),
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener: (listener: Listener) => listeners.splice(listeners.indexOf(listener), 1),
      },
    },
    tabs: {
      sendMessage: (_tab: number, message: unknown) => listeners.at(-1)?.(message, { id: "own" }),
    },
  },
}));

const { listenInBackground, listenInPage, hearPageCounted } = await import("../../../browser/listen.ts");
const { backgroundAsksPage, uiAsksBackground } = await import("../../../browser/send.ts");

const fromTab = { id: "own", url: "https://news.example/a", frameId: 0, tab: { id: 7, incognito: false } };
const fromPopup = { id: "own", url: OWN_PAGE };
const counted = { way: "page>background", type: "page-counted", request: { count: 2, state: "done" } };
const scan = { way: "ui>background", type: "scan-tab", request: { tabId: 7 } };

const page = { "match-blocks": vi.fn(), "page-counted": vi.fn(() => null), "prepare-card": vi.fn() };
const ui = {
  "tab-summary": vi.fn(() => Promise.reject(new Error("no such tab"))),
  "reveal-mark": vi.fn(),
  "scan-tab": vi.fn(() => ({ started: true })),
};

beforeEach(() => {
  listeners.length = 0;
  vi.clearAllMocks();
});

describe("the background", () => {
  const say = (message: unknown, sender: object) => {
    listenInBackground(page as never, ui as never);
    return listeners[0]?.(message, sender);
  };

  it("answers a content script and is told which frame speaks", async () => {
    expect(await say(counted, fromTab)).toEqual({ ok: true, value: null });
    expect(page["page-counted"]).toHaveBeenCalledWith(counted.request, {
      tabId: 7,
      frameId: 0,
      url: "https://news.example/a",
      isPrivate: false,
    });
  });

  it("answers its own pages", async () => {
    expect(await say(scan, fromPopup)).toEqual({ ok: true, value: { started: true } });
  });

  it("refuses a content script what only its own pages may ask", async () => {
    expect(await say(scan, fromTab)).toMatchObject({ ok: false });
    expect(ui["scan-tab"]).not.toHaveBeenCalled();
  });

  it("refuses its own pages what only a content script may say", async () => {
    expect(await say(counted, fromPopup)).toMatchObject({ ok: false });
  });

  it("hears nobody else, and nothing of another form", () => {
    expect(say(counted, { ...fromTab, id: "other" })).toBeUndefined();
    for (const message of [null, "page-counted", {}, { way: "background>page", type: "page-state" }]) {
      expect(say(message, fromTab)).toBeUndefined();
    }
  });

  it("refuses names that are no message, those of every object included", async () => {
    for (const type of ["unknown", "constructor", "toString"]) {
      expect(await say({ way: "page>background", type, request: {} }, fromTab)).toMatchObject({ ok: false });
    }
  });
});

describe("a question", () => {
  it("comes back with what the handler threw", async () => {
    listenInBackground(page as never, ui as never);
    await expect(uiAsksBackground("tab-summary", { tabId: 1 })).rejects.toThrow("no such tab");
  });

  it("that nobody answers is a fault", async () => {
    await expect(backgroundAsksPage({ tabId: 1, frameId: 0 }, "page-state", {})).rejects.toThrow("No part");
  });
});

describe("a content script", () => {
  it("answers the background only, and no longer than its signal", async () => {
    const own = new AbortController();
    listenInPage({ "page-state": () => ({ status: "done" }) } as never, own.signal);
    const ask = { way: "background>page", type: "page-state", request: {} };
    const answered = new Promise((respond) => {
      expect(listeners[0]?.(ask, { id: "own" }, respond)).toBe(true);
    });
    expect(await answered).toEqual({ ok: true, value: { status: "done" } });
    const respond = vi.fn();
    expect(listeners[0]?.(ask, fromTab, respond)).toBeUndefined();
    expect(respond).not.toHaveBeenCalled();
    own.abort();
    expect(listeners).toEqual([]);
  });
});

describe("the popup", () => {
  it("hears its own tab's pages and answers nothing", () => {
    const heard = vi.fn();
    hearPageCounted(7, heard);
    expect(listeners[0]?.(counted, fromTab)).toBeUndefined();
    expect(heard).toHaveBeenCalledOnce();
    listeners[0]?.(counted, { ...fromTab, tab: { id: 8 } });
    expect(heard).toHaveBeenCalledOnce();
  });
});
