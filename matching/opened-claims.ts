/**
 * The compiled claims of one pack or of several, asked as one list: a claim's and a wording's position count through all of them.
 * What is compiled a pack at a time can so be exchanged a pack at a time. Claims and wordings are made objects of when they are first
 * come near; it decides nothing.
 */
import type { Analysis } from "./analysed.ts";
import { wordingsOf } from "./claim-index/build.ts";
import { type ClaimList, openClaimList, readHead } from "./claim-index/claim-bytes.ts";
import { type Sections, sourceOf } from "./claim-index/format.ts";
import { type Around, createLookup, type Lookup, type LookupCounts } from "./claim-index/lookup.ts";
import type { CompiledTables } from "./compiled-tables.ts";
import { createEchoFinder, type Echo, type EchoFinder } from "./echo.ts";
import { wordingTexts } from "./indexed.ts";
import { keep } from "./keep.ts";
import type { Claim, Language } from "./types.ts";
import { type ClaimantCountries, compilePeople } from "./whereabouts.ts";
import { type CompiledWording, compileWording } from "./wordings.ts";

export interface OpenedClaims {
  readonly count: number;
  /** Countries that the claimants speak for; of two, what the earlier pack says. */
  readonly people: ClaimantCountries;
  claimAt(claim: number): Claim;
  /** Taken apart when it is first asked for; the same for the same position. */
  wordingAt(wording: number): CompiledWording;
  wordingsOf(claim: number): CompiledWording[];
  /** See `Lookup`: the wordings that the sentence could say, a list for each pack; null for most sentences. */
  reached(
    sentence: Analysis,
    lang: Language,
    unknown: readonly string[],
    opposedTo: (form: string, stem: string) => readonly string[],
  ): Reached | null;
  /** Those that are left with what may stand around the sentence; null for most. To be asked before the next sentence is. */
  within(reached: Reached, sentence: Analysis, lang: Language, around: Around): Reached | null;
  /** To be asked before the next sentence is. */
  candidates(reached: Reached, sentence: Analysis, lang: Language, around: Around): CompiledWording[];
  echoes(text: string, lang: Language): Echo[];
}
type Reached = readonly (readonly number[])[];

/** How many wordings are kept taken apart; a page touches some hundreds at most, and each takes some kilobytes. */
const MAX_KEPT = 4_000;

interface Part {
  readonly sections: Sections;
  readonly lookup: Lookup;
  readonly echoes: EchoFinder;
  readonly claims: ClaimList;
  readonly firstClaim: number;
  readonly firstWording: number;
}

/**
 * Cost: one pass over the names of claimants, and four bytes a wording.
 * @param counts Added to, for whoever measures.
 */
export function openClaims(
  compiled: readonly Sections[],
  { languages, gazetteer, rarity }: Pick<CompiledTables, "languages" | "gazetteer" | "rarity">,
  counts?: LookupCounts,
): OpenedClaims {
  const parts: Part[] = [];
  const named = new Map<string, string>();
  const kept = new Map<number, CompiledWording>();
  let [claimCount, wordingCount] = [0, 0];

  const read = (wording: number): CompiledWording => {
    const { sections, claims, firstClaim, firstWording } = partWith(parts, "firstWording", wording);
    const own = wording - firstWording;
    const claimIndex = sections.claimOf[own]!;
    const claim = claims.at(claimIndex);
    const { declared, part } = sourceOf(sections.sourceOf[own]!);
    const language = languages[claim.wordings[declared]!.lang];
    const text = wordingTexts(claim, declared, languages)[part]!;
    return compileWording(claim, firstClaim + claimIndex, text, language, gazetteer, rarity);
  };
  const wordingAt = (wording: number) => kept.get(wording) ?? keep(kept, wording, read(wording), MAX_KEPT);

  for (const sections of compiled) {
    const head = readHead(sections.head);
    for (const [name, country] of head.people) if (!named.has(name)) named.set(name, country);
    const firstWording = wordingCount;
    parts.push({
      sections,
      lookup: createLookup(sections, counts),
      echoes: createEchoFinder(sections, (own) => wordingAt(firstWording + own), languages),
      claims: openClaimList(sections, head),
      firstClaim: claimCount,
      firstWording,
    });
    claimCount += sections.claimBytesAt.length - 1;
    wordingCount += sections.claimOf.length;
  }

  return {
    count: claimCount,
    people: compilePeople(named),
    claimAt(claim) {
      const { claims, firstClaim } = partWith(parts, "firstClaim", claim);
      return claims.at(claim - firstClaim);
    },
    wordingAt,
    wordingsOf(claim) {
      const { sections, firstClaim, firstWording } = partWith(parts, "firstClaim", claim);
      return [...wordingsOf(sections, claim - firstClaim)].map((own) => wordingAt(firstWording + own));
    },
    reached(sentence, lang, unknown, opposedTo) {
      return orNull(parts.map(({ lookup }) => lookup.reached(sentence, lang, unknown, opposedTo)));
    },
    within: (reached, sentence, lang, around) =>
      orNull(
        parts.map(({ lookup }, i) =>
          reached[i]!.length > 0 ? lookup.within(reached[i]!, sentence, lang, around) : [],
        ),
      ),
    candidates: (reached, sentence, lang, around) =>
      parts.flatMap(({ lookup, firstWording }, i) => {
        const own = reached[i]!.length > 0 ? lookup.candidates(reached[i]!, sentence, lang, around) : [];
        return own.map((wording) => wordingAt(firstWording + wording));
      }),
    echoes: (text, lang) =>
      parts.flatMap(({ echoes, firstWording }) =>
        echoes.find(text, lang).map((echo) => ({ ...echo, wording: firstWording + echo.wording })),
      ),
  };
}

const orNull = (lists: Reached): Reached | null => (lists.some((list) => list.length > 0) ? lists : null);

/** The part that the position is in: there are a few packs. */
function partWith(parts: readonly Part[], first: "firstClaim" | "firstWording", position: number): Part {
  const part = parts.findLast((one) => one[first] <= position);
  if (!part) throw new RangeError(`No pack has a claim or wording at ${position}.`);
  return part;
}
