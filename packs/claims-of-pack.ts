/**
 * A pack's claims as the engine wants them, and the rule which of them may be marked at all.
 * Nothing of ratings, sources or evidence goes into the engine: they have no part in matching.
 */
import type { Claim, Wording } from "../matching/types.ts";
import type { ClaimPack, Lang, NormalisedRating, PackClaim } from "./types.ts";

const LANGS: readonly Lang[] = ["en", "es"];
const CLEARING: readonly NormalisedRating[] = ["true", "mostly-true"];

export interface ClaimsOfPackOptions {
  /** Also claims without a rating or without its source: for the command line and the desk only. */
  readonly drafts: boolean;
  /** Also claims that a rater found true: for a search over claims, which accuses nobody. Never for marks. */
  readonly cleared?: boolean;
}

/** What a claim is fit for: `marked` on pages, a `draft`, or `cleared` because a rater found it true. */
export type ClaimStanding = "marked" | "draft" | "cleared";

/**
 * The claims that the engine compares with, in the pack's order. A claim that anybody rated true or
 * mostly true is not among them unless asked for: a mark would accuse a statement that a rater stands behind.
 */
export function claimsOfPack(pack: ClaimPack, options: ClaimsOfPackOptions): Claim[] {
  const sources = new Set(pack.sources.map((source) => source.id));
  return pack.claims
    .filter((claim) => {
      const standing = standingOf(claim, sources);
      if (standing === "cleared") return options.cleared === true;
      return standing === "marked" || options.drafts;
    })
    .map((claim) => toEngineClaim(pack.id, claim));
}

/** @param sources Ids of the pack's sources. A rating whose source is not among them does not count. */
export function standingOf(claim: PackClaim, sources: ReadonlySet<string>): ClaimStanding {
  if (claim.ratings.some((rating) => CLEARING.includes(rating.normalised))) return "cleared";
  return claim.ratings.some((rating) => sources.has(rating.source)) ? "marked" : "draft";
}

function toEngineClaim(pack: string, claim: PackClaim): Claim {
  return {
    pack,
    id: claim.id,
    wordings: LANGS.flatMap((lang) => wordingsIn(claim, lang)),
    claimants: (claim.claimants ?? []).map(({ name, aliases, role }) => ({
      name,
      aliases: aliases ?? [],
      role: role?.en ?? role?.es ?? null,
    })),
    scope: {
      places: claim.scope?.places ?? [],
      from: claim.scope?.from ?? null,
      until: claim.scope?.until ?? null,
    },
  };
}

function wordingsIn(claim: PackClaim, lang: Lang): Wording[] {
  const wordings: Wording[] = [];
  const text = claim.text[lang];
  const title = claim.title?.[lang];
  if (text !== undefined) wordings.push({ lang, text, kind: "text" });
  if (title !== undefined) wordings.push({ lang, text: title, kind: "title" });
  for (const other of claim.wordings?.[lang] ?? []) wordings.push({ lang, text: other, kind: "wording" });
  return wordings;
}
