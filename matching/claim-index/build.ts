/**
 * Makes the compiled form of a list of claims (`format.ts`), a claim at a time, so that whoever makes it can stop in between. A
 * wording is posted under its rarest words only: whatever could say it must say one of those (`reach.ts`).
 *
 * Cost: about a tenth of a millisecond a wording; beside the form itself it holds one text a different word.
 */
import type { CompiledTables } from "../compiled-tables.ts";
import { type IndexedTerm, type IndexedWording, indexWordings, WEIGHTS } from "../indexed.ts";
import { plainKey } from "../plain.ts";
import type { Claim, Language } from "../types.ts";
import { claimantCountries } from "../whereabouts.ts";
import { isSpelledOut } from "../wordings.ts";
import { firstNotLess } from "./ascending.ts";
import { ByteWriter, NumberWriter } from "./bytes.ts";
import { writeClaim, writeHead } from "./claim-bytes.ts";
import { hasNoGroups, MAX_DECLARED, MAX_PART, packSource, packTraits, type Sections } from "./format.ts";
import { alikeKey, countryKey, echoKey, groupKey, stemKey } from "./keys.ts";
import { postedTerms, type ReachTerm } from "./reach.ts";

interface Signature {
  readonly keys: readonly number[];
  readonly stem: number;
  readonly letters: string;
  readonly traits: number;
  readonly isCountry: boolean;
}

export type BuildTables = Pick<CompiledTables, "languages" | "gazetteer" | "rarity">;

export interface IndexBuilder {
  /**
   * Adds the next claim; its position is how many were added before.
   * @throws RangeError for a claim with more than 4,096 texts.
   */
  add(claim: Claim): void;
  /** Cost: some tens of milliseconds for ten thousand claims. */
  finish(): Sections;
}

export function createIndexBuilder({ languages, gazetteer, rarity }: BuildTables): IndexBuilder {
  const numbers = new Map<string, number>();
  const signatures: Signature[] = [];
  const wordings: { claim: number; source: number; terms: readonly Posted[] }[] = [];
  const echoes: { key: number; wording: number }[] = [];
  const packs: string[] = [];
  const claimants = new Set<string>();
  const people = new Map<string, string>();
  const claimBytes = new ByteWriter();
  const claimBytesAt = new NumberWriter();
  let claims = 0;

  const numberOfPack = (pack: string): number => {
    const known = packs.lastIndexOf(pack);
    return known >= 0 ? known : packs.push(pack) - 1;
  };

  /** The same few people make most claims of a pack. */
  const addClaimants = (claim: Claim) => {
    const name = JSON.stringify(claim.claimants);
    if (claim.claimants.length === 0 || claimants.has(name)) return;
    claimants.add(name);
    for (const [called, country] of claimantCountries([claim], languages.en, gazetteer))
      people.set(called, country);
  };

  const signatureOf = (term: IndexedTerm, lang: Language): number => {
    const { stem, groups, alike, country } = term;
    const name = country === null ? `${lang}:${stem}#${groups}~${alike}` : `${lang}@${country}`;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, signatures.length);
    signatures.push({
      keys:
        country === null
          ? [
              stemKey(stem, lang),
              ...groups.map((group) => groupKey(group, lang)),
              ...alike.map((group) => alikeKey(group, lang)),
            ]
          : [countryKey(country)],
      stem: country === null ? stemKey(stem, lang) : 0,
      letters: country === null ? stem : "",
      traits: packTraits({
        isSpanish: lang === "es",
        isCountry: country !== null,
        hasNoGroups: groups.length === 0,
        length: stem.length,
        first: stem.charCodeAt(0),
        rarity: country === null ? rarity.of(stem, lang) : 1,
      }),
      isCountry: country !== null,
    });
    return signatures.length - 1;
  };

  const addWording = (
    wording: IndexedWording,
    claim: Claim,
    isSpelt: Readonly<Record<Language, boolean>>,
  ) => {
    const { lang, declared, part, text } = wording;
    if (declared > MAX_DECLARED)
      throw new RangeError(
        `Claim \`${claim.id}\` of pack \`${claim.pack}\` has ${claim.wordings.length} texts; ${MAX_DECLARED + 1} can be compared.`,
      );
    if (part > MAX_PART) return;
    const key = plainKey(text, lang);
    if (key !== null) echoes.push({ key: echoKey(key), wording: wordings.length });
    wordings.push({
      claim: claims,
      source: packSource({ declared, part, isSpelledOut: isSpelt[lang] }),
      terms: wording.terms.map((term) => ({
        signature: signatureOf(term, lang),
        weight: weightCode(term.weight),
      })),
    });
  };

  return {
    add(claim) {
      const isSpelt = { en: isSpelledOut(claim, "en"), es: isSpelledOut(claim, "es") };
      for (const wording of indexWordings(claim, languages, gazetteer)) addWording(wording, claim, isSpelt);
      addClaimants(claim);
      claimBytesAt.push(claimBytes.length);
      claimBytes.append(writeClaim(claim, numberOfPack(claim.pack)));
      claims++;
    },
    finish() {
      claimBytesAt.push(claimBytes.length);
      return {
        ...finish(signatures, wordings, echoes),
        claimBytes: claimBytes.bytes(),
        claimBytesAt: claimBytesAt.numbers(),
        head: writeHead({ packs, people: [...people] }),
      };
    },
  };
}

