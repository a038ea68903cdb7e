/**
 * Builds the extension for one browser and says where it is. The sample variant, which also reads
 * pages of this computer, has a folder of its own: it never stands where a release is taken from.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BrowserKind } from "../browsers/find-browser.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export type BuildMode = "production" | "sample";

export function extensionFolder(browser: BrowserKind, mode: BuildMode = "production"): string {
  return `${ROOT}.output/${browser}-mv3${mode === "production" ? "" : `-${mode}`}`;
}

export function buildExtension(browser: BrowserKind, mode: BuildMode = "production"): string {
  const args = ["node_modules/wxt/bin/wxt.mjs", "build", "-b", browser, "--mode", mode];
  const done = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`The build failed:\n${done.stdout}${done.stderr}`);
  return extensionFolder(browser, mode);
}
