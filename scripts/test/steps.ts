/**
 * The checks of the project in the order in which they are run: the quick ones first, what they
 * build for the later ones in between. Each command is a Node script, so that no shell is needed.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Report } from "./counts.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const REPORTS = `${ROOT}test-results/reports`;

export interface Step {
  name: string;
  /** Arguments for Node, one list for each command; the first that fails ends the step. */
  commands: string[][];
  report: Report | null;
}

const BIOME = "node_modules/@biomejs/biome/bin/biome";
const TSC = "node_modules/typescript/bin/tsc";
const WXT = "node_modules/wxt/bin/wxt.mjs";
const VITE = "node_modules/vite/bin/vite.js";
const CLI = "dist/cli.mjs";
const PACKS = readdirSync(`${ROOT}data/packs`)
  .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
  .map((name) => `data/packs/${name}`);

export const STEPS: Step[] = [
  check("format", [BIOME, "format", "."]),
  check("lint", [BIOME, "lint", "--error-on-warnings", "."]),
  check("types", [WXT, "prepare"], [TSC, "--noEmit"], [TSC, "-p", "tsconfig.pure.json"]),
  vitest("architecture", "tests/unit/architecture.test.ts"),
  check("build of the command line", [VITE, "build", "-c", "vite.cli.config.ts"]),
  check("build for Chrome", [WXT, "build"]),
  check("build for Firefox", [WXT, "build", "-b", "firefox"]),
  vitest("unit tests", "--exclude", "tests/unit/architecture.test.ts"),
  vitest("tests in a document", "-c", "vitest.dom.config.ts"),
  playwright("the extension in Chromium", "chromium"),
  playwright("the extension in Firefox", "firefox"),
  check("add-on lint", [
    "node_modules/web-ext/bin/web-ext.js",
    "lint",
    "--source-dir",
    ".output/firefox-mv3",
    "--warnings-as-errors",
  ]),
  check("packs are valid", [CLI, "pack", "validate", ...PACKS]),
  check("packs pass their own examples", [CLI, "pack", "test", ...PACKS]),
];

function check(name: string, ...commands: string[][]): Step {
  return { name, commands, report: null };
}

function vitest(name: string, ...args: string[]): Step {
  const path = `${REPORTS}/${name.replaceAll(" ", "-")}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
  return {
    name,
    commands: [["node_modules/vitest/vitest.mjs", "run", ...args, ...reporters]],
    report: { kind: "vitest", path },
  };
}

/** The report's path goes by the environment: run-step.ts sets it. */
function playwright(name: string, project: string): Step {
  const path = `${REPORTS}/${project}.json`;
  const args = [
    "node_modules/@playwright/test/cli.js",
    "test",
    `--project=${project}`,
    "--reporter=line,json",
  ];
  return { name, commands: [args], report: { kind: "playwright", path } };
}
