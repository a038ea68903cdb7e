/**
 * `--shard i/n`: which files are this process's share. By a hash of the path as it is written, not by its place in the list: two
 * machines whose lists are ordered otherwise, or a list that has grown since, still give every file to exactly one shard, and
 * a file always to the same one, so that each shard can be resumed by itself. The shares are therefore about equal in number, not exactly.
 */
import { hashText } from "../packs/hash-text.ts";
import { UsageError } from "./command.ts";

export interface Shard {
  /** From 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

const MAX_SHARDS = 1_000_000;

/** @throws UsageError for anything but "i/n" with 1 <= i <= n. */
export function readShard(text: string): Shard {
  const [, number, of] = /^([1-9]\d{0,6})\/([1-9]\d{0,6})$/.exec(text)?.map(Number) ?? [];
  if (number !== undefined && of !== undefined && number <= of && of <= MAX_SHARDS) return { number, of };
  throw new UsageError(
    `--shard takes a part of the whole such as 2/8 (the second of eight), not \`${text}\`.`,
  );
}

/** The same answer for the same path on every machine and in every version. */
export function isInShard(file: string, { number, of }: Shard): boolean {
  return spread(hashText(file)) % of === number - 1;
}

/** 64 bits of which the lowest say little to 32 that all say the same much (the finish of MurmurHash3, Appleby 2011). */
function spread(hash: string): number {
  let bits = Number.parseInt(hash.slice(0, 8), 16) ^ Number.parseInt(hash.slice(8), 16);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
