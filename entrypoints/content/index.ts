/**
 * The content script: starts the overlay in the page itself (not yet in its frames), carries its
 * questions to the background and the background's to it. It reads, sends and paints through
 * overlay/; neither the engine nor the card is in its bundle, which every news page loads.
 */
import { defineContentScript } from "wxt/utils/define-content-script";
import "../../overlay/marks.css";

export default defineContentScript({
  // Replaced by the list of news sites when the extension is built (wxt.config.ts).
  matches: ["*://news.invalid/*"],
  runAt: "document_idle",
  noScriptStartedPostMessage: true,
  main(ctx) {
    console.log(ctx.signal.aborted);
  },
});
