/**
 * Arrows between the folders run one way. This reads every import of every source file, so that a
 * forbidden one fails here with its file and reason, and not in a review.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { violationsOf } from "./architecture/arrows.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SKIPPED = new Set([
  "node_modules",
  "dist",
  "coverage",
  "screenshots",
  "test-results",
  "playwright-report",
]);

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".") || SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [path] : [];
  });
}

describe("the folders of the project", () => {
  const files = sourceFiles(ROOT).map((path) => relative(ROOT, path).split(sep).join("/"));

  it("are all found", () => {
    expect(files).toEqual(
      expect.arrayContaining(["browser/messages.ts", "matching/engine.ts", "wxt.config.ts"]),
    );
  });

  it("import only what the arrows allow", () => {
    const faults = files.flatMap((file) => violationsOf(file, readFileSync(join(ROOT, file), "utf8")));
    expect(faults.map(({ file, from, why }) => `${file}: ${why} (${from})`)).toEqual([]);
  });
});

describe("the checker of the arrows", () => {
  const planted: [string, string, string, string][] = [
    ["matching/a.ts", `import { x } from "../reading/map.ts";`, "matching may not import reading", "a value"],
    [
      "matching/a.ts",
      `import type { X } from "../packs/types.ts";`,
      "matching may not import packs",
      "a type",
    ],
    [
      "packs/a.ts",
      `import { x } from "../matching/engine.ts";`,
      "packs may import types only of matching",
      "a value",
    ],
    [
      "packs/a.ts",
      `export * from "../matching/types.ts";`,
      "packs may import types only of matching",
      "a re-export",
    ],
    ["overlay/a.ts", `const x = await import("../matching/engine.ts");`, "types only", "a dynamic import"],
    [
      "overlay/deep/a.ts",
      `import { b } from "../../browser/badge.ts";`,
      "overlay may not import browser",
      "a deep file",
    ],
    [
      "components/A.tsx",
      `import { s } from "../browser/send.ts"; const a = <p />;`,
      "types only",
      "JSX around it",
    ],
    ["components/A.tsx", `import { type A, b } from "../overlay/types.ts";`, "types only", "a mixed import"],
    [
      "reading/a.ts",
      `type A = import("../packs/types.ts").Lang;`,
      "reading may not import packs",
      "a type query",
    ],
    [
      "browser/a.ts",
      `import "../entrypoints/popup/main.tsx";`,
      "browser may not import entrypoints",
      "a side effect",
    ],
    ["cli/a.ts", `import { x } from "../measure/x.ts";`, "cli may not import measure", "measure"],
    [
      "entrypoints/a/b.ts",
      `import.meta.glob("../../tests/fixtures/*");`,
      "entrypoints may not import tests",
      "a glob",
    ],
    [
      "overlay/a.ts",
      `import { browser } from "wxt/browser";`,
      "overlay may not import the package",
      "a package",
    ],
    [
      "packs/a.ts",
      `import { readFileSync } from "node:fs";`,
      "packs may not import the package",
      "a Node module",
    ],
    [
      "newcomer/a.ts",
      `import { x } from "../reading/map.ts";`,
      "newcomer has no rule yet",
      "an unknown folder",
    ],
  ];
  it.each(planted)("in %s flags %s (%s)", (file, source, why) => {
    expect(violationsOf(file, source).map((one) => one.why)).toEqual([expect.stringContaining(why)]);
  });

  it("lets allowed imports pass", () => {
    const source = `import type { Match } from "../matching/types.ts"; import { blocks } from "../reading/blocks.ts";`;
    expect(violationsOf("overlay/a.ts", source)).toEqual([]);
    expect(
      violationsOf("components/A.tsx", `import { h } from "preact"; import { B } from "./B.tsx";`),
    ).toEqual([]);
  });
});
