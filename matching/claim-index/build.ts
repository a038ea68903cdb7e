/**
 * Makes the compiled form of a list of claims (`format.ts`), a claim at a time, so that whoever makes it can stop in between. A
 * wording is posted under its rarest words only: whatever could say it must say one of those (`reach.ts`).
 *
 * Cost: about a tenth of a millisecond a wording; beside the form itself it holds one text a different word.
 */
import type { CompiledTables } from "../compiled-tables.ts";
import { type IndexedTerm, type IndexedWording, indexWordings } from "../indexed.ts";
import { plainKey } from "../plain.ts";
import type { Claim, Language } from "../types.ts";
import { claimantCountries } from "../whereabouts.ts";
import { isSpelledOut } from "../wordings.ts";
import { firstNotLess } from "./ascending.ts";
import { ByteWriter, NumberWriter } from "./bytes.ts";
import { writeClaim, writeHead } from "./claim-bytes.ts";
import {
  inOneGo,
  MAX_DECLARED,
  MAX_PART,
  MAX_WORDINGS,
  packSource,
  packTerm,
  packTraits,
  type Sections,
} from "./format.ts";
import { alikeKey, countryKey, echoKey, groupKey, stemKey } from "./keys.ts";
import { type Signature, writeEchoes, writeKeys, writeLetters, writePostings } from "./write-sections.ts";

export type BuildTables = Pick<CompiledTables, "languages" | "gazetteer" | "rarity">;

export interface IndexBuilder {
  /**
   * Adds the next claim; its position is how many were added before.
   * @throws RangeError for a claim with more than 4,096 texts, and for one that comes after two million wordings.
   */
  add(claim: Claim): void;
  /** In steps of some milliseconds, after each of which whoever makes it may pause; the last one returns the sections. */
  finishing(): Generator<void, Sections>;
}

export function createIndexBuilder({ languages, gazetteer, rarity }: BuildTables): IndexBuilder {
  const numbers = new Map<string, number>();
  const signatures: Signature[] = [];
  // What is said of each wording, as it will lie in the buffer: objects of a hundred thousand of them would fill the memory.
  const forward = new ByteWriter();
  const forwardAt = new NumberWriter();
  const claimOf = new NumberWriter();
  const sources = new NumberWriter();
  const frequency = new NumberWriter();
  const echoKeys = new NumberWriter();
  const echoWordings = new NumberWriter();
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
    frequency.push(0);
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
    if (claimOf.length === MAX_WORDINGS)
      throw new RangeError(`More than ${MAX_WORDINGS} wordings cannot be compared; split the pack.`);
    const key = plainKey(text, lang);
    if (key !== null) {
      echoKeys.push(echoKey(key));
      echoWordings.push(claimOf.length);
    }
    forwardAt.push(forward.length);
    for (const term of wording.terms) {
      const signature = signatureOf(term, lang);
      frequency.add(signature);
      forward.varint(packTerm({ signature, weight: term.weight }));
    }
    claimOf.push(claims);
    sources.push(packSource({ declared, part, isSpelledOut: isSpelt[lang] }));
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
    *finishing() {
      forwardAt.push(forward.length);
      claimBytesAt.push(claimBytes.length);
      const wordings = {
        forward: forward.bytes(),
        forwardAt: forwardAt.numbers(),
        claimOf: claimOf.numbers(),
        sourceOf: Uint16Array.from(sources.numbers()),
      };
      const claimSections = {
        claimBytes: claimBytes.bytes(),
        claimBytesAt: claimBytesAt.numbers(),
        head: writeHead({ packs, people: [...people] }),
      };
      yield;
      const echoes = writeEchoes(echoKeys.numbers(), echoWordings.numbers());
      yield;
      const postings = yield* writePostings(wordings, signatures, frequency.numbers());
      const keys = yield* writeKeys(signatures);
      const letters = writeLetters(signatures);
      yield;
      return {
        ...wordings,
        ...claimSections,
        ...echoes,
        ...postings,
        ...keys,
        ...letters,
        stemOf: Uint32Array.from(signatures, ({ stem }) => stem),
        traitsOf: Uint32Array.from(signatures, ({ traits }) => traits),
      };
    },
  };
}

/** All at once. */
export function buildIndex(claims: readonly Claim[], tables: BuildTables): Sections {
  const builder = createIndexBuilder(tables);
  for (const claim of claims) builder.add(claim);
  return inOneGo(builder.finishing());
}

/** Positions of a claim's wordings, half-open at the end, one after the other. */
export function* wordingsOf({ claimOf }: Pick<Sections, "claimOf">, claim: number): Generator<number> {
  for (let at = firstNotLess(claimOf, claim); claimOf[at] === claim; at++) yield at;
}
