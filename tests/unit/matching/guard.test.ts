/** What makes another statement: each mechanism on twins of one sentence. */
import { describe, expect, it } from "vitest";
import { languageTables } from "../../../data/language/tables.ts";
import { createEngine } from "../../../matching/engine.ts";
import { claim, outcome } from "./claims.ts";

describe("another statement is never shown", () => {
  it.each([
    ["another country", "Canada does not produce fentanyl."],
    ["a place that only looks alike", "New Mexico does not produce fentanyl."],
    ["a part of the country", "The lab in Sinaloa does not produce fentanyl."],
    ["another object", "Mexico does not produce cocaine."],
    ["a neighbouring object", "Mexico does not produce the precursors for fentanyl."],
    ["a neighbouring object, in Spanish", "México no produce los precursores del fentanilo."],
    ["a part of the whole", "Mexico does not produce all of the fentanyl."],
    ["a degree", "Mexico does not produce much fentanyl."],
    ["a purpose", "México no produce fentanilo para uso médico."],
    ["another subject", "The Jalisco cartel does not produce fentanyl."],
    ["an only that is negated", "México no produce únicamente fentanilo."],
    ["two negations in a row", "No hay día en que no se produzca fentanilo en México."],
    ["another time", "Until 2013 Mexico did not produce fentanyl."],
    ["not only", "Mexico does not only produce fentanyl, it exports it."],
    ["another number", "The Mexican army seized 12 drug labs."],
    ["the two sides of a comparison exchanged", "Citizens commit more crimes than immigrants."],
    ["the same, in Spanish", "Los ciudadanos cometen más delitos que los inmigrantes."],
    ["a zero that negates nothing", "En México el fentanilo se produce desde cero."],
    ["a time long gone", "A decade ago, Mexico did not produce fentanyl."],
    ["a time long gone, in Spanish", "Hace décadas, México no producía fentanilo."],
    ["one of many", "Only one of the labs raided by the Mexican army made meth; the others made fentanyl."],
    ["a denied number", "El Ejército mexicano no aseguró 873 laboratorios de drogas, según documentos."],
    ["another thing with the same number", "The Mexican army seized 873 firearms."],
    ["the opposite word", "La cooperación en seguridad entre México y Chile funciona mal."],
    ["a degree of it", "Security cooperation between Mexico and Chile works somewhat better."],
    ["one of two countries exchanged", "Security cooperation between Peru and Chile works very well."],
    ["a country denied as the cause", "Mexico, not Chile, caused the fentanyl crisis."],
    ["few who say it", "Few people in the capital will tell you that Mexico does not produce fentanyl."],
    ["hardly anyone who says it", "Hardly anyone says Mexico does not produce fentanyl."],
    ["a country that another one speaks of", "Mexico says Venezuela does not produce fentanyl."],
    ["a country that another one speaks of, in Spanish", "México dice que Chile no produce fentanilo."],
    ["a year that ends it, in front", "Until 2013, Mexico did not produce fentanyl."],
    ["a year that ends it, in front, in Spanish", "Hasta 2013, México no producía fentanilo."],
    ["what is excepted", "No fentanyl is produced in Mexico except for the labs in Sinaloa."],
    ["what is excepted, in Spanish", "México no produce fentanilo, salvo en dos laboratorios."],
    ["a chance denied", "Fentanyl is not produced in Mexico by accident."],
    ["a measure denied", "México no produce kilos de fentanilo, sino toneladas."],
    ["fewer than the number", "The Mexican army seized fewer than 873 drug labs."],
    [
      "fewer than the number, in Spanish",
      "El Ejército mexicano aseguró menos de 873 laboratorios de drogas.",
    ],
    ["shared words only", "Mexico beat Canada in Guadalajara."],
  ])("%s: %s", (_, text) => {
    const shown = [
      "no-fentanyl",
      "no-blame",
      "labs-873",
      "more-crimes",
      "all-meth",
      "works-well",
      "own-fault",
    ]
      .map((id) => outcome(id, text))
      .filter((o) => o.startsWith("match"));
    expect(shown).toEqual([]);
  });

  it("keeps a comparison that stands as the claim has it", () => {
    expect(outcome("more-crimes", "Immigrants commit more crimes than citizens, he said.")).toBe(
      "match reports",
    );
    expect(outcome("more-crimes", "Los inmigrantes cometen más delitos que los ciudadanos.")).toBe(
      "match asserts",
    );
  });

  it("keeps the number as part of the claim", () => {
    expect(outcome("labs-873", "The Mexican army seized 873 drug labs.")).toBe("match asserts");
    expect(outcome("labs-873", "The Mexican army seized hundreds of drug labs.")).not.toMatch(/^match/);
  });
});

describe("what does not make another statement", () => {
  it.each([
    [
      "a few weeks are no few people",
      "no-fentanyl",
      "A few weeks ago he said Mexico does not produce fentanyl.",
    ],
    [
      "a time of saying",
      "no-fentanyl",
      "A decade ago, the president said that Mexico does not produce fentanyl.",
    ],
    [
      "who has no record of it",
      "no-fentanyl",
      "Mexico's security services have no record of fentanyl production in Mexico.",
    ],
    ["a number in words", "labs-873", "The Mexican army seized eight hundred and seventy-three drug labs."],
    [
      "a number in words, in Spanish",
      "labs-873",
      "El Ejército mexicano aseguró ochocientos setenta y tres laboratorios.",
    ],
    [
      "an aside between the not and its verb",
      "no-fentanyl",
      "Mexico does not, he insisted, produce fentanyl.",
    ],
  ])("%s: %s: %s", (_, id, text) => {
    expect(outcome(id, text)).toMatch(/^(?:match|possible) (?:asserts|reports)$/);
  });

  it("takes a word that ends like a first person plural for what it is", () => {
    const said = { speaker: "president of Mexico" };
    expect(outcome("no-fentanyl", "En los últimos años no se produce fentanilo.", said)).not.toBe(
      "match asserts",
    );
    expect(outcome("no-fentanyl", "Nosotros no producimos fentanilo.", said)).toBe("match asserts");
  });
});

