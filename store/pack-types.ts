/** What is kept of a claim pack that a person added. Types only. */
import type { ClaimPack, Localised, PackClaim, Source } from "../packs/types.ts";

/** A pack as the list of packs has it: all but its claims and what these cite. */
export interface PackEntry {
  readonly id: string;
  readonly version: string;
  readonly title: Localised;
  readonly claimCount: number;
  /** Of these, so many are compared: the others have no rating, or were found true (`packs/claims-of-pack.ts`). */
  readonly comparedCount: number;
  /** Another one each time that the pack is added, beginning with the ISO day: parts and what was compiled are told by it from an earlier one's. */
  readonly revision: string;
  /** ISO day on which it was added. */
  readonly added: string;
  /** The pack without its claims; of its sources those that no claim cites. */
  readonly head: ClaimPack;
}

/** Some of a pack's claims, in its order, with the sources that they cite. */
export interface PackPart {
  readonly revision: string;
  readonly part: number;
  /** Revision and claim, for each claim. */
  readonly keys: readonly (readonly [revision: string, claim: string])[];
  readonly claims: readonly PackClaim[];
  readonly sources: readonly Source[];
}

/** A pack's claims in compiled form. Nothing of it is trusted before it was compared with what it should be of. */
export interface CompiledPack {
  readonly pack: string;
  readonly revision: string;
  /** The version of the extension that made it. */
  readonly madeBy: string;
  readonly buffer: ArrayBuffer;
}
