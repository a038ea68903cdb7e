/**
 * Unit tests: plain Node, no document. What needs a real browser stands in tests/dom and tests/e2e,
 * each with its own runner.
 */
import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

export default defineConfig({
  plugins: [preact(), WxtVitest()],
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}"],
    environment: "node",
    // A hung test ends; a busy machine fails none, for some start the command line.
    testTimeout: 60_000,
  },
});
