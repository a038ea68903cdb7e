/**
 * Tests of what needs a real document: components, and the page side of reading and painting. They
 * run in the system's Chromium without an extension; the whole extension is tested in tests/e2e.
 */
import preact from "@preact/preset-vite";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findBrowser } from "./scripts/browsers/find-browser.ts";

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  // All that the tests bring in: found later, it would be bundled in the middle of a run and reload it.
  optimizeDeps: {
    include: ["preact", "preact/hooks", "preact/jsx-runtime", "preact/jsx-dev-runtime", "axe-core", "parse5"],
  },
  test: {
    include: ["tests/dom/**/*.test.{ts,tsx}"],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: findBrowser("chrome") ?? undefined,
          args: [...(isRoot ? ["--no-sandbox"] : []), "--disable-gpu"],
        },
      }),
      instances: [{ browser: "chromium" }],
    },
  },
});
