import { describe, expect, it } from "vitest";
import { viewOfClaim } from "../../../packs/claim-view.ts";
import { samplePack } from "./sample-pack.ts";

describe("viewOfClaim", () => {
  it("chooses the language that is asked for", () => {
    expect(viewOfClaim(samplePack(), "moon-cheese", { lang: "es" })?.text).toEqual({
      text: "La luna está hecha de queso.",
      lang: "es",
    });
  });

  it("falls back to the other language and says that it did", () => {
    const view = viewOfClaim(samplePack(), "moon-cheese", { lang: "es" });
    expect(view?.summary).toEqual({ text: "It is rock.", lang: "en" });
    expect(view?.ratings[0]?.words).toEqual({ text: "Pure dairy", lang: "en" });
  });

  it("resolves sources, with a link to the passage", () => {
    const view = viewOfClaim(samplePack(), "moon-cheese", { lang: "en" });
    expect(view?.ratings[0]).toMatchObject({
      rater: "Moon Check",
      raterKind: "fact-checker",
      date: "2024-04-02",
    });
    expect(view?.ratings[0]?.source.href).toBe("https://example.org/moon#:~:text=not%20cheese");
    expect(view?.evidence[0]?.sources).toHaveLength(1);
    expect(view?.evidence[0]?.quote).toEqual({ text: "basalt", lang: "en" });
  });

  it("cites a source without a confirmed address and gives no link", () => {
    const pack = samplePack();
    pack.sources[0]!.url = null;
    expect(viewOfClaim(pack, "moon-cheese", { lang: "en" })?.ratings[0]?.source).toMatchObject({
      title: "Is it cheese?",
      href: null,
    });
  });

  it("knows no claim that the pack does not have", () => {
    expect(viewOfClaim(samplePack(), "nope", { lang: "en" })).toBeNull();
  });
});
