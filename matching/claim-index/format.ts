/**
 * The compiled form of a pack's claims: one ArrayBuffer, with what it was made of in its head and a checksum over the rest, so that it
 * can be kept and opened again without being made again. Nothing in it is trusted before that was compared: what is
 * truncated, flipped, older, or made with other language tables is refused, and its owner makes it anew.
 *
 * A head of 32-bit numbers (magic, version, fingerprint, checksum, the sections' lengths in bytes), then the sections, each
 * begun on a multiple of four. Byte order is the machine's: it is kept on the machine that made it.
 */

import { WEIGHTS } from "../indexed.ts";

/** The arrays of a compiled form. `n` wordings, `s` signatures (different words of claims), `k` keys. */
export interface Sections {
  /** k keys, ascending; which signatures have the key: `signatureOfKey` from `keyAt[i]` to `keyAt[i + 1]`. */
  readonly keys: Uint32Array;
  readonly keyAt: Uint32Array;
  readonly signatureOfKey: Uint32Array;
  /** s: the key of the stem; 0 for a country. */
  readonly stemOf: Uint32Array;
  /** s: see `packTraits`. */
  readonly traitsOf: Uint32Array;
  /** s + 1: where the stem of a signature begins in `letters`, a byte a letter; a country has none. */
  readonly lettersAt: Uint32Array;
  readonly letters: Uint8Array;
  /** s + 1: where the wordings of a signature begin in `postings` (bytes), each as a varint of the distance to the last. */
  readonly postingAt: Uint32Array;
  readonly postings: Uint8Array;
  /** n + 1: where the terms of a wording begin in `forward` (bytes), each as a varint of signature * 8 + weight. */
  readonly forwardAt: Uint32Array;
  readonly forward: Uint8Array;
  /** n: how many of its posted signatures must be said (`reach.ts`). */
  readonly hitsOf: Uint8Array;
  /** n: position of the claim; ascending. */
  readonly claimOf: Uint32Array;
  /** n: see `packSource`. */
  readonly sourceOf: Uint16Array;
  /** n: keys of what is left of a wording without negations, ascending, and the wordings they are of. */
  readonly echoKeys: Uint32Array;
  readonly echoWordings: Uint32Array;
  /** Claims + 1: where the bytes of a claim begin in `claimBytes` (`claim-bytes.ts`). */
  readonly claimBytesAt: Uint32Array;
  readonly claimBytes: Uint8Array;
  /** What is said once for all claims (`claim-bytes.ts`). */
  readonly head: Uint8Array;
}

const ORDER = {
  keys: Uint32Array,
  keyAt: Uint32Array,
  signatureOfKey: Uint32Array,
  stemOf: Uint32Array,
  traitsOf: Uint32Array,
  lettersAt: Uint32Array,
  letters: Uint8Array,
  postingAt: Uint32Array,
  postings: Uint8Array,
  forwardAt: Uint32Array,
  forward: Uint8Array,
  hitsOf: Uint8Array,
  claimOf: Uint32Array,
  sourceOf: Uint16Array,
  echoKeys: Uint32Array,
  echoWordings: Uint32Array,
  claimBytesAt: Uint32Array,
  claimBytes: Uint8Array,
  head: Uint8Array,
} as const satisfies Record<keyof Sections, unknown>;
const NAMES = Object.keys(ORDER) as (keyof Sections)[];

const MAGIC = 0x464f4349;
/** Raised whenever the meaning of a section changes. */
export const FORMAT_VERSION = 4;
const HEAD = 4;
const HEAD_BYTES = (HEAD + NAMES.length) * 4;

const padded = (bytes: number) => Math.ceil(bytes / 4) * 4;

/** A section of so many bytes is copied in a step of its own. */
const LARGE = 1_000_000;

/**
 * In steps, as `IndexBuilder.finishing`.
 * @param fingerprint Of the language tables that it was made with (`fingerprint.ts`).
 */
export function* writingIndex(sections: Sections, fingerprint: number): Generator<void, ArrayBuffer> {
  const lengths = NAMES.map((name) => sections[name].byteLength);
  const buffer = new ArrayBuffer(lengths.reduce((sum, bytes) => sum + padded(bytes), HEAD_BYTES));
  const bytes = new Uint8Array(buffer);
  const head = new Uint32Array(buffer, 0, HEAD + NAMES.length);
  head.set([MAGIC, FORMAT_VERSION, fingerprint, 0, ...lengths]);
  let at = HEAD_BYTES;
  for (const name of NAMES) {
    const { buffer: from, byteOffset, byteLength } = sections[name];
    bytes.set(new Uint8Array(from, byteOffset, byteLength), at);
    at += padded(byteLength);
    if (byteLength >= LARGE) yield;
  }
  head[3] = yield* summing(buffer);
  return buffer;
}

/** All at once. */
export const writeIndex = (sections: Sections, fingerprint: number): ArrayBuffer =>
  inOneGo(writingIndex(sections, fingerprint));

/** Takes all the steps of something that could pause. */
export function inOneGo<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export type Opened =
  | { readonly sections: Sections; readonly refused?: undefined }
  | {
      readonly sections?: undefined;
      readonly refused:
        | "not an index"
        | "truncated"
        | "another version"
        | "other language tables"
        | "damaged";
    };

/**
 * Views into the buffer, nothing copied; threads may share it. Cost: one pass over it for the checksum, about a millisecond for four megabytes.
 */
