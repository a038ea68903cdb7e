/**
 * Compiles claims in slices, between which pages are answered: a hundred thousand claims take more than ten seconds, and a person is
 * reading. It knows no browser and no storage; the clock and the pause are its caller's.
 */
import { createIndexBuilder } from "../matching/claim-index/build.ts";
import { writingIndex } from "../matching/claim-index/format.ts";
import type { CompiledTables } from "../matching/compiled-tables.ts";
import type { Claim } from "../matching/types.ts";

export interface Slicing {
  /** Milliseconds, of any beginning. */
  now(): number;
  /** Lets whatever waits have its turn. */
  pause(): Promise<void>;
}

/** A slice is about as long as a frame: a page that asks meanwhile waits no longer for it. */
const SLICE_MS = 12;

/**
 * @param parts Claims as they come from where they are kept.
 * @param told Called after each slice with the number of claims that were read.
 * @param isWanted Asked after each slice; null is returned as soon as it says no.
 * @throws what the parts throw, and RangeError for claims that cannot be compiled (`build.ts`).
 */
export async function compileInSlices(
  parts: AsyncIterable<readonly Claim[]>,
  tables: CompiledTables,
  fingerprint: number,
  { now, pause }: Slicing,
  told: (claims: number) => void = () => {},
  isWanted: () => boolean = () => true,
): Promise<ArrayBuffer | null> {
  const builder = createIndexBuilder(tables);
  let claims = 0;
  let sliceBegan = now();
  const isOver = () => now() - sliceBegan >= SLICE_MS;
  const rest = async () => {
    told(claims);
    await pause();
    sliceBegan = now();
  };
  for await (const part of parts) {
    for (const claim of part) {
      builder.add(claim);
      claims++;
      if (isOver()) await rest();
      if (!isWanted()) return null;
    }
  }
  /** All steps of something that could pause; null when it is not wanted any more. */
  const inSlices = async <T>(steps: Generator<void, T>): Promise<T | null> => {
    for (;;) {
      const step = steps.next();
      if (isOver()) await rest();
      if (!isWanted()) return null;
      if (step.done) return step.value;
    }
  };
  const sections = await inSlices(builder.finishing());
  return sections && inSlices(writingIndex(sections, fingerprint));
}
