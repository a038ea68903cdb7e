/** A small valid claim pack for tests, made anew at each call so that a test may break it. */
import type { ClaimPack } from "../../../packs/types.ts";

export function samplePack(): ClaimPack {
  return {
    format: 1,
    id: "sample",
    version: "1.0.0",
    title: { en: "Sample", es: "Muestra" },
    maker: { name: "Test desk", url: "https://example.org/" },
    licence: "CC0-1.0",
    purpose: { en: "For tests.", es: "Para pruebas." },
    languages: ["en", "es"],
    updated: "2024-05-01",
    claims: [
      {
        id: "moon-cheese",
        version: 1,
        text: { en: "The moon is made of cheese.", es: "La luna está hecha de queso." },
        title: { en: "No, the moon is not cheese" },
        wordings: { en: ["The moon consists of cheese"] },
        claimants: [
          {
            name: "A. Baker",
            role: { en: "mayor of Springfield" },
            aliases: ["Baker"],
            said: [{ date: "2024-04-01", source: "s1" }],
          },
        ],
        scope: { places: ["US"], from: "2024", until: null },
        ratings: [
          {
            words: { en: "Pure dairy" },
            normalised: "false",
            date: "2024-04-02",
            rater: { name: "Moon Check", kind: "fact-checker" },
            source: "s1",
          },
        ],
        summary: { en: "It is rock." },
        evidence: [
          { text: { en: "Samples are basalt." }, quote: { lang: "en", text: "basalt" }, sources: ["s1"] },
        ],
      },
    ],
    sources: [
      {
        id: "s1",
        kind: "analysis",
        title: "Is it cheese?",
        publisher: "Moon Check",
        url: "https://example.org/moon",
        passage: "not cheese",
      },
    ],
  };
}
