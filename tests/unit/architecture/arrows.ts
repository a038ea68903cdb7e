/**
 * Which folder may import which, and which packages belong to which folder: the table of
 * docs/architecture in a form that a test can hold the sources against. It reads no files.
 */
import { posix } from "node:path";
import { type Import, importsOf } from "./imports-of.ts";

interface Rule {
  /** Folders of ours that may be imported, besides the folder itself. */
  values: readonly string[];
  /** Folders of which types may be imported. */
  types: readonly string[];
}

const PURE = ["reading", "matching", "packs", "annotations"];
const OURS = [
  ...PURE,
  "overlay",
  "components",
  "browser",
  "store",
  "library",
  "cli",
  "data",
  "measure",
  "scripts",
  "locales",
];

const RULES: Record<string, Rule> = {
  reading: { values: [], types: [] },
  matching: { values: [], types: [] },
  packs: { values: [], types: ["matching", "reading"] },
  annotations: { values: [], types: ["matching", "reading"] },
  overlay: { values: ["reading"], types: ["matching"] },
  components: { values: [], types: [...PURE, "overlay", "browser", "store", "library"] },
  browser: { values: ["packs"], types: [...PURE, "overlay"] },
  store: { values: ["packs"], types: PURE },
  library: { values: [...PURE, "store"], types: [] },
  data: { values: [], types: PURE },
  locales: { values: [], types: [] },
  cli: { values: [...PURE, "data"], types: [] },
  /** `cli` for pages read from files: what is measured is what the command line reads. `scripts` for builds and browsers. */
  measure: { values: [...PURE, "data", "overlay", "cli", "scripts"], types: [] },
  scripts: { values: [...PURE, "data"], types: [] },
  entrypoints: {
    values: [...PURE, "overlay", "components", "browser", "store", "library", "data", "locales"],
    types: [],
  },
  /** Not entrypoints: what is worth a unit test does not live in the wiring. */
  tests: { values: OURS, types: [] },
  /** Configuration at the root. */
  ".": { values: ["scripts", "data"], types: [] },
};

/** Packages with one home: nobody else names them, so that they can be replaced in one place. */
const HOMES: [name: RegExp, folders: string[]][] = [
  [/^node:/, ["cli", "measure", "scripts", "tests", "."]],
  [/^(wxt|webextension-polyfill|@wxt-dev)(\/|$)/, ["browser", "entrypoints", "scripts", "tests", "."]],
  [/^wxt\/browser$/, ["browser", "tests"]],
  [/^preact(\/|$)/, ["components", "entrypoints", "tests"]],
  [/^@floating-ui\//, ["entrypoints"]],
  [/^fuse\.js$/, ["matching", "measure"]],
  [/^parse5$/, ["cli", "measure", "tests"]],
  [/^(valibot|papaparse)$/, ["packs"]],
  [/^idb$/, ["store", "tests"]],
];

export interface Violation {
  file: string;
  from: string;
  why: string;
}

/** @param file Path from the root of the project, with forward slashes. */
export function violationsOf(file: string, source: string): Violation[] {
  return importsOf(file, source).flatMap((one) => {
    const why = one.from.startsWith(".") ? faultOfArrow(file, one) : faultOfPackage(file, one.from);
    return why === null ? [] : [{ file, from: one.from, why }];
  });
}

function faultOfArrow(file: string, { from, isTypeOnly }: Import): string | null {
  const own = folderOf(file);
  const target = folderOf(posix.join(posix.dirname(file), from));
  if (own === target) return null;
  const rule = RULES[own];
  if (!rule) return `${own} has no rule yet`;
  if (rule.values.includes(target) || (isTypeOnly && rule.types.includes(target))) return null;
  return rule.types.includes(target)
    ? `${own} may import types only of ${target}`
    : `${own} may not import ${target}`;
}

function faultOfPackage(file: string, name: string): string | null {
  const own = folderOf(file);
  const isWanderer = HOMES.some(([known, folders]) => known.test(name) && !folders.includes(own));
  return isWanderer ? `${own} may not import the package` : null;
}

function folderOf(path: string): string {
  const [first = ".", ...rest] = posix.normalize(path).split("/");
  return rest.length === 0 ? "." : first;
}
