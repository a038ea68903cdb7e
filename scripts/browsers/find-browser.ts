/**
 * Finds a browser on this computer. Chromium and Chrome for Testing come first: branded Chrome loads
 * extensions from a folder only over its debugging pipe. It installs nothing.
 */
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

export type BrowserKind = "chrome" | "firefox";

interface Places {
  variable: string;
  commands: string[];
  paths: string[];
}

const HOME = homedir();
const PROGRAMS = [
  process.env.PROGRAMFILES,
  process.env["PROGRAMFILES(X86)"],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);

const PLACES: Record<BrowserKind, Places> = {
  chrome: {
    variable: "CHROMIUM_PATH",
    commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"],
    paths: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      ...PROGRAMS.flatMap((folder) => [
        join(folder, "Chromium", "Application", "chrome.exe"),
        join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      ]),
    ],
  },
  firefox: {
    variable: "FIREFOX_PATH",
    commands: ["firefox-esr", "firefox", "firefox-developer-edition", "firefox-nightly"],
    paths: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      ...PROGRAMS.map((folder) => join(folder, "Mozilla Firefox", "firefox.exe")),
    ],
  },
};

/** The browser's executable; null when there is none. */
export function findBrowser(kind: BrowserKind): string | null {
  const { variable, commands, paths } = PLACES[kind];
  const named = process.env[variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`${variable} names ${named}, which is not there.`);
    return named;
  }
  const candidates = [
    ...(kind === "chrome" ? chromeForTesting() : []),
    ...commands.flatMap(onPath),
    ...paths,
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Name of the variable that says where the browser is. */
export function browserVariable(kind: BrowserKind): string {
  return PLACES[kind].variable;
}

function onPath(command: string): string[] {
  const ending = process.platform === "win32" ? ".exe" : "";
  return (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, command + ending));
}

/** Chrome for Testing, as `npx @puppeteer/browsers install chrome` and Playwright leave it. */
function chromeForTesting(): string[] {
  const roots = [join(HOME, ".cache", "puppeteer", "chrome"), join(HOME, ".cache", "ms-playwright")];
  return roots.filter(existsSync).flatMap((root) =>
    readdirSync(root)
      .sort()
      .reverse()
      .flatMap((version) =>
        ["chrome-linux64", "chrome-linux"].map((folder) => join(root, version, folder, "chrome")),
      ),
  );
}
