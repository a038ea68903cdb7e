/**
 * The content script: starts the overlay in the page itself (not yet in its frames), carries its
 * questions to the background and the background's to it. It reads, sends and paints through
 * overlay/; neither the engine nor the card is in its bundle, which every news page loads.
 */
import { defineContentScript } from "wxt/utils/define-content-script";
import { listenInPage } from "../../browser/listen.ts";
import { pageAsksBackground } from "../../browser/send.ts";
import { startOverlay } from "../../overlay/overlay.ts";
import type { OverlayHandle } from "../../overlay/ports.ts";
import "../../overlay/marks.css";
import { beginLife } from "./life.ts";
import { createCardOpener } from "./open-card.ts";
import { createTeller } from "./tell-background.ts";

export default defineContentScript({
  // Replaced by the list of news sites when the extension is built (wxt.config.ts).
  matches: ["*://news.invalid/*"],
  runAt: "document_idle",
  async main() {
    const life = beginLife(document);
    const { signal } = life;
    // A page fetched ahead is not in front of anybody yet, and may never be.
    if ((document as { prerendering?: boolean }).prerendering)
      await once(document, "prerenderingchange", signal);
    if (signal.aborted) return;

    const ask: typeof pageAsksBackground = (type, request) =>
      pageAsksBackground(type, request).catch((error) => {
        life.look();
        throw error;
      });
    const teller = createTeller((count, state) => ask("page-counted", { count, state }), signal);
    const openCard = createCardOpener(() => handle, ask, signal);
    const handle: OverlayHandle = startOverlay(
      document,
      {
        match: (blocks, context) => ask("match-blocks", { blocks, context }),
        changed: teller,
        open: (mark, _range, origin) => void openCard(mark, origin === "keyboard"),
        failure: "",
      },
      signal,
    );
    listenInPage(
      {
        "page-state": () => handle.state(),
        "reveal-mark": ({ markId }) => ({ found: handle.reveal(markId) }),
        "step-mark": ({ by }) => ({ found: handle.step(by) }),
        "compare-again": () => {
          handle.compareAgain();
          return null;
        },
      },
      signal,
    );
  },
});

function once(target: EventTarget, type: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    target.addEventListener(type, () => resolve(), { once: true, signal });
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
