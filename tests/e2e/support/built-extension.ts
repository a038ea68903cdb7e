/**
 * What a build consists of: its manifest with the news sites taken out by name (data/news-sites.json
 * is their home, and its own difference shows a new one), and the weight of what every page loads.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import type { BrowserKind } from "../../../scripts/browsers/find-browser.ts";
import { extensionFolder } from "../../../scripts/build/build-extension.ts";

const NEWS_SITES = "the sites of data/news-sites.json";
/** What a news page loads: reading and painting, but neither the engine nor the card. */
const CONTENT_SCRIPT_BYTES = 15 * 1024;

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));

export function describeBuild(browser: BrowserKind): void {
  const built = (file: string) => `${extensionFolder(browser)}/${file}`;

  test("the manifest is the reviewed one", () => {
    const { sites } = json(at("data/news-sites.json")) as { sites: { domain: string }[] };
    const patterns = sites.map(({ domain }) => `*://*.${domain}/*`).sort();
    const manifest = json(built("manifest.json"));
    expect(manifest.host_permissions).toEqual(patterns);
    expect(manifest.content_scripts.map((script: { matches: string[] }) => script.matches)).toEqual([
      patterns,
    ]);
    manifest.host_permissions = [NEWS_SITES];
    manifest.content_scripts[0].matches = [NEWS_SITES];
    manifest.version = "x";
    expect(manifest).toEqual(json(at(`tests/e2e/manifest.${browser}.json`)));
  });

  test("the content script weighs less than 15 KB, compressed", () => {
    const bytes = gzipSync(readFileSync(built("content-scripts/content.js")), { level: 9 }).length;
    expect(bytes).toBeLessThan(CONTENT_SCRIPT_BYTES);
  });

  test("the content script says first that its functions are to be compiled at once", () => {
    expect(readFileSync(built("content-scripts/content.js"), "utf8")).toMatch(
      /^\/\/# allFunctionsCalledOnLoad\n/,
    );
  });

  test("no script can turn a string into markup or code", () => {
    for (const file of ["background.js", "card.js", "content-scripts/content.js"]) {
      const code = readFileSync(built(file), "utf8");
      expect(
        code.match(/\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|\beval\(|new Function\(/g),
        file,
      ).toBeNull();
    }
  });
}
