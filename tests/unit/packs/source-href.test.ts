import { describe, expect, it } from "vitest";
import { sourceHref } from "../../../packs/source-href.ts";

const PAGE = "https://example.org/a?b=c";

describe("sourceHref", () => {
  it("leaves an address without a passage as it is, its fragment too", () => {
    expect(sourceHref(`${PAGE}#part`, null)).toBe(`${PAGE}#part`);
    expect(sourceHref(PAGE, "  ")).toBe(PAGE);
  });

  it("opens at the passage", () => {
    expect(sourceHref(PAGE, "not\n cheese")).toBe(`${PAGE}#:~:text=not%20cheese`);
  });

  it("encodes what means something in a text directive", () => {
    expect(sourceHref(PAGE, "well-known, A&B: ¿qué?")).toBe(
      `${PAGE}#:~:text=well%2Dknown%2C%20A%26B%3A%20%C2%BFqu%C3%A9%3F`,
    );
  });

  it("puts the passage in the place of the address's own fragment", () => {
    expect(sourceHref(`${PAGE}#part`, "x")).toBe(`${PAGE}#:~:text=x`);
  });

  it("names a long passage by whole words from its start and its end", () => {
    const words = Array.from({ length: 80 }, (_, n) => `word${n}`);
    const [start, end] = sourceHref(PAGE, words.join(" "))
      .split(":~:text=")[1]!
      .split(",")
      .map(decodeURIComponent);
    expect(words.join(" ").startsWith(`${start} `)).toBe(true);
    expect(words.join(" ").endsWith(` ${end}`)).toBe(true);
    expect(start!.length).toBeGreaterThan(40);
    expect(end!.length).toBeLessThanOrEqual(60);
  });

  it("takes a passage of up to 300 characters whole", () => {
    expect(sourceHref(PAGE, "x".repeat(300))).not.toContain(",");
    expect(sourceHref(PAGE, "x".repeat(301))).toContain(",");
  });

  it("survives half a character", () => {
    expect(sourceHref(PAGE, "a\uD800b")).toBe(`${PAGE}#:~:text=a%EF%BF%BDb`);
  });
});
