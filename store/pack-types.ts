/** What is kept of a claim pack that a person added. Types only. */
import type { ClaimPack, Localised, PackClaim, Source } from "../packs/types.ts";

/** A pack as the list of packs has it: all but its claims and what these cite. */
export interface PackEntry {
  readonly id: string;
  readonly version: string;
  readonly title: Localised;
  readonly claimCount: number;
  /** Another one each time that the pack is added: what was compiled of an earlier one is told by it. */
  readonly revision: string;
  /** ISO day on which it was added. */
  readonly added: string;
  /** The pack without its claims; of its sources those that no claim cites. */
  readonly head: ClaimPack;
}

/** Some of a pack's claims, in its order, with the sources that they cite. */
export interface PackPart {
  readonly pack: string;
  readonly part: number;
  /** Pack and claim, for each claim. */
  readonly keys: readonly (readonly [pack: string, claim: string])[];
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