/** All at once. */
export function buildIndex(claims: readonly Claim[], tables: BuildTables): Sections {
  const builder = createIndexBuilder(tables);
  for (const claim of claims) builder.add(claim);
  return builder.finish();
}

/** Positions of a claim's wordings, half-open at the end, one after the other. */
export function* wordingsOf({ claimOf }: Pick<Sections, "claimOf">, claim: number): Generator<number> {
  for (let at = firstNotLess(claimOf, claim); claimOf[at] === claim; at++) yield at;
}

interface Posted {
  readonly signature: number;
  /** Index in WEIGHTS. */
  readonly weight: number;
}

function weightCode(weight: number): number {
  const code = WEIGHTS.indexOf(weight as (typeof WEIGHTS)[number]);
  if (code < 0)
    throw new RangeError(`A word of a claim weighs ${weight}, which is none of ${WEIGHTS.join(", ")}.`);
  return code;
}

function finish(
  signatures: readonly Signature[],
  wordings: readonly { claim: number; source: number; terms: readonly Posted[] }[],
  echoes: { key: number; wording: number }[],
): Omit<Sections, "claimBytes" | "claimBytesAt" | "head"> {
  const frequency = new Uint32Array(signatures.length);
  for (const { terms } of wordings) for (const { signature } of terms) frequency[signature]!++;
  const forward = new ByteWriter();
  const forwardAt = new NumberWriter();
  const posted = signatures.map(() => new NumberWriter());
  const hitsOf = new Uint8Array(wordings.length);
  wordings.forEach(({ terms }, wording) => {
    forwardAt.push(forward.length);
    for (const { signature, weight } of terms) forward.varint(signature * 8 + weight);
    const reach = terms.map(
      ({ signature, weight }): ReachTerm => ({
        signature,
        weight: WEIGHTS[weight]!,
        isCountry: signatures[signature]!.isCountry,
        mayBeUnderstood: isUnderstood(signatures[signature]!, WEIGHTS[weight]!),
        frequency: frequency[signature]!,
      }),
    );
    const { main, places, hits } = postedTerms(reach);
    for (const signature of [...main, ...places]) posted[signature]!.push(wording);
    hitsOf[wording] = hits;
  });
  forwardAt.push(forward.length);
  return {
    ...writeKeys(signatures),
    ...writePostings(posted),
    hitsOf,
    forward: forward.bytes(),
    forwardAt: forwardAt.numbers(),
    stemOf: Uint32Array.from(signatures, ({ stem }) => stem),
    traitsOf: Uint32Array.from(signatures, ({ traits }) => traits),
    ...writeLetters(signatures),
    claimOf: Uint32Array.from(wordings, ({ claim }) => claim),
    sourceOf: Uint16Array.from(wordings, ({ source }) => source),
    ...writeEchoes(echoes),
  };
}

const isUnderstood = ({ isCountry, traits }: Signature, weight: number) =>
  !isCountry && hasNoGroups(traits) && weight >= 1;

function writeKeys(signatures: readonly Signature[]): Pick<Sections, "keys" | "keyAt" | "signatureOfKey"> {
  const byKey = new Map<number, number[]>();
  signatures.forEach(({ keys }, signature) => {
    for (const key of new Set(keys)) {
      const list = byKey.get(key);
      if (list) list.push(signature);
      else byKey.set(key, [signature]);
    }
  });
  const keys = Uint32Array.from(byKey.keys()).sort();
  const keyAt = new NumberWriter();
  const signatureOfKey = new NumberWriter();
  for (const key of keys) {
    keyAt.push(signatureOfKey.length);
    for (const signature of byKey.get(key)!) signatureOfKey.push(signature);
  }
  keyAt.push(signatureOfKey.length);
  return { keys, keyAt: keyAt.numbers(), signatureOfKey: signatureOfKey.numbers() };
}

function writeLetters(signatures: readonly Signature[]): Pick<Sections, "lettersAt" | "letters"> {
  const letters = new ByteWriter();
  const lettersAt = new NumberWriter();
  for (const signature of signatures) {
    lettersAt.push(letters.length);
    letters.letters(signature.letters);
  }
  lettersAt.push(letters.length);
  return { lettersAt: lettersAt.numbers(), letters: letters.bytes() };
}

function writePostings(posted: readonly NumberWriter[]): Pick<Sections, "postingAt" | "postings"> {
  const postings = new ByteWriter();
  const postingAt = new NumberWriter();
  for (const wordings of posted) {
    postingAt.push(postings.length);
    let last = 0;
    for (const wording of wordings.numbers()) {
      postings.varint(wording - last);
      last = wording;
    }
  }
  postingAt.push(postings.length);
  return { postingAt: postingAt.numbers(), postings: postings.bytes() };
}

function writeEchoes(
  echoes: { key: number; wording: number }[],
): Pick<Sections, "echoKeys" | "echoWordings"> {
  const sorted = echoes.sort((a, b) => a.key - b.key || a.wording - b.wording);
  return {
    echoKeys: Uint32Array.from(sorted, ({ key }) => key),
    echoWordings: Uint32Array.from(sorted, ({ wording }) => wording),
  };
}
