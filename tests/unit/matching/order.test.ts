/**
 * A twin stands below the sentence that it was made from: in a lower band, or in the same with a lower score. One pair a
 * mechanism, of several claims and in both languages; no number is asserted.
 */
import { describe, expect, it } from "vitest";
import type { Language } from "../../../matching/types.ts";
import { matchOf } from "./claims.ts";

const BANDS = [null, "possible", "match"] as const;

/** Higher stands better; a statement of the opposite, or of nothing, stands lowest. */
function standing(claim: string, text: string, lang: Language): number {
  const match = matchOf(claim, text, { lang });
  if (!match || match.stance === "contradicts") return 0;
  return BANDS.indexOf(match.band) + match.score;
}

describe("a twin stands below its original", () => {
  it.each<[mechanism: string, claim: string, lang: Language, original: string, twin: string]>([
    [
      "a word that narrows",
      "no-fentanyl",
      "en",
      "Mexico does not produce fentanyl.",
      "Mexico does not produce legal fentanyl.",
    ],
    [
      "a word that narrows",
      "no-fentanyl",
      "es",
      "México no produce fentanilo.",
      "México no produce fentanilo legal.",
    ],
    [
      "another object",
      "no-fentanyl",
      "en",
      "Mexico does not produce fentanyl.",
      "Mexico does not produce the fentanyl test strips it needs.",
    ],
    [
      "another object",
      "no-fentanyl",
      "es",
      "México no produce fentanilo.",
      "México no produce las pruebas de fentanilo que necesita.",
    ],
    [
      "distance",
      "no-fentanyl",
      "en",
      "Mexico does not produce fentanyl.",
      "Mexico, a country of plains, lakes, deserts and old cities, does not, for now, produce fentanyl.",
    ],
    [
      "negation taken out",
      "no-growth",
      "en",
      "Cocaine use in Peru is not growing.",
      "Cocaine use in Peru is growing.",
    ],
    [
      "negation taken out",
      "no-growth",
      "es",
      "El consumo de cocaína en Perú no crece.",
      "El consumo de cocaína en Perú crece.",
    ],
    ["negation put in", "vaccines", "en", "Vaccines cause autism.", "Vaccines do not cause autism."],
    ["negation put in", "vaccines", "es", "Las vacunas causan autismo.", "Las vacunas no causan autismo."],
    [
      "an opposite",
      "more-crimes",
      "en",
      "Immigrants commit more crimes than citizens.",
      "Immigrants commit fewer crimes than citizens.",
    ],
    [
      "an opposite",
      "more-crimes",
      "es",
      "Los inmigrantes cometen más delitos que los ciudadanos.",
      "Los inmigrantes cometen menos delitos que los ciudadanos.",
    ],
    [
      "sides exchanged",
      "more-crimes",
      "en",
      "Immigrants commit more crimes than citizens.",
      "Citizens commit more crimes than immigrants.",
    ],
    [
      "sides exchanged",
      "more-crimes",
      "es",
      "Los inmigrantes cometen más delitos que los ciudadanos.",
      "Los ciudadanos cometen más delitos que los inmigrantes.",
    ],
    [
      "another number",
      "labs-873",
      "en",
      "The Mexican army seized 873 drug labs.",
      "The Mexican army seized 12 drug labs.",
    ],
    [
      "another number",
      "labs-873",
      "es",
      "El Ejército mexicano aseguró 873 laboratorios de drogas.",
      "El Ejército mexicano aseguró 12 laboratorios de drogas.",
    ],
    [
      "no number",
      "labs-873",
      "en",
      "The Mexican army seized 873 drug labs.",
      "The Mexican army seized drug labs.",
    ],
    [
      "another place",
      "no-growth",
      "en",
      "Cocaine use in Peru is not growing.",
      "Cocaine use in Chile is not growing.",
    ],
    [
      "another place",
      "no-growth",
      "es",
      "El consumo de cocaína en Perú no crece.",
      "El consumo de cocaína en Chile no crece.",
    ],
    [
      "a part of the whole",
      "all-meth",
      "en",
      "All of the labs raided by the Mexican army were meth labs.",
      "Some of the labs raided by the Mexican army were meth labs.",
    ],
    [
      "a degree",
      "works-well",
      "en",
      "Security cooperation between Mexico and Chile works very well.",
      "Security cooperation between Mexico and Chile works somewhat better.",
    ],
    ["another subject", "vaccines", "en", "Vaccines cause autism.", "Old parents cause autism."],
    ["another subject", "vaccines", "es", "Las vacunas causan autismo.", "Los pesticidas causan autismo."],
    [
      "a hedge",
      "vaccines",
      "en",
      "Vaccines cause autism.",
      "Vaccines might one day be found to cause autism.",
    ],
    ["a slip of the pen", "vaccines", "en", "Vaccines cause autism.", "Vaccinnes cause autism."],
    [
      "a part left out",
      "own-fault",
      "en",
      "Social decay, not Mexico, is the cause of the fentanyl crisis.",
      "Social decay is a cause of the crisis.",
    ],
  ])("%s (%s, %s): %s > %s", (_, claim, lang, original, twin) => {
    const best = standing(claim, original, lang);
    expect(best).toBeGreaterThan(BANDS.indexOf("match"));
    expect(standing(claim, twin, lang)).toBeLessThan(best);
  });
});
