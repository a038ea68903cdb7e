/**
 * Tells the background how many statements count, and how the reading ended; only when one of the two
 * has changed (that it goes on is no news, and each message takes the page's time), and again when the
 * page comes back from the back/forward cache, whose badge the browser has cleared.
 */
import type { OverlayPorts } from "../../overlay/ports.ts";
import type { Mark, PageState } from "../../overlay/types.ts";

type Tell = (count: number, state: PageState["status"]) => Promise<unknown>;

export function createTeller(tell: Tell, signal: AbortSignal): OverlayPorts["changed"] {
  let last: { count: number; status: PageState["status"] } | null = null;
  const send = () => {
    // Nobody listens while the extension is being updated.
    if (last) tell(last.count, last.status).catch(() => {});
  };
  window.addEventListener("pageshow", (event) => event.persisted && send(), { signal });
  return (status, marks) => {
    const count = marks.filter(counts).length;
    const isOnItsWay = status === "reading" || status === "matching";
    if ((last?.count ?? 0) === count && (isOnItsWay || last?.status === status)) return;
    last = { count, status };
    send();
  };
}

/** What the badge counts: marked statements that make a claim or report it. */
function counts({ marked, stance }: Mark): boolean {
  return marked && (stance === "asserts" || stance === "reports");
}
