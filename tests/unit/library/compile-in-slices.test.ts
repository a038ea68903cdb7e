/** Compiling gives way to whatever waits, says how far it is, and makes the same as in one go. */
import { describe, expect, it } from "vitest";
import { languageTables } from "../../../data/language/tables.ts";
import { compileInSlices } from "../../../library/compile-in-slices.ts";
import { buildIndex } from "../../../matching/claim-index/build.ts";
import { fingerprintOf } from "../../../matching/claim-index/fingerprint.ts";
import { writeIndex } from "../../../matching/claim-index/format.ts";
import { compileTables } from "../../../matching/compiled-tables.ts";
import type { Claim } from "../../../matching/types.ts";
import { claim } from "../matching/claims.ts";

const tables = compileTables(languageTables);
const fingerprint = fingerprintOf(languageTables);
const CLAIMS = Array.from({ length: 250 }, (_, i) =>
  claim(`c${i}`, [`The harbour of Velton${i} was closed by its mayor`, `Velton${i} has no harbour`], []),
);
async function* inParts(claims: readonly Claim[], each = 100) {
  for (let at = 0; at < claims.length; at += each) yield claims.slice(at, at + each);
}
/** A clock that goes on by so much whenever it is looked at. */
const clock = (stepMs: number) => {
  let ms = 0;
  return () => {
    ms += stepMs;
    return ms;
  };
};

describe("compiling in slices", () => {
  it("makes the same form, whatever the pauses", async () => {
    const whole = writeIndex(buildIndex(CLAIMS, tables), fingerprint);
    for (const stepMs of [0, 5, 50]) {
      const pause = async () => {};
      const sliced = await compileInSlices(inParts(CLAIMS), tables, fingerprint, {
        now: clock(stepMs),
        pause,
      });
      expect(new Uint8Array(sliced!)).toEqual(new Uint8Array(whole));
    }
  });

  it("pauses after twelve milliseconds, while finishing too, and tells how many claims were read", async () => {
    const told: number[] = [];
    let pauses = 0;
    // Each look at the clock is a millisecond, and it is looked at once a claim: thirteen claims a slice.
    await compileInSlices(
      inParts(CLAIMS),
      tables,
      fingerprint,
      { now: clock(1), pause: async () => void pauses++ },
      (claims) => told.push(claims),
    );
    expect(told.slice(0, 3)).toEqual([12, 24, 36]);
    expect(told.at(-1)).toBe(250);
    expect(pauses).toBe(told.length);
    const finishing: number[] = [];
    await compileInSlices(
      inParts([CLAIMS[0]!]),
      tables,
      fingerprint,
      { now: clock(20), pause: async () => {} },
      (claims) => finishing.push(claims),
    );
    expect(finishing.length).toBeGreaterThan(4);
  });

  it("stops when it is not wanted any more", async () => {
    let read = 0;
    const parts = (async function* () {
      for await (const part of inParts(CLAIMS, 10)) {
        read += part.length;
        yield part;
      }
    })();
    let slices = 0;
    const slicing = { now: clock(20), pause: async () => {} };
    const made = await compileInSlices(
      parts,
      tables,
      fingerprint,
      slicing,
      () => void slices++,
      () => slices < 25,
    );
    expect(made).toBeNull();
    expect(read).toBeLessThan(40);
  });

  it("hands on what the parts throw", async () => {
    const parts = (async function* (): AsyncGenerator<Claim[]> {
      yield CLAIMS.slice(0, 10);
      throw new Error("The storage is gone");
    })();
    const slicing = { now: () => 0, pause: async () => {} };
    await expect(compileInSlices(parts, tables, fingerprint, slicing)).rejects.toThrow("The storage is gone");
  });
});