describe("who is behind here, we and our country", () => {
  const text = "Here we do not produce fentanyl.";
  it("is not decided without context", () => {
    expect(outcome("no-fentanyl", text)).toBe("none");
  });
  it("flips with the speaker's country", () => {
    expect(outcome("no-fentanyl", text, { speaker: "the president of Mexico" })).toBe("match asserts");
    expect(outcome("no-fentanyl", text, { speaker: "the president of Colombia" })).toBe("none");
  });
  it("is taken from the attribution in the sentence, also by a claimant's name", () => {
    expect(
      outcome("no-fentanyl", "“We do not produce fentanyl in our country,” the Mexican president said."),
    ).toBe("match reports");
    expect(
      outcome("no-fentanyl", "“We do not produce fentanyl in our country,” the Canadian president said."),
    ).toBe("none");
    expect(outcome("no-fentanyl", "Our country does not produce fentanyl, Ruiz Vega said.")).toBe(
      "match reports",
    );
  });
  it("is the envoy's own country, wherever he speaks", () => {
    expect(outcome("no-fentanyl", "“We don’t produce fentanyl,” China’s ambassador to Mexico said.")).toBe(
      "none",
    );
    expect(outcome("no-fentanyl", "«No producimos fentanilo», dijo el ministro de Canadá en México.")).toBe(
      "none",
    );
  });
  it("reads Spanish verbs of the first person plural", () => {
    expect(
      outcome("no-fentanyl", "Nosotros no producimos fentanilo.", { speaker: "presidenta de México" }),
    ).toBe("match asserts");
    expect(outcome("no-fentanyl", "No lo producimos, dijo sobre el fentanilo.", { place: "México" })).toBe(
      "match reports",
    );
  });
});

describe("time", () => {
  it("outside the claim's scope makes it possible at most", () => {
    const text = "Mexico does not produce fentanyl.";
    expect(outcome("no-fentanyl", text, { date: "2023-03-09" })).toBe("match asserts");
    expect(outcome("no-fentanyl", text, { date: "2025-02-01" })).toBe("possible asserts");
  });
});

describe("misspelt words", () => {
  it("are resolved against the claim, but never names or known words", () => {
    expect(outcome("no-fentanyl", "Mexico does not prodcue fentanly.")).toBe("match asserts");
    expect(outcome("no-fentanyl", "Mexic0 does not produce fentany1.")).toBe("match asserts");
    expect(outcome("no-fentanyl", "El médico no produce fentanilo.")).toBe("none");
  });
});

describe("what the author takes back or outdoes", () => {
  it.each([
    ["Fentanyl was not produced in Mexico before, but now it is."],
    ["En México no se producía fentanilo, pero ahora sí."],
    ["En México no se producía fentanilo y ahora sí."],
    ["Mexico did not produce fentanyl; now it does."],
    ["Fentanyl production in Mexico is not new."],
    ["La producción de fentanilo en México no es nueva."],
    ["Fentanyl production in Mexico is not slowing down."],
  ])("is not made: %s", (text) => {
    expect(outcome("no-fentanyl", text)).toBe("none");
  });
  it.each([
    ["Security cooperation between Mexico and Chile works very well, but has since collapsed."],
    ["Security cooperation between Mexico and Chile works very well at the port, but nowhere else."],
    ["La cooperación en seguridad entre México y Chile funciona muy bien, pero ya no."],
  ])("is not made: %s", (text) => {
    expect(outcome("works-well", text)).toBe("none");
    expect(outcome("works-well", text.slice(0, text.lastIndexOf(",")))).toBe("match asserts");
  });
  it("is not made where the next sentence takes it back", () => {
    const text = "Mexico itself did not produce fentanyl.";
    expect(outcome("no-fentanyl", text, { after: "It does now." })).toBe("none");
    expect(outcome("no-fentanyl", text, { after: "It does other things now." })).toBe("match asserts");
  });
  it("leaves another statement behind a but as it is", () => {
    const text = "Mexico does not produce fentanyl, but the senator wants tougher laws.";
    expect(outcome("no-fentanyl", text)).toBe("match asserts");
  });
  it("is possible at most where something stronger is said instead, and not where the opposite is", () => {
    const says = (behind: string) =>
      outcome("no-growth", `Cocaine use in Peru is not growing, it is ${behind}.`);
    expect(says("exploding")).toBe("possible asserts");
    expect(says("falling")).toBe("match asserts");
  });
});

describe("a word beside the claim's thing", () => {
  it("makes another thing of it, and is no laboratory", () => {
    const labs = createEngine(
      [
        claim(
          "no-labs",
          ["There are no labs that make fentanyl"],
          ["No existen laboratorios que fabriquen fentanilo"],
        ),
      ],
      languageTables,
    );
    const says = (text: string) => outcome("no-labs", text, { lang: "es" }, labs);
    expect(says("No existen laboratorios que produzcan fentanilo.")).toBe("match asserts");
    expect(says("No produce fentanilo farmacéutico.")).toBe("none");
  });
});
