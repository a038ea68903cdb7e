/** Classes of near-matches and of ways to say a claim, each with sentences of its own in both languages. */
import { describe, expect, it } from "vitest";
import { languageTables } from "../../../data/language/tables.ts";
import { createEngine } from "../../../matching/engine.ts";
import type { Context } from "../../../matching/types.ts";
import { CLAIMS, claim, outcome as outcomeOf } from "./claims.ts";

const engine = createEngine(
  [
    ...CLAIMS,
    claim(
      "meters",
      ["Water meters in Aldport were read twice in 2021"],
      ["Los medidores de agua de Villalba se leyeron dos veces en 2021"],
    ),
    claim(
      "dam",
      ["The Orrin dam was never inspected before it collapsed"],
      ["La presa Orrin nunca fue inspeccionada antes de derrumbarse"],
    ),
    claim(
      "hack",
      ["The hospital outage in Tarn was caused by a cyberattack"],
      ["El apagón de Tarn fue causado por un ciberataque"],
    ),
    claim(
      "curie",
      ["Marie Curie invented the first radio telescope in her garden shed"],
      ["Marie Curie inventó el primer radiotelescopio en su cobertizo del jardín"],
    ),
    claim(
      "dead",
      ["Thousands of dead people signed the Brill petition"],
      ["Miles de muertos firmaron la petición Brill"],
    ),
  ],
  languageTables,
);
const outcome = (id: string, text: string, context: Context = {}) => outcomeOf(id, text, context, engine);

describe("another statement is never a match", () => {
  it.each([
    ["how often", "meters", "Water meters in Aldport were read once in 2021."],
    ["how often, otherwise counted", "meters", "Water meters in Aldport were read over two weeks in 2021."],
    ["how often, in Spanish", "meters", "Los medidores de agua de Villalba se leyeron tres veces en 2021."],
    ["an order of events", "dead", "Thousands of people who signed the Brill petition have since died."],
    ["an order of events, in Spanish", "dead", "Miles de firmantes de la petición Brill murieron después."],
    [
      "a cause told apart",
      "hack",
      "It was a burst pipe and not a cyberattack that caused the hospital outage in Tarn.",
    ],
    [
      "a cause told apart, in Spanish",
      "hack",
      "Fue una avería y no un ciberataque lo que causó el apagón de Tarn.",
    ],
    ["what a thing is not", "no-fentanyl", "Mexico: the huts were pill presses, not fentanyl labs."],
    [
      "one case",
      "all-meth",
      "El laboratorio que desmanteló el Ejército mexicano en Tepic era de metanfetamina.",
    ],
    ["one case, in English", "all-meth", "The lab that the Mexican army raided on Monday was a meth lab."],
    ["not alone", "no-blame", "Mexico alone is not to blame for the U.S. fentanyl crisis."],
    [
      "not alone, in Spanish",
      "no-blame",
      "México por sí solo no tiene la culpa de la crisis de fentanilo en Estados Unidos.",
    ],
    [
      "who it is for",
      "no-fentanyl",
      "The plant bottles syrup for the Mexican market and produces no fentanyl.",
    ],
    [
      "who it is for, in Spanish",
      "no-fentanyl",
      "La planta envasa jarabe para el mercado mexicano y no produce fentanilo.",
    ],
    ["made for itself", "no-fentanyl", "Mexico does not produce fentanyl for its own market."],
    ["not knowingly", "no-fentanyl", "Fentanyl is not produced in Mexico knowingly, the farmers say."],
    [
      "not knowingly, right behind the negation",
      "no-fentanyl",
      "Mexico does not knowingly produce fentanyl.",
    ],
    ["until a year", "no-fentanyl", "Mexico did not produce fentanyl before 2015."],
    ["as much as, in Spanish", "no-fentanyl", "México no produce tanto fentanilo como China."],
    ["impossible", "vaccines", "Es imposible que las vacunas causen autismo."],
    [
      "none of them",
      "no-fentanyl",
      "La Marina de México dijo que revisó todos los talleres y que en ninguno se producía fentanilo.",
    ],
    [
      "one question of two",
      "all-meth",
      "¿Eran de metanfetamina todos los laboratorios que desmanteló el Ejército mexicano o también producían fentanilo?",
    ],
    [
      "one question of two, in English",
      "no-fentanyl",
      "Are there no fentanyl labs in Mexico, or do the police look away?",
    ],
    [
      "a hope",
      "works-well",
      "Los ministros confían en que la cooperación en seguridad entre México y Chile llegue a funcionar muy bien.",
    ],
    [
      "a fixed phrase with the verb",
      "no-fentanyl",
      "The reports make a mockery of the line that Mexicans do not use fentanyl.",
    ],
  ])("%s: %s: %s", (_, id, text) => {
    expect(outcome(id, text)).not.toMatch(/^match (?:asserts|reports)/);
  });
});

