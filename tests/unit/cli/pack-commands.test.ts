import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltCli, buildCli, FIXTURES } from "./built-cli.ts";

let cli: BuiltCli;
let inDir: (name: string) => string;
beforeAll(async () => {
  cli = await buildCli();
  inDir = (name) => join(cli.dir, name);
}, 60_000);
afterAll(() => cli.remove());

const readJson = async (path: string) => JSON.parse(await readFile(path, "utf8"));

/** moon.json with one more example that cannot come out as it says. */
async function writeWithFailingExample(list: "match" | "no_match"): Promise<string> {
  const pack = await readJson(`${FIXTURES}moon.json`);
  const lang = "en";
  if (list === "match")
    pack.claims[0].examples.match.push({ lang, text: "The museum is closed.", stance: "asserts" });
  else pack.claims[0].examples.no_match.push({ lang, text: "Vaccines cause autism." });
  const file = inDir(`failing-${list}.json`);
  await writeFile(file, JSON.stringify(pack));
  return file;
}

describe("fact-overlay pack validate", () => {
  it("says that a pack is valid", async () => {
    expect(await cli.run(["pack", "validate", "moon.json"])).toEqual({
      code: 0,
      out: "moon.json: valid (claims: 2, sources: 1)\n",
      err: "",
    });
  });

  it("names every fault with its place and mend, goes on with the next file, and ends with 1", async () => {
    const { code, out, err } = await cli.run([
      "pack",
      "validate",
      "faulty.json",
      "page.txt",
      "none.json",
      "moon.json",
    ]);
    expect(code).toBe(1);
    expect(err.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^faulty\.json: \/claims\/0\/text\/en: .+\. Write plain text.+$/),
      expect.stringMatching(/^faulty\.json: \/claims\/0\/verdict: .+$/),
      expect.stringMatching(/^page\.txt:1:1: a value is expected/),
      "none.json: there is no such file.",
    ]);
    expect(out).toContain("moon.json: valid");
  });
});

describe("fact-overlay pack test", () => {
  it("passes a pack whose examples come out as they say", async () => {
    expect(await cli.run(["pack", "test", "moon.json"])).toEqual({
      code: 0,
      out: "moon.json: 5 examples, all as expected\n",
      err: "",
    });
  });

  it.each([
    ["match", "/claims/0/examples/match/4: expected match, asserts, found no match: The museum is closed."],
    ["no_match", "/claims/0/examples/no_match/1: expected no match, found match, asserts (score "],
  ] as const)("names an example under %s that fails, and ends with 1", async (list, message) => {
    const { code, err } = await cli.run(["pack", "test", await writeWithFailingExample(list)]);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });
});

describe("fact-overlay pack build", () => {
  it("writes a pack that --pack takes", async () => {
    const out = inDir("built.json");
    expect((await cli.run(["pack", "build", "moon.json", "-o", out])).code).toBe(0);
    const { out: found } = await cli.run([
      "scan",
      "--no-builtin",
      "--pack",
      out,
      "--format",
      "jsonl",
      "page.txt",
    ]);
    expect(JSON.parse(found).matches).toMatchObject([{ pack: "moon", claim: "vaccines-autism" }]);
  });

  it("does not build a pack with faults, or whose examples fail", async () => {
    for (const file of ["faulty.json", await writeWithFailingExample("match")]) {
      const { code, err } = await cli.run(["pack", "build", file, "-o", inDir("never.json")]);
      expect(code).toBe(1);
      expect(err).toContain("not built.");
    }
    await expect(readFile(inDir("never.json"))).rejects.toThrow();
  });
});

describe("fact-overlay pack import and export", () => {
  it("makes a pack out of a table, names the row with a fault, and matches its claims and drafts", async () => {
    const out = inDir("imported.json");
    const { code, err } = await cli.run(["pack", "import", "--from", "csv", "claims.csv", "-o", out]);
    expect({ code, err }).toEqual({
      code: 1,
      err: "claims.csv: row 4: the id `c2` is that of row 3. Give each claim an id of its own.\n",
    });
    expect(await readJson(out)).toMatchObject({
      id: "imported",
      languages: ["en"],
      claims: [{ id: "c1" }, { id: "c2", ratings: [] }],
    });
    const { out: found } = await cli.run(
      ["match", "--no-builtin", "--pack", out, "--format", "jsonl"],
      '{"id":1,"text":"Vaccines cause autism."}\n{"id":2,"text":"The old bridge collapsed yesterday."}\n',
    );
    expect(
      found
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).matches[0]),
    ).toMatchObject([
      { pack: "imported", claim: "c1", band: "match" },
      { pack: "imported", claim: "c2", band: "match" },
    ]);
  });

  it("writes a table and reads it back", async () => {
    const csv = inDir("moon.csv");
    expect((await cli.run(["pack", "export", "--to", "csv", "moon.json", "-o", csv])).code).toBe(0);
    const { code, out } = await cli.run(["pack", "import", "--from", "csv", csv, "-o", "-", "--id", "moon"]);
    expect(code).toBe(0);
    const texts = (pack: { claims: { text: unknown }[] }) => pack.claims.map(({ text }) => text);
    expect(texts(JSON.parse(out))).toEqual(texts(await readJson(`${FIXTURES}moon.json`)));
  });

  it.each([
    [["pack", "import", "--from", "claimreview", "x.json", "-o", "y.json"], "not built yet"],
    [["pack", "export", "--to", "claimreview", "moon.json", "-o", "y.json"], "not built yet"],
    [
      ["pack", "import", "claims.csv", "-o", "y.json"],
      "--from is needed; it takes one of: csv, claimreview.",
    ],
    [["pack", "import", "--from", "csv", "claims.csv"], "Say where to write"],
    [["pack", "frobnicate"], "There is no command `pack frobnicate`."],
    [["pack"], "Name a command."],
  ])("ends with 2 and says why for %j", async (args, reason) => {
    const { code, err } = await cli.run(args);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });
});
