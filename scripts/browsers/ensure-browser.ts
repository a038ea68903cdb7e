/**
 * A browser, found or installed: with apt-get where this user may, else it says in one sentence what
 * to do. It never downloads a browser from anywhere but the system's own packages.
 */
import { spawnSync } from "node:child_process";
import { type BrowserKind, browserVariable, findBrowser } from "./find-browser.ts";

const NAMES: Record<BrowserKind, string> = { chrome: "Chromium", firefox: "Firefox" };
/** Debian's names first, then those of its relatives. */
const PACKAGES: Record<BrowserKind, string[]> = {
  chrome: ["chromium", "chromium-browser"],
  firefox: ["firefox-esr", "firefox"],
};

/** Path of the browser's executable. */
export function ensureBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found) return found;
  const root = becomeRoot();
  if (root) {
    console.log(`Installing ${NAMES[kind]} with apt-get (about half a minute) …`);
    run([...root, "apt-get", "update", "-q"]);
    for (const name of PACKAGES[kind]) {
      if (run([...root, "apt-get", "install", "-y", "-q", "--no-install-recommends", name])) break;
    }
  }
  const installed = findBrowser(kind);
  if (installed) return installed;
  throw new Error(
    `No ${NAMES[kind]} was found: install it, or say where it is with ${browserVariable(kind)}=/path/to/it.`,
  );
}

/** What to put before a command to run it as root; null where that is not possible without a question. */
function becomeRoot(): string[] | null {
  if (process.platform !== "linux" || !run(["apt-get", "--version"])) return null;
  if (process.getuid?.() === 0) return [];
  return run(["sudo", "-n", "true"]) ? ["sudo", "-n"] : null;
}

function run([command = "", ...args]: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: "ignore", env }).status === 0;
}
