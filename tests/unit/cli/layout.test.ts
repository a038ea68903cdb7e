import { describe, expect, it } from "vitest";
import { labelled, styleFor } from "../../../cli/layout.ts";

const PLAIN = styleFor(false);

describe("labelled", () => {
  it("wraps text into its column and never breaks an address", () => {
    const address = `https://example.org/${"a".repeat(120)}`;
    const lines = labelled("source", `${"word ".repeat(40)}${address}`, PLAIN)
      .trimEnd()
      .split("\n");
    expect(lines[0]).toMatch(/^ {4}source {2}word/);
    expect(lines.slice(1).every((line) => line.startsWith(" ".repeat(12)))).toBe(true);
    expect(lines.slice(0, -1).every((line) => line.length <= 100)).toBe(true);
    expect(lines.at(-1)?.trim()).toBe(address);
  });

  it("does not let a page's text command the terminal", () => {
    expect(labelled("quote", "\u001b[2Jgone\u0007", PLAIN)).toBe("    quote   [2Jgone \n");
  });

  it("writes colour only where it is asked for", () => {
    expect(PLAIN.strong("x")).toBe("x");
    expect(styleFor(true).strong("x")).toBe("\u001b[1mx\u001b[22m");
  });
});
