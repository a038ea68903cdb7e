import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, truncateSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type BuiltCli, buildCli, FIXTURES } from "./built-cli.ts";

// Each starts the command several times, threads and all.
vi.setConfig({ testTimeout: 60_000 });

let cli: BuiltCli;
let folder: string;
beforeAll(async () => {
  cli = await buildCli();
}, 60_000);
afterAll(() => cli.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fact-overlay-archive-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const MOON = ["scan", "--no-builtin", "--pack", `${FIXTURES}moon.json`];
const CLAIM = "<p>The senator said that vaccines cause autism.</p>";
const FILLER = "<p>The town council will meet on Monday to talk about the new bridge and its lamps.</p>";

const scan = (args: readonly string[], stdin?: string | Uint8Array) =>
  cli.run([...MOON, ...args], stdin, folder);
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const filesOf = (out: string) =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).file as string);

/** Pages of very different lengths, the longest first, so that threads finish in another order than they begin. */
function archive(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const name = `page-${String(i).padStart(2, "0")}.html`;
    write(
      name,
      `<html lang="en"><body>${FILLER.repeat(i % 5 === 0 ? 800 : 1)}${i % 3 === 0 ? CLAIM : ""}</body>`,
    );
    return name;
  });
}

describe("scanning an archive", () => {
  it("gives the same results in the same order with threads as without, in every format", async () => {
    const names = archive(12);
    for (const format of ["jsonl", "json", "text"]) {
      const [alone, together] = [
        await scan(["--format", format, "--jobs", "1", ...names]),
        await scan(["--format", format, "--jobs", "3", ...names]),
      ];
      expect(together).toEqual(alone);
      expect({ code: together.code, err: together.err }).toEqual({ code: 0, err: "" });
      if (format === "jsonl") expect(filesOf(together.out)).toEqual(names);
      if (format === "json") expect(JSON.parse(together.out)).toHaveLength(12);
    }
  });

  it("names faulty files in their turn, does the rest and ends with 1", async () => {
    const names = archive(6);
    write("paper.html", "%PDF-1.7 and so on");
    const list = [...names.slice(0, 2), "none.html", ...names.slice(2, 4), "paper.html", ...names.slice(4)];
    const { code, out, err } = await scan(["--format", "jsonl", "--jobs", "2", ...list]);
    expect({ code, files: filesOf(out) }).toEqual({ code: 1, files: names });
    expect(err).toBe(
      "fact-overlay: none.html: there is no such file.\n" +
        "fact-overlay: paper.html: this is not a page but a PDF document.\n",
    );
  });

  it("names a file that takes its thread with it, and does the rest in new ones", async () => {
    const names = archive(3);
    write("huge.html", `<p>${"<b>a ".repeat(2_000_000)}`);
    // Twice, so that both threads meet it and the pages behind it need new ones.
    const list = [names[0]!, "huge.html", "huge.html", ...names.slice(1)];
    const child = spawn(
      process.execPath,
      [
        "--max-old-space-size=150",
        join(cli.dir, "cli.mjs"),
        ...MOON,
        "--jobs",
        "2",
        "--format",
        "jsonl",
        ...list,
      ],
      { cwd: folder },
    );
    let out = "";
    let err = "";
    child.stdout.on("data", (text) => {
      out += text;
    });
    child.stderr.on("data", (text) => {
      err += text;
    });
    const [code] = await once(child, "close");
    expect({ code, files: filesOf(out) }).toEqual({ code: 1, files: names });
    expect(err).toContain(
      "fact-overlay: huge.html: cannot be compared (Worker terminated due to reaching memory limit",
    );
  });

  it("takes a list from a file, after the files that are named, relative to the folder it is run in", async () => {
    const names = archive(3);
    write("list.txt", `${names[1]}\r\n\n${names[2]}`);
    const { code, out } = await scan(["--format", "jsonl", "--files-from", "list.txt", names[0]!]);
    expect({ code, files: filesOf(out) }).toEqual({ code: 0, files: names });
  });

  it("takes a list from standard input, with --null for names that hold a line's end", async () => {
    const odd = "two\nlines.html";
    write(odd, FILLER);
    const names = archive(2);
    const lines = await scan(["--format", "jsonl", "--files-from", "-"], names.join("\n"));
    expect(filesOf(lines.out)).toEqual(names);
    const nulls = await scan(["--format", "jsonl", "--files-from", "-", "-0"], `${odd}\0${names[0]}\0`);
    expect(filesOf(nulls.out)).toEqual([odd, names[0]]);
    expect(await scan(["--format", "json", "--files-from", "-"], "")).toEqual({
      code: 0,
      out: "[]\n",
      err: "",
    });
  });

  it("answers a list's writer who waits for the answer before going on", async () => {
    const names = archive(2);
    const child = spawn(
      process.execPath,
      [join(cli.dir, "cli.mjs"), ...MOON, "--format", "jsonl", "--files-from", "-"],
      { cwd: folder },
    );
    const answers: string[] = [];
    for (const name of names) {
      child.stdin.write(`${name}\n`);
      const [chunk] = await once(child.stdout, "data");
      answers.push(...filesOf(String(chunk)));
    }
    child.stdin.end();
    await once(child, "close");
    expect(answers).toEqual(names);
  });

  it("gives every file to exactly one shard", async () => {
    const names = archive(12);
    const shares = await Promise.all(
      [1, 2, 3].map((i) =>
        scan(["--format", "jsonl", "--shard", `${i}/3`, "--files-from", "-"], names.join("\n")),
      ),
    );
    const files = shares.map(({ out }) => filesOf(out));
    expect(files.flat().sort()).toEqual(names);
    expect(files.every((share) => share.length > 0)).toBe(true);
  });

  it("is silent about how far it is unless asked", async () => {
    const names = archive(2);
    expect((await scan(["--format", "jsonl", ...names])).err).toBe("");
    const asked = await scan(["--format", "jsonl", "--progress", ...names, "none.html"]);
    expect(asked.err).toMatch(
      /^fact-overlay: none\.html: .*\n3 of 3 files, \d+\.\d a second, 1 with faults\n$/,
    );
  });

  it.each([
    [["--jobs", "0", "a.html"], "--jobs takes a number of threads"],
    [["--shard", "3/2", "a.html"], "--shard takes a part of the whole"],
    [["--null", "a.html"], "--null belongs to --files-from"],
    [["--files-from", "-", "-"], "Standard input is either a page (-) or the list"],
    [["--resume", "out.jsonl", "--format", "json", "a.html"], "--resume goes with --format jsonl, not json"],
    [["--resume", "-", "a.html"], "--resume takes a file"],
  ])("ends with 2 and says why for %j", async (args, reason) => {
    const { code, out, err } = await scan(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(reason);
  });

  it("names a list that is not there, and compares nothing", async () => {
    expect(await scan(["--files-from", "list.txt"])).toEqual({
      code: 1,
      out: "",
      err: "fact-overlay: list.txt: there is no such file.\n",
    });
  });
});

describe("--resume", () => {
  it("writes the results into the file, then adds only what is missing, half a line made again", async () => {
    const names = archive(9);
    write("list.txt", names.join("\n"));
    const resume = ["--files-from", "list.txt", "--resume", "out.jsonl", "--jobs", "2"];
    expect(await scan(resume)).toEqual({ code: 0, out: "", err: "" });
    const whole = read("out.jsonl");
    expect(filesOf(whole)).toEqual(names);

    const done = whole.split("\n").slice(0, 4).join("\n").length + 1;
    truncateSync(join(folder, "out.jsonl"), done + 40);
    // Whoever read them again would find them missing.
    for (const name of names.slice(0, 4)) unlinkSync(join(folder, name));
    expect(await scan(resume)).toEqual({ code: 0, out: "", err: "" });
    expect(read("out.jsonl")).toBe(whole);

    expect(await scan(resume)).toEqual({ code: 0, out: "", err: "" });
    expect(read("out.jsonl")).toBe(whole);
  });

  it("tries files again that had faults", async () => {
    const names = archive(2);
    const args = ["--resume", "out.jsonl", names[0]!, "late.html", names[1]!];
    expect((await scan(args)).code).toBe(1);
    write("late.html", CLAIM);
    expect(await scan(args)).toEqual({ code: 0, out: "", err: "" });
    expect(filesOf(read("out.jsonl"))).toEqual([...names, "late.html"]);
  });

  it("continues each shard by itself", async () => {
    const names = archive(8);
    const shard = (i: number) => ["--shard", `${i}/2`, "--resume", `out-${i}.jsonl`];
    await scan([...shard(1), ...names]);
    write("new.html", FILLER);
    for (const i of [1, 2]) await scan([...shard(i), "new.html", ...names]);
    const files = [1, 2].flatMap((i) => filesOf(read(`out-${i}.jsonl`)));
    expect(files.sort()).toEqual(["new.html", ...names].sort());
  });

  it.each(["page.html", "list.txt"])("never writes to a file that is no such result: %s", async (name) => {
    const [page] = archive(1);
    write("page.html", CLAIM);
    write("list.txt", `${page}\n`);
    const before = read(name);
    const { code, out, err } = await scan(["--resume", name, page!]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(
      `fact-overlay: ${name}: line 1 is not a result of \`fact-overlay scan --format jsonl\``,
    );
    expect(read(name)).toBe(before);
  });

  it("writes nothing when a pack has faults", async () => {
    const [page] = archive(1);
    const args = ["scan", "--pack", `${FIXTURES}faulty.json`, "--resume", "out.jsonl", page!];
    expect((await cli.run(args, "", folder)).code).toBe(1);
    expect(() => read("out.jsonl")).toThrow("ENOENT");
  });
});