describe("a claim said in other words", () => {
  it.each([
    ["by a family of words", "dam", "Nobody ever checked the Orrin dam before it gave way.", "asserts"],
    [
      "by a family of words, in Spanish",
      "dam",
      "La presa Orrin jamás fue revisada antes de venirse abajo.",
      "asserts",
    ],
    ["by a phrase", "hack", "El apagón de Tarn fue causado por piratas informáticos.", "asserts"],
    [
      "by the last word of a name",
      "curie",
      "Even as a girl Curie invented the first radio telescope in her garden shed, the guide told us.",
      "reports",
    ],
    [
      "by the last word of a name, in Spanish",
      "curie",
      "Según el guía, Curie inventó el primer radiotelescopio en su cobertizo del jardín.",
      "reports",
    ],
    [
      "by a verb of clearing",
      "no-blame",
      "The committee absolves Mexico of all blame for the U.S. fentanyl crisis.",
      "asserts",
    ],
    [
      "by a verb of clearing, in Spanish",
      "no-blame",
      "El informe exculpa a México de toda culpa en la crisis de fentanilo en Estados Unidos.",
      "asserts",
    ],
    [
      "by an adjective that negates",
      "no-blame",
      "Mexico is blameless for the U.S. fentanyl crisis.",
      "asserts",
    ],
    ["by how often", "meters", "In 2021, water meters in Aldport were read two times.", "asserts"],
    [
      "with a short name of a country",
      "no-blame",
      "México no tiene la culpa de la crisis de fentanilo en EU.",
      "asserts",
    ],
  ])("%s: %s: %s", (_, id, text, stance) => {
    expect(outcome(id, text)).toBe(`match ${stance}`);
  });
});

describe("who holds it", () => {
  it.each([
    ["conceded to somebody", "Whatever the papers say, Mexico does not produce fentanyl.", "match asserts"],
    ["conceded, in Spanish", "Digan lo que digan los diarios, México no produce fentanilo.", "match asserts"],
    [
      "a denied claim that somebody holds",
      "Fentanyl is produced in Mexico, although the leaflet says otherwise.",
      "match disputes",
    ],
    [
      "a denied claim that somebody swears to",
      "Las vacunas no causan autismo, por mucho que las vecinas juren que lo hacen.",
      "match disputes",
    ],
    [
      "set against evidence behind it",
      "He insists that Mexico does not produce fentanyl, contrary to what the court files show.",
      "match disputes",
    ],
    [
      "the same, in Spanish",
      "Insiste en que México no produce fentanilo, contra lo que muestran los expedientes.",
      "match disputes",
    ],
    [
      "a different story",
      "He says Mexico does not produce fentanyl.",
      "match disputes",
      "The morgues tell a very different story.",
    ],
    [
      "a different story, in Spanish",
      "Dice que México no produce fentanilo.",
      "match disputes",
      "Las morgues cuentan una historia muy distinta.",
    ],
    ["a place that speaks of itself", "Mexico: no fentanyl is produced in the country", "match reports"],
    [
      "a second number",
      "The army says it seized 873 drug labs in Mexico; auditors found only 232.",
      "match disputes",
    ],
  ])("%s: %s", (_, text, wanted, after?: string) => {
    const ids = ["no-fentanyl", "vaccines", "labs-873"];
    expect(ids.map((id) => outcome(id, text, { after }))).toContain(wanted);
  });
});

describe("who takes a claim back says that it is wrong", () => {
  it.each([
    ["The president withdrew his statement that Mexico does not produce fentanyl.", "match disputes"],
    ["The president apologised for saying that Mexico does not produce fentanyl.", "match disputes"],
    ["El presidente se disculpó por decir que México no produce fentanilo.", "match disputes"],
    ["The president apologised for nothing and said that Mexico does not produce fentanyl.", "match reports"],
  ])("%s", (text, expected) => {
    expect(outcome("no-fentanyl", text)).toBe(expected);
  });
});

describe("what stands behind a claim and narrows nothing of it", () => {
  it.each([
    "Mexico does not produce fentanyl.",
    "For years now, Mexico does not produce fentanyl.",
    "Mexico does not produce fentanyl for now.",
  ])("%s", (text) => {
    expect(outcome("no-fentanyl", text)).toBe("match asserts");
  });
});