export function openIndex(buffer: ArrayBufferLike, fingerprint: number): Opened {
  if (buffer.byteLength < HEAD_BYTES || buffer.byteLength % 4 !== 0) return { refused: "truncated" };
  const head = new Uint32Array(buffer, 0, HEAD + NAMES.length);
  if (head[0] !== MAGIC) return { refused: "not an index" };
  if (head[1] !== FORMAT_VERSION) return { refused: "another version" };
  if (head[2] !== fingerprint) return { refused: "other language tables" };
  const lengths = [...head.subarray(HEAD)];
  const expected = lengths.reduce((sum, bytes) => sum + padded(bytes), HEAD_BYTES);
  if (expected !== buffer.byteLength) return { refused: "truncated" };
  if (head[3] !== inOneGo(summing(buffer))) return { refused: "damaged" };
  let at = HEAD_BYTES;
  const views = NAMES.map((name, i) => {
    const view = new ORDER[name](buffer as ArrayBuffer, at, lengths[i]! / ORDER[name].BYTES_PER_ELEMENT);
    at += padded(lengths[i]!);
    return [name, view];
  });
  return { sections: Object.fromEntries(views) as unknown as Sections };
}

/** A sum over runs of so many numbers, each begun with the sum of the one before. */
const RUN = 2 ** 14;
function* summing(buffer: ArrayBufferLike): Generator<void, number> {
  const numbers = new Uint32Array(buffer);
  let sum = 0x811c9dc5;
  for (let from = 0; from < numbers.length; from += RUN) {
    sum = summedUp(numbers, from, from + RUN, sum);
    if (from % (RUN * RUNS_A_STEP) === 0) yield;
  }
  return sum >>> 0;
}
const RUNS_A_STEP = 64;

/**
 * FNV-1a over 32-bit numbers, the place of the checksum itself left out; four sums side by side, which do not wait for each other.
 * @param from A multiple of four.
 */
function summedUp(numbers: Uint32Array, from: number, to: number, before: number): number {
  const end = Math.min(to, numbers.length);
  let [a, b, c, d] = [before, before ^ 1, before ^ 2, before ^ 3];
  let i = from;
  for (; i + 3 < end; i += 4) {
    a = Math.imul(a ^ numbers[i]!, PRIME) ^ (a >>> 15);
    b = Math.imul(b ^ numbers[i + 1]!, PRIME) ^ (b >>> 15);
    c = Math.imul(c ^ numbers[i + 2]!, PRIME) ^ (c >>> 15);
    d = Math.imul(d ^ (i === 0 ? 0 : numbers[i + 3]!), PRIME) ^ (d >>> 15);
  }
  for (; i < end; i++) a = Math.imul(a ^ numbers[i]!, PRIME) ^ (a >>> 15);
  return [b, c, d].reduce((sum, one) => Math.imul(sum ^ one, PRIME) ^ (sum >>> 15), a);
}
const PRIME = 0x01000193;

/** What a signature is, in one number: language, country or not, no synonyms, the stem's length and first letter, its rarity. */
export interface Traits {
  readonly isSpanish: boolean;
  readonly isCountry: boolean;
  readonly hasNoGroups: boolean;
  /** Of the stem, at most 31. */
  readonly length: number;
  /** First UTF-16 unit of the stem; 0 beyond the basic letters. */
  readonly first: number;
  /** 0 to 1 (`rarity.ts`), in 255 steps, rounded up. */
  readonly rarity: number;
}

const FIRST_BITS = 12;
export const packTraits = (traits: Traits): number =>
  (Number(traits.isSpanish) |
    (Number(traits.isCountry) << 1) |
    (Number(traits.hasNoGroups) << 2) |
    (Math.min(31, traits.length) << 3) |
    ((traits.first >>> 0 < 1 << FIRST_BITS ? traits.first : 0) << 8) |
    (Math.ceil(traits.rarity * 255) << 20)) >>>
  0;
export const isSpanish = (traits: number): boolean => (traits & 1) !== 0;
export const isCountry = (traits: number): boolean => (traits & 2) !== 0;
export const hasNoGroups = (traits: number): boolean => (traits & 4) !== 0;
export const lengthOf = (traits: number): number => (traits >>> 3) & 31;
export const firstOf = (traits: number): number => (traits >>> 8) & ((1 << FIRST_BITS) - 1);
export const rarityOf = (traits: number): number => (traits >>> 20) / 255;

/** Which text of its claim a wording is: the number of the declared text, and 0 for all of it or the number of its main part. */
export interface Source {
  readonly declared: number;
  readonly part: number;
  readonly isSpelledOut: boolean;
}
export const MAX_DECLARED = 0xfff;
export const MAX_PART = 7;
export const packSource = ({ declared, part, isSpelledOut }: Source): number =>
  (declared << 4) | (part << 1) | Number(isSpelledOut);
export const sourceOf = (packed: number): Source => ({
  declared: packed >>> 4,
  part: (packed >>> 1) & MAX_PART,
  isSpelledOut: (packed & 1) !== 0,
});

/** A term of a wording: its signature, and its weight by number (at most eight weights). */
export function packTerm({ signature, weight }: { signature: number; weight: number }): number {
  const code = WEIGHTS.indexOf(weight as (typeof WEIGHTS)[number]);
  if (code < 0)
    throw new RangeError(`A word of a claim weighs ${weight}, which is none of ${WEIGHTS.join(", ")}.`);
  return signature * 8 + code;
}
export const unpackTerm = (term: number): { signature: number; weight: number } => ({
  signature: term >>> 3,
  weight: WEIGHTS[term & 7]!,
});

/** Wordings of one compiled form: the bits that are left beside a key. */
export const MAX_WORDINGS = 2 ** 21;
