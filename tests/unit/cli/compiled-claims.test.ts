/** Compiled claims are kept between runs, for these claims only, and nothing kept is trusted unseen. */
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheFolder, compileClaims, openCompiled } from "../../../cli/compiled-claims.ts";
import type { Claim } from "../../../matching/types.ts";
import { claim } from "../matching/claims.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fact-overlay-compiled-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const many = (count: number, verb = "closed"): Claim[] =>
  Array.from({ length: count }, (_, i) =>
    claim(`c${i}`, [`The harbour of Velton${i} was ${verb} by its mayor`], []),
  );
const MANY = many(1_000);
const SAID = { text: "Yesterday the harbour of Velton7 was closed by its mayor." };
const found = (buffer: SharedArrayBuffer) =>
  openCompiled(buffer)
    .matchStatement(SAID)
    .map((one) => one.claim);
const kept = () => readdirSync(folder).map((name) => join(folder, name));

describe("compiled claims", () => {
  it("are kept under a name of their own and used by the next run", async () => {
    const made = await compileClaims(MANY, folder);
    expect(found(made)).toContain("c7");
    expect(kept()).toHaveLength(1);
    utimesSync(kept()[0]!, 1, 1);
    const inode = statSync(kept()[0]!).ino;
    const again = await compileClaims(MANY, folder);
    expect(new Uint8Array(again)).toEqual(new Uint8Array(made));
    // Read and touched, not written again.
    expect(statSync(kept()[0]!).ino).toBe(inode);
    expect(statSync(kept()[0]!).mtimeMs).toBeGreaterThan(1_000);
  });

  it("are made anew for other claims", async () => {
    await compileClaims(MANY, folder);
    await compileClaims(many(1_000, "sold"), folder);
    expect(kept()).toHaveLength(2);
  });

  it.each([
    ["truncated", (bytes: Buffer) => bytes.subarray(0, bytes.length - 8)],
    [
      "changed in one byte",
      (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === 5_000 ? byte ^ 1 : byte))),
    ],
    ["empty", () => Buffer.alloc(0)],
  ])("are made anew when what was kept is %s", async (_, spoil) => {
    const made = await compileClaims(MANY, folder);
    const path = kept()[0]!;
    const whole = readFileSync(path);
    writeFileSync(path, spoil(whole));
    expect(new Uint8Array(await compileClaims(MANY, folder))).toEqual(new Uint8Array(made));
    expect(readFileSync(path).equals(whole)).toBe(true);
  });

  it("are made anew when the file is of other claims, whatever its name", async () => {
    const made = await compileClaims(MANY, folder);
    const [path] = kept();
    await compileClaims(many(1_000, "sold"), folder);
    const other = kept().find((one) => one !== path)!;
    writeFileSync(path!, readFileSync(other));
    expect(new Uint8Array(await compileClaims(MANY, folder))).toEqual(new Uint8Array(made));
  });

  it("do without a folder that cannot be written", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    chmodSync(file, 0o400);
    expect(found(await compileClaims(MANY, join(file, "below")))).toContain("c7");
  });

  it("are not kept where they are few", async () => {
    await compileClaims(many(50), folder);
    expect(kept()).toEqual([]);
  });

  it("leave the twelve that were used last", async () => {
    for (let i = 0; i < 14; i++) writeFileSync(join(folder, `${i}.compiled-claims`), "");
    writeFileSync(join(folder, "of another program"), "");
    await compileClaims(MANY, folder);
    expect(kept()).toHaveLength(13);
  });

  it("take away what a process that was killed left, and nothing that is being written", async () => {
    const [old, fresh] = ["a.compiled-claims.1", "b.compiled-claims.2"].map((name) => join(folder, name));
    for (const path of [old!, fresh!]) writeFileSync(path, "half");
    utimesSync(old!, 1, 1);
    await compileClaims(MANY, folder);
    expect(kept()).not.toContain(old);
    expect(kept()).toContain(fresh);
  });

  it("make the folder where it is missing", async () => {
    const below = join(folder, "caches", "own");
    await compileClaims(MANY, below);
    expect(readdirSync(below)).toHaveLength(1);
  });

  it("lie where the system wants them, or nowhere", () => {
    expect(cacheFolder({ XDG_CACHE_HOME: "/caches" })).toBe(join("/caches", "fact-overlay"));
    expect(cacheFolder({ XDG_CACHE_HOME: "/caches", FACT_OVERLAY_CACHE: "/own" })).toBe("/own");
    expect(cacheFolder({ FACT_OVERLAY_CACHE: "off" })).toBeNull();
  });
});
