/**
 * A mark's matches side by side with the claims they are about. A match whose claim was not handed
 * over is left out: without a rating and a source there is nothing that may be shown.
 */
import type { Mark, ShownMatch } from "../overlay/types.ts";
import type { ClaimView } from "../packs/claim-view.ts";

export interface MatchedClaim {
  match: ShownMatch;
  claim: ClaimView;
}

/** One name for a claim of a pack; never shown. */
export function keyOfClaim({ pack, claim }: { pack: string; claim: string }): string {
  return `${pack}/${claim}`;
}

export function claimsOfMark(mark: Mark, claims: readonly ClaimView[]): MatchedClaim[] {
  return mark.matches.flatMap((match) => {
    const claim = claims.find((one) => one.pack === match.pack && one.claim === match.claim);
    return claim ? [{ match, claim }] : [];
  });
}
