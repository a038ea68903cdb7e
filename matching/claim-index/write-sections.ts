/**
 * The sections of a compiled form that are written when all claims were read: postings, keys, letters, repetitions. Each in steps of some
 * milliseconds, because whoever compiles a hundred thousand claims in a browser has pages waiting.
 */
import { ByteWriter, NumberWriter, VarintReader } from "./bytes.ts";
import { hasNoGroups, MAX_WORDINGS, type Sections, unpackTerm } from "./format.ts";
import { postedTerms, type ReachTerm } from "./reach.ts";

/** A word of a claim, by all that a sentence may answer it with. */
export interface Signature {
  readonly keys: readonly number[];
  readonly stem: number;
  readonly letters: string;
  readonly traits: number;
  readonly isCountry: boolean;
}

/** So many wordings, signatures or keys are written between two pauses. */
const STEP = 1_000;

/** The terms of a wording as they are written; `weight` is a weight again, not its number. */
function termsOf({ forward, forwardAt }: Pick<Sections, "forward" | "forwardAt">, wording: number) {
  const terms: { signature: number; weight: number }[] = [];
  const reader = new VarintReader(forward, forwardAt[wording]!);
  while (reader.at < forwardAt[wording + 1]!) terms.push(unpackTerm(reader.next()));
  return terms;
}

export function* writePostings(
  wordings: Pick<Sections, "forward" | "forwardAt" | "claimOf">,
  signatures: readonly Signature[],
  frequency: Uint32Array,
): Generator<void, Pick<Sections, "postingAt" | "postings" | "hitsOf">> {
  const posted = signatures.map(() => new NumberWriter());
  const hitsOf = new Uint8Array(wordings.claimOf.length);
  for (let wording = 0; wording < hitsOf.length; wording++) {
    const reach = termsOf(wordings, wording).map(
      ({ signature, weight }): ReachTerm => ({
        signature,
        weight,
        isCountry: signatures[signature]!.isCountry,
        mayBeUnderstood: isUnderstood(signatures[signature]!, weight),
        frequency: frequency[signature]!,
      }),
    );
    const { main, places, hits } = postedTerms(reach);
    for (const signature of [...main, ...places]) posted[signature]!.push(wording);
    hitsOf[wording] = hits;
    if (wording % STEP === STEP - 1) yield;
  }
  const postings = new ByteWriter();
  const postingAt = new NumberWriter();
  for (const [signature, of] of posted.entries()) {
    postingAt.push(postings.length);
    let last = 0;
    for (const wording of of.numbers()) {
      postings.varint(wording - last);
      last = wording;
    }
    if (signature % STEP === STEP - 1) yield;
  }
  postingAt.push(postings.length);
  return { postingAt: postingAt.numbers(), postings: postings.bytes(), hitsOf };
}

const isUnderstood = ({ isCountry, traits }: Signature, weight: number) =>
  !isCountry && hasNoGroups(traits) && weight >= 1;

export function* writeKeys(
  signatures: readonly Signature[],
): Generator<void, Pick<Sections, "keys" | "keyAt" | "signatureOfKey">> {
  const byKey = new Map<number, number[]>();
  for (const [signature, { keys }] of signatures.entries()) {
    for (const key of new Set(keys)) {
      const list = byKey.get(key);
      if (list) list.push(signature);
      else byKey.set(key, [signature]);
    }
    if (signature % STEP === STEP - 1) yield;
  }
  const keys = Uint32Array.from(byKey.keys()).sort();
  yield;
  const keyAt = new NumberWriter();
  const signatureOfKey = new NumberWriter();
  for (const key of keys) {
    keyAt.push(signatureOfKey.length);
    for (const signature of byKey.get(key)!) signatureOfKey.push(signature);
  }
  keyAt.push(signatureOfKey.length);
  return { keys, keyAt: keyAt.numbers(), signatureOfKey: signatureOfKey.numbers() };
}

export function writeLetters(signatures: readonly Signature[]): Pick<Sections, "lettersAt" | "letters"> {
  const letters = new ByteWriter();
  const lettersAt = new NumberWriter();
  for (const signature of signatures) {
    lettersAt.push(letters.length);
    letters.letters(signature.letters);
  }
  lettersAt.push(letters.length);
  return { lettersAt: lettersAt.numbers(), letters: letters.bytes() };
}

/** Sorted as numbers, key before wording: 32 bits and 21 of a double's 53, which objects would take a hundred times as long for. */
export function writeEchoes(
  keys: Uint32Array,
  wordings: Uint32Array,
): Pick<Sections, "echoKeys" | "echoWordings"> {
  const sorted = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i++) sorted[i] = keys[i]! * MAX_WORDINGS + wordings[i]!;
  sorted.sort();
  const echoKeys = new Uint32Array(keys.length);
  const echoWordings = new Uint32Array(keys.length);
  for (let i = 0; i < sorted.length; i++) {
    echoKeys[i] = Math.floor(sorted[i]! / MAX_WORDINGS);
    echoWordings[i] = sorted[i]! % MAX_WORDINGS;
  }
  return { echoKeys, echoWordings };
}
