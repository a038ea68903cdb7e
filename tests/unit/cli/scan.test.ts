import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltCli, buildCli, FIXTURES } from "./built-cli.ts";

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
}, 60_000);
afterAll(() => cli.remove());

const MOON = ["--no-builtin", "--pack", "moon.json"];
const jsonLines = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("fact-overlay scan", () => {
  it("writes one line a file, in the contract's shape", async () => {
    const { code, out, err } = await cli.run(["scan", ...MOON, "--format", "jsonl", "page.html"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [result] = jsonLines(out);
    expect(Object.keys(result)).toEqual(["file", "language", "date", "sentences", "matches", "unread"]);
    expect(result).toMatchObject({ file: "page.html", language: "en", date: "2024-04-10", unread: [] });
    expect(result.sentences).toBeGreaterThan(3);
    expect(Object.keys(result.matches[0])).toEqual([
      "pack",
      "claim",
      "band",
      "stance",
      "score",
      "quote",
      "sentence",
      "start",
      "end",
      "explanation",
    ]);
  });

  it("lists a report as a match and the opposite without a band, in reading order, and no hidden text", async () => {
    const { out } = await cli.run(["scan", ...MOON, "--format", "jsonl", "page.html"]);
    const [{ matches }] = jsonLines(out);
    expect(matches).toMatchObject([
      {
        pack: "moon",
        claim: "vaccines-autism",
        band: "match",
        stance: "reports",
        sentence: "The senator said that vaccines cause autism.",
      },
      {
        pack: "moon",
        claim: "vaccines-autism",
        band: null,
        stance: "contradicts",
        sentence: "Vaccines do not cause autism.",
      },
    ]);
  });

  it("gives offsets in UTF-16 units of the text that --with-text returns", async () => {
    const { out } = await cli.run([
      "scan",
      ...MOON,
      "--with-text",
      "--format",
      "jsonl",
      "page.html",
      "page.txt",
    ]);
    for (const { text, matches } of jsonLines(out)) {
      expect(matches.length).toBeGreaterThan(0);
      for (const { start, end, quote } of matches) expect(text.slice(start, end)).toBe(quote);
    }
    expect(jsonLines(out)[1].text).toBe("The fair opened on Saturday.\n\nVaccines cause autism.");
  });

  it("writes one list with --format json, an empty one too", async () => {
    const { out } = await cli.run(["scan", ...MOON, "--format", "json", "page.html", "page.txt"]);
    expect(JSON.parse(out).map(({ file }: { file: string }) => file)).toEqual(["page.html", "page.txt"]);
    expect(JSON.parse((await cli.run(["scan", ...MOON, "--format", "json", "none.html"])).out)).toEqual([]);
  });

  it("names a file that is missing, does the rest and ends with 1", async () => {
    const { code, out, err } = await cli.run([
      "scan",
      ...MOON,
      "--format",
      "jsonl",
      "none.html",
      "page.txt",
      ".",
    ]);
    expect(code).toBe(1);
    expect(err).toBe(
      "fact-overlay: none.html: there is no such file.\nfact-overlay: .: this is a folder, not a file.\n",
    );
    expect(jsonLines(out)).toMatchObject([{ file: "page.txt" }]);
  });

  it("takes a page from standard input, as HTML when it looks like it", async () => {
    const page = readFileSync(`${FIXTURES}page.html`);
    const [html] = jsonLines((await cli.run(["scan", ...MOON, "--format", "jsonl", "-"], page)).out);
    expect(html).toMatchObject({ file: "-", date: "2024-04-10" });
    const [text] = jsonLines(
      (await cli.run(["scan", ...MOON, "--format", "jsonl", "-"], "Vaccines cause autism.")).out,
    );
    expect(text.matches).toMatchObject([{ stance: "asserts", quote: "Vaccines cause autism" }]);
  });

  it("takes --date for files that do not say their own", async () => {
    const { out } = await cli.run([
      "scan",
      ...MOON,
      "--date",
      "2023-03-18",
      "--format",
      "jsonl",
      "page.html",
      "page.txt",
    ]);
    expect(jsonLines(out).map(({ date }) => date)).toEqual(["2024-04-10", "2023-03-18"]);
  });

  it("reads a page in an old encoding", async () => {
    const { out } = await cli.run(["scan", ...MOON, "--with-text", "--format", "jsonl", "latin-1.html"]);
    expect(jsonLines(out)).toMatchObject([
      { language: "es", text: "La niña preguntó por qué el año tiene doce meses y no diez.", unread: [] },
    ]);
  });

  it("compares with the built-in pack unless told not to", async () => {
    const text = "Fentanyl is not produced in Mexico.";
    const [found] = jsonLines((await cli.run(["scan", "--format", "jsonl", "-"], text)).out);
    expect(found.matches).toMatchObject([
      { pack: "mexico-security-2023", claim: "mx-no-production", band: "match" },
    ]);
    const [without] = jsonLines((await cli.run(["scan", ...MOON, "--format", "jsonl", "-"], text)).out);
    expect(without.matches).toEqual([]);
  });

  it("tells a person what was compared, what the text does with the claim, and who says what about it", async () => {
    const { out } = await cli.run(["scan", ...MOON, "page.html"]);
    expect(out).toContain("page.html (en, 2024-04-10)\n");
    expect(out).toMatch(/\d+ sentences compared with 2 claims: 1 match, 1 statement of the opposite\n/);
    expect(out).toContain("The text reports that somebody says this (score ");
    expect(out).toContain("“Not supported by any study” by Test Check (fact-checker), 2024-04-02");
    expect(out).toContain("https://example.org/vaccines#:~:text=no%20link%20was%20found");
    expect(out).not.toContain("\u001b");
    expect(out).not.toMatch(/\b(?:false|lie|fake)\b/);
  });

  it("stops at a pack with faults, with every one named", async () => {
    const { code, out, err } = await cli.run(["scan", "--pack", "faulty.json", "page.html"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("faulty.json: /claims/0/text/en: the text contains mark-up");
    expect(err).toContain("faulty.json: /claims/0/verdict: `verdict` is not a field");
  });

  it.each([
    [["scan"], "Name at least one file"],
    [["scan", "--format", "xml", "page.txt"], "--format does not know `xml`"],
    [["scan", "--date", "yesterday", "page.txt"], "--date takes a day"],
    [["scan", "--colour", "page.txt"], "Unknown option '--colour'"],
    [["scna", "page.txt"], "There is no command `scna`."],
    [[], "Name a command."],
  ])("ends with 2 and says why for %j", async (args, reason) => {
    const { code, out, err } = await cli.run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(reason);
  });

  it.each([["--help"], ["scan", "--help"], ["pack", "--help"], ["pack", "import", "-h"]])(
    "explains itself: %s %s",
    async (...args) => {
      const { code, out } = await cli.run(args.filter(Boolean));
      expect(code).toBe(0);
      expect(out).toContain("fact-overlay");
    },
  );
});
