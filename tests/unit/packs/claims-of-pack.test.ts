import { describe, expect, it } from "vitest";
import { claimsOfPack } from "../../../packs/claims-of-pack.ts";
import { type ClaimPack, NORMALISED_RATINGS, type NormalisedRating } from "../../../packs/types.ts";
import { samplePack } from "./sample-pack.ts";

/** The sample with its one claim rated so by as many raters. */
function rated(...ratings: NormalisedRating[]): ClaimPack {
  const pack = samplePack();
  const [rating] = pack.claims[0]!.ratings;
  pack.claims[0]!.ratings = ratings.map((normalised) => ({ ...rating!, normalised }));
  return pack;
}
const idsOf = (pack: ClaimPack, options: Parameters<typeof claimsOfPack>[1]) =>
  claimsOfPack(pack, options).map(({ id }) => id);

describe("claimsOfPack", () => {
  it("gives the engine every wording, claimants and scope, and nothing of the ratings", () => {
    expect(claimsOfPack(samplePack(), { drafts: false })).toEqual([
      {
        pack: "sample",
        id: "moon-cheese",
        wordings: [
          { lang: "en", text: "The moon is made of cheese.", kind: "text" },
          { lang: "en", text: "No, the moon is not cheese", kind: "title" },
          { lang: "en", text: "The moon consists of cheese", kind: "wording" },
          { lang: "es", text: "La luna está hecha de queso.", kind: "text" },
        ],
        claimants: [{ name: "A. Baker", aliases: ["Baker"], role: "mayor of Springfield" }],
        scope: { places: ["US"], from: "2024", until: null },
      },
    ]);
  });

  it.each(NORMALISED_RATINGS)("marks a claim rated %s only if the rating finds fault", (normalised) => {
    const isFound = idsOf(rated(normalised), { drafts: false }).length === 1;
    expect(isFound).toBe(normalised !== "true" && normalised !== "mostly-true");
  });

  it("never marks a claim that one rater found true, drafts or not", () => {
    expect(idsOf(rated("false", "mostly-true"), { drafts: true })).toEqual([]);
  });

  it("finds a claim rated true when a search asks for it", () => {
    expect(idsOf(rated("true"), { drafts: true, cleared: true })).toEqual(["moon-cheese"]);
  });

  it("keeps claims without a rating, or without its source, for those who ask for drafts", () => {
    const withoutSource = samplePack();
    withoutSource.sources = [];
    for (const pack of [rated(), withoutSource]) {
      expect(idsOf(pack, { drafts: false })).toEqual([]);
      expect(idsOf(pack, { drafts: true })).toEqual(["moon-cheese"]);
    }
  });
});
