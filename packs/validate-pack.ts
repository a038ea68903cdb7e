/**
 * Is this a claim pack? Says yes with the pack, or no with every fault at once, in the order in which
 * they stand in the document, each with its place and its mend. Does not judge what a pack says, and
 * does not run its examples (the command line does, with the engine).
 */
import * as v from "valibot";
import type { Fault } from "./fault.ts";
import { numberPlaces, toPointer } from "./json-pointer.ts";
import { findShapeFaults } from "./json-shape.ts";
import { findRuleFaults } from "./pack-rules.ts";
import { ClaimPackSchema } from "./schema.ts";
import type { ClaimPack } from "./types.ts";

export type { Fault } from "./fault.ts";
export type Validation =
  | { readonly pack: ClaimPack; readonly faults?: undefined }
  | { readonly faults: Fault[]; readonly pack?: undefined };

type Issue = v.BaseIssue<unknown>;

/**
 * Checks a value as it comes out of JSON.parse.
 * @returns The pack with its fields in the schema's order, or every fault in document order. Never throws.
 * Cost: linear in the size of the pack.
 */
export function validatePack(json: unknown): Validation {
  const result = v.safeParse(ClaimPackSchema, json);
  const shapes = findShapeFaults(ClaimPackSchema, json);
  const misshapen = new Set(shapes.map((fault) => fault.pointer));
  const issues = (result.issues ?? []).filter((issue) => issue.expected !== "never").map(describe);
  const faults = [
    ...issues.filter((fault) => !misshapen.has(fault.pointer)),
    ...shapes,
    ...findRuleFaults(json),
  ];
  if (faults.length === 0) return { pack: result.output as ClaimPack };
  const places = numberPlaces(json);
  const placeOf = (fault: Fault): number => places.get(fault.pointer) ?? 0;
  return { faults: faults.sort((a, b) => placeOf(a) - placeOf(b)) };
}

function describe(issue: Issue): Fault {
  const steps = (issue.path ?? []).map((item) => item.key as string | number);
  const missing =
    issue.type === "strict_object" && issue.received === "undefined" && issue.expected?.startsWith('"');
  if (missing) {
    const name = String(steps.at(-1));
    return {
      pointer: toPointer(steps.slice(0, -1)),
      problem: `the field \`${name}\` is missing`,
      mend: `Add \`${name}\`.`,
    };
  }
  const own = issue.message.split("\n");
  if (own.length === 2)
    return { pointer: toPointer(steps), problem: `${own[0]}${shown(issue.input)}`, mend: String(own[1]) };
  return { pointer: toPointer(steps), ...describeType(issue) };
}

/** What the schema library says about the kind of a value, in words for people. */
function describeType(issue: Issue): { problem: string; mend: string } {
  const expected = issue.expected ?? "";
  if (issue.type === "picklist" || issue.type === "literal") {
    const choices = expected.replace(/[()"]/g, "").split(" | ");
    const mend = choices.length === 1 ? `Write ${choices[0]}.` : `Write one of: ${choices.join(", ")}.`;
    return { problem: `${name(issue.input)} is not a value that is known here`, mend };
  }
  const kind = KINDS[expected.replace(/^\((.*)\)$/, "$1").split(" | ")[0] ?? ""] ?? expected;
  const orNull = issue.type === "nullable" || issue.type === "nullish" ? ", or null" : "";
  return { problem: `${name(issue.input)} stands where ${kind} belongs`, mend: `Write ${kind}${orNull}.` };
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text in double quotation marks",
  number: "a number",
  Array: "a list in square brackets",
  Object: "an object in curly brackets",
};

/** A value's name in a message: short values as they are, the others by their kind. */
function name(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "string") return `"${cut(value)}"`;
  return String(value);
}

function shown(value: unknown): string {
  return typeof value === "string" && value.trim() !== "" ? `: "${cut(value)}"` : "";
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
