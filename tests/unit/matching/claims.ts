/** Claims of the tests' own: two negative ones and two positive, on topics that have nothing in common. */
import { languageTables } from "../../../data/language/tables.ts";
import { createEngine, type Engine } from "../../../matching/engine.ts";
import type { Claim, Context, Language, Match } from "../../../matching/types.ts";

const PRESIDENT = { name: "Ana Ruiz Vega", aliases: ["Ruiz Vega"], role: "president of Mexico" };

export function claim(id: string, en: string[], es: string[], more: Partial<Claim> = {}): Claim {
  const wordings = (lang: Language, texts: string[]) =>
    texts.map((text, i) => ({ lang, text, kind: i === 0 ? ("text" as const) : ("wording" as const) }));
  return {
    pack: "test",
    id,
    wordings: [...wordings("en", en), ...wordings("es", es)],
    claimants: [],
    scope: { places: [], from: null, until: null },
    ...more,
  };
}

export const CLAIMS: Claim[] = [
  claim(
    "no-fentanyl",
    [
      "Mexico does not produce fentanyl",
      "There is no fentanyl production in Mexico",
      "There are no fentanyl labs in Mexico",
    ],
    ["México no produce fentanilo", "No hay producción de fentanilo en México"],
    { claimants: [PRESIDENT], scope: { places: ["MX"], from: "2019-01-01", until: "2024-12-31" } },
  ),
  claim(
    "no-blame",
    ["Mexico is not to blame for the U.S. fentanyl crisis"],
    ["México no tiene la culpa de la crisis de fentanilo en Estados Unidos"],
  ),
  claim("vaccines", ["Vaccines cause autism"], ["Las vacunas causan autismo"]),
  claim(
    "more-crimes",
    ["Immigrants commit more crimes than citizens"],
    ["Los inmigrantes cometen más delitos que los ciudadanos"],
  ),
  claim(
    "labs-873",
    ["The Mexican army seized 873 drug labs"],
    ["El Ejército mexicano aseguró 873 laboratorios de drogas"],
  ),
  claim(
    "all-meth",
    [
      "All of the labs raided by the Mexican army were meth labs",
      "The Mexican army has found only meth labs",
    ],
    ["Todos los laboratorios que desmanteló el Ejército mexicano eran de metanfetamina"],
  ),
  claim(
    "works-well",
    ["Security cooperation between Mexico and Chile works very well"],
    ["La cooperación en seguridad entre México y Chile funciona muy bien"],
    { scope: { places: ["MX", "CL"], from: null, until: null } },
  ),
  claim("no-growth", ["Cocaine use in Peru is not growing"], ["El consumo de cocaína en Perú no crece"]),
  claim(
    "own-fault",
    [
      "Social decay, not Mexico, is the cause of the fentanyl crisis",
      "Mexico did not cause the fentanyl crisis",
    ],
    ["La descomposición social, y no México, es la causa de la crisis de fentanilo"],
  ),
];

export const engine = createEngine(CLAIMS, languageTables);

/** The match of one claim with one sentence, or undefined. */
export function matchOf(
  id: string,
  text: string,
  context: Context & { lang?: Language } = {},
  by: Engine = engine,
): Match | undefined {
  return by.matchStatement({ text, ...context }).find((match) => match.claim === id);
}
/** "match asserts", "possible reports", "null contradicts" or "none". */
export function outcome(
  id: string,
  text: string,
  context: Context & { lang?: Language } = {},
  by: Engine = engine,
): string {
  const match = matchOf(id, text, context, by);
  return match ? `${match.band} ${match.stance}` : "none";
}
