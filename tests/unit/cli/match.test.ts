import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltCli, buildCli } from "./built-cli.ts";

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
}, 60_000);
afterAll(() => cli.remove());

const MATCH = ["match", "--no-builtin", "--pack", "moon.json", "--format", "jsonl"];
const jsonLines = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const statements = (...lines: unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join("");

describe("fact-overlay match", () => {
  it("answers each line in the contract's shape and in the order of the input", async () => {
    const { code, out } = await cli.run(
      MATCH,
      statements(
        { id: "b", text: "The senator said that vaccines cause autism.", lang: "en", date: null },
        { id: "a", text: "The museum opens at nine." },
        { id: 3, text: "Las vacunas no causan autismo.", lang: "es" },
      ),
    );
    expect(code).toBe(0);
    const results = jsonLines(out);
    expect(results).toMatchObject([
      { id: "b", matches: [{ pack: "moon", claim: "vaccines-autism", band: "match", stance: "reports" }] },
      { id: "a", matches: [] },
      { id: 3, matches: [{ claim: "vaccines-autism", band: null, stance: "contradicts" }] },
    ]);
    expect(Object.keys(results[0])).toEqual(["id", "matches"]);
    expect(Object.keys(results[0].matches[0])).toEqual([
      "pack",
      "claim",
      "band",
      "stance",
      "score",
      "explanation",
    ]);
  });

  it("answers a bad line with its number, goes on, and ends with 1", async () => {
    const { code, out, err } = await cli.run(
      MATCH,
      `{"id":1,"text":"x y z"}\n\nnonsense\n{"id":"q"}\n{"id":2,"text":"x"}`,
    );
    expect(code).toBe(1);
    expect(jsonLines(out)).toEqual([
      { id: 1, matches: [] },
      { id: null, error: "line 3: this is not JSON" },
      { id: "q", error: "line 4: `text` is missing" },
      { id: 2, matches: [] },
    ]);
    expect(err).toContain("line 3: this is not JSON");
  });

  it("tells people why, in a line", async () => {
    const { out } = await cli.run(
      ["match", "--no-builtin", "--pack", "moon.json"],
      statements({ id: 1, text: "The senator said that vaccines cause autism." }),
    );
    expect(out).toMatch(/why\s+nearest wording “[^”]+”; words “vaccines”, “cause”, “autism”;/i);
    expect(out).toContain("stance attributed (“said”)");
  });

  it("says which lines are in no language that it compares, and stays silent on them", async () => {
    const line = statements(
      { id: 1, text: "Vaccines cause autism." },
      { id: 2, text: "Le ministre a dit que les vaccins ne provoquent pas de maladies chez les enfants." },
    );
    const { code, out, err } = await cli.run(MATCH, line);
    expect(code).toBe(0);
    expect(jsonLines(out)[1]).toEqual({ id: 2, matches: [] });
    expect(err).toContain("line 2: not compared: neither English nor Spanish");
    expect(err).not.toContain("line 1");
    const forPeople = await cli.run(["match", "--no-builtin", "--pack", "moon.json"], line);
    expect(forPeople.out).toContain("  not compared: neither English nor Spanish, as far as can be told\n");
  });

  it("ranks the nearest claims whatever their band, best first, drafts too", async () => {
    const line = statements({ id: 1, text: "Do vaccines cause autism, or did the old bridge collapse?" });
    const { out } = await cli.run([...MATCH, "--rank"], line);
    const scores = jsonLines(out)[0].matches.map(({ score }: { score: number }) => score);
    expect(scores).toHaveLength(2);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
    const top = await cli.run([...MATCH, "--rank", "--top", "1"], line);
    expect(jsonLines(top.out)[0].matches).toHaveLength(1);
  });

  it("does not say for people that a statement makes a claim that is only near", async () => {
    const { out } = await cli.run(
      ["match", "--no-builtin", "--pack", "moon.json", "--rank"],
      statements({ id: 1, text: "Vaccines do not cause autism." }),
    );
    expect(out).toContain("1. near, score ");
    expect(out).not.toContain("The text says");
  });

  it.each([
    [["match", "--top", "0"], "--top takes a whole number"],
    [["match", "sentences.jsonl"], "Statements come from standard input"],
  ])("ends with 2 and says why for %j", async (args, reason) => {
    const { code, err } = await cli.run(args);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });
});
