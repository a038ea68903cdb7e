/** The table of stances, row by row, for a negative claim and for a positive one. */
import { describe, expect, it } from "vitest";
import { outcome } from "./claims.ts";

describe("a negative claim", () => {
  it.each([
    ["Mexico does not produce fentanyl.", "match asserts"],
    ["Mexico produces no fentanyl.", "match asserts"],
    ["Fentanyl is neither made nor sold in Mexico.", "match asserts"],
    ["México no fabrica fentanilo.", "match asserts"],
    ["The minister insisted that Mexico makes no fentanyl.", "match reports"],
    ["The minister denied that fentanyl is produced in Mexico.", "match reports"],
    ["The navy denied any fentanyl production in Mexico.", "match reports"],
    ["Ruiz Vega: Mexico does not produce fentanyl", "match reports"],
    ["El ministro negó que en México se produzca fentanilo.", "match reports"],
    ["La Marina rechazó la producción de fentanilo en México.", "match reports"],
    ["Is it true that Mexico does not produce fentanyl?", "match questions"],
    ["We want a Mexico that does not produce fentanyl.", "match questions"],
    ["The minister did not say that Mexico does not produce fentanyl.", "match questions"],
    ["The minister falsely claimed that Mexico makes no fentanyl.", "match disputes"],
    ["The agency rejects the claim that Mexico does not produce fentanyl.", "match disputes"],
    ["The minister wrongly denied that fentanyl is made in Mexico.", "match disputes"],
    ["Contrary to what the minister says, fentanyl is made in Mexico.", "match disputes"],
    ["It is not true that Mexico does not produce fentanyl.", "match disputes"],
    ["Es falso que México no produzca fentanilo.", "match disputes"],
    ["Officials dismissed as absurd the denial of fentanyl production in Mexico.", "match disputes"],
    ["Mexico cannot keep pretending that it does not produce fentanyl.", "match disputes"],
    ["México no puede seguir fingiendo que no produce fentanilo.", "match disputes"],
    ["The minister clings to the idea that Mexico makes no fentanyl.", "match disputes"],
    ["Despite the seizures, the minister insists that Mexico makes no fentanyl.", "match disputes"],
    ["The minister says Mexico makes no fentanyl, but it does.", "match disputes"],
    ["El ministro dijo que México no produce fentanilo; sin embargo, ahí se procesa.", "match disputes"],
    [
      "After swearing that Mexico makes no fentanyl, the minister admitted that there were producers.",
      "match disputes",
    ],
    ["Critics blame Mexico for making fentanyl; they are wrong.", "match asserts"],
    ["Critics blame Mexico for making fentanyl; however, they are wrong.", "match asserts"],
    ["No, Mexico does not produce fentanyl.", "match asserts"],
    ["No, Mexico does not produce any fentanyl at all, the minister said.", "match reports"],
    ["No, fentanyl is produced in Mexico.", "match disputes"],
    ["Es falso que en México se produzca fentanilo, dijo el ministro.", "match reports"],
    ["The minister says fentanyl is not made in Mexico; it is.", "match disputes"],
    ["Mexico produces fentanyl, however often the minister denies it.", "match disputes"],
    ["México produce fentanilo, por más que el ministro lo dé por imposible.", "match disputes"],
    ["There is no evidence that fentanyl is produced in Mexico.", "match reports"],
    ["Sin producción de fentanilo en México: Ruiz Vega", "match reports"],
    [
      '"In Mexico we do not sell fentanyl and we do not produce fentanyl in Mexico," he said.',
      "match reports",
    ],
    ["La ministra dijo que en México no se vende ni se produce fentanilo.", "match reports"],
    ["The minister never denied that fentanyl is produced in Mexico.", "null contradicts"],
    ["Nadie puede negar que en México se produce fentanilo.", "null contradicts"],
    ["Mexico produces fentanyl.", "null contradicts"],
    ["No one doubts that Mexico produces fentanyl.", "null contradicts"],
    ["The minister admitted that fentanyl is produced in Mexico.", "null contradicts"],
    ["México sí produce fentanilo.", "null contradicts"],
    ["It is unlikely that Mexico does not produce fentanyl.", "match questions"],
    ["Es improbable que México no produzca fentanilo.", "match questions"],
    ["I doubt that Mexico does not produce fentanyl.", "match disputes"],
    ["No one doubts that Mexico does not produce fentanyl.", "match asserts"],
    ["No one who has seen the evidence can doubt that fentanyl is made in Mexico.", "null contradicts"],
    ["No one working in the factories of Mexico doubts that fentanyl is sold there.", "none"],
    ["Nadie que trabaje en las clínicas duda de que México produce fentanilo.", "null contradicts"],
    ["Cuesta creer que en México no se produzca fentanilo.", "match disputes"],
    ["It is impossible that Mexico does not produce fentanyl.", "match disputes"],
    ["No evidence supports the claim that Mexico does not produce fentanyl.", "match disputes"],
    ["No hay pruebas que respalden la afirmación de que México no produce fentanilo.", "match disputes"],
    ["Denying that fentanyl is made in Mexico is absurd.", "match disputes"],
    ["Es absurdo negar que en México se produce fentanilo.", "match disputes"],
    ["Fentanyl production in Mexico is no myth.", "null contradicts"],
    ["La producción de fentanilo en México no es ningún mito.", "null contradicts"],
    ["There is no let-up in fentanyl production in Mexico.", "null contradicts"],
  ])("%s -> %s", (text, expected) => {
    expect(outcome("no-fentanyl", text)).toBe(expected);
  });
});

describe("a positive claim", () => {
  it.each([
    ["Vaccines cause autism.", "match asserts"],
    ["The blogger said that vaccines cause autism.", "match reports"],
    ["The agency denied that vaccines cause autism.", "match disputes"],
    ["The blogger falsely said that vaccines cause autism.", "match disputes"],
    ["Do vaccines cause autism?", "match questions"],
    ["Had vaccines caused autism, we would know.", "match questions"],
    ["Vaccines do not cause autism.", "null contradicts"],
    ["Las vacunas no causan autismo.", "null contradicts"],
    ["El bloguero aseguró que las vacunas causan autismo.", "match reports"],
  ])("%s -> %s", (text, expected) => {
    expect(outcome("vaccines", text)).toBe(expected);
  });
});

describe("the sentence that follows", () => {
  it("turns a report into a rebuttal when it points back and calls it false", () => {
    const text = "The minister said that Mexico does not produce fentanyl.";
    expect(outcome("no-fentanyl", text, { after: "That is false." })).toBe("match disputes");
    expect(outcome("no-fentanyl", text, { after: "That is not false." })).toBe("match reports");
    expect(outcome("no-fentanyl", text, { after: "The army's own records say otherwise." })).toBe(
      "match disputes",
    );
    expect(outcome("no-fentanyl", text, { after: "The weather was fine." })).toBe("match reports");
  });
});

describe("the first person", () => {
  it("is the text's own voice", () => {
    expect(outcome("no-fentanyl", "Reitero, en México no se produce fentanilo.")).toBe("match asserts");
    expect(outcome("no-fentanyl", "El ministro reiteró que en México no se produce fentanilo.")).toBe(
      "match reports",
    );
  });
});
