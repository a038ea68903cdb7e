/**
 * End-to-end tests of the built extension (`.output/`), in both browsers. Playwright drives Chromium
 * and is only the runner for Firefox, where it cannot load extensions. No test is retried: one that
 * fails now and then is a fault in it or in the product.
 */
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests/e2e",
  retries: 0,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: "test-results/e2e",
  reporter: [["list"]],
  projects: [
    { name: "chromium", testDir: "tests/e2e/chromium" },
    { name: "firefox", testDir: "tests/e2e/firefox" },
  ],
});
