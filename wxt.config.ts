/**
 * How the extension is built: Manifest V3 for both browsers, access to the news sites of
 * data/news-sites.json and to nothing wider at install. `--mode sample` builds a variant of its own
 * into another folder that also reads pages of this computer, for `npm start` and `npm run bench`.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { compileAtOnce } from "./scripts/build/compile-at-once.ts";
import { dropInnerHtml } from "./scripts/build/drop-inner-html.ts";
import { localeAssets } from "./scripts/build/locale-messages.ts";
import { manifestFor, type NewsSites, newsSiteMatches } from "./scripts/build/manifest.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const newsSites = JSON.parse(readFileSync(at("data/news-sites.json"), "utf8")) as NewsSites;

/** A build that reads pages of this computer, too, and never leaves it. */
const LOCAL_MODE = "sample";

function hostsOf(mode: string): string[] {
  const hosts = newsSiteMatches(newsSites);
  return mode === LOCAL_MODE ? [...hosts, "http://127.0.0.1/*"] : hosts;
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ["chrome", "firefox"],
  modules: ["@wxt-dev/webextension-polyfill", "@wxt-dev/auto-icons"],
  autoIcons: { baseIconPath: at("assets/icon.svg"), sizes: [16, 32, 48, 96, 128] },
  manifest: ({ browser, mode }) => manifestFor(browser, hostsOf(mode)),
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), dropInnerHtml()],
    build: { modulePreload: { polyfill: false } },
  }),
  hooks: {
    // webextension-polyfill is half of a content script's bytes and copies every name of the API whenever a page loads. What the content
    // script needs of the API (messages, answered by `respond`) both browsers have alike: it takes WXT's plain `browser` instead.
    // WXT's own context of a content script is left out as well: entrypoints/content/life.ts.
    "vite:build:extendConfig": (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === "content-script")) return;
      const plain = [
        { find: "wxt/browser", replacement: at("node_modules/wxt/dist/browser.mjs") },
        { find: "wxt/utils/content-script-context", replacement: at("entrypoints/content/no-context.ts") },
      ];
      const others = config.resolve?.alias ?? [];
      const alias = Array.isArray(others)
        ? others
        : Object.entries(others).map(([find, replacement]) => ({ find, replacement: String(replacement) }));
      config.resolve = { ...config.resolve, alias: [...plain, ...alias] };
      config.plugins = [...(config.plugins ?? []), compileAtOnce()];
    },
    // The list stays out of the content script's own bundle, which every news page loads.
    "entrypoints:resolved": (wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === "content-script") entrypoint.options.matches = hostsOf(wxt.config.mode);
      }
    },
    "build:publicAssets": (_wxt, assets) => {
      assets.push(...localeAssets(at("locales")));
    },
  },
});
