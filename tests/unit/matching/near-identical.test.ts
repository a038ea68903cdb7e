/** Near-identical sentences: what counts as the same, what never does, and what holds for all of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWrongMatch, nearIdentical } from "../../../matching/near-identical.ts";

const LONG =
  "The president said on Thursday at his morning press conference that Mexico does not produce any of the fentanyl seized at the border in 2023.";
const changed = (from: string, to: string) => LONG.replace(from, to);

describe("near-identical", () => {
  test.each([
    [
      "case, accents, quotation marks",
      "“Aquí, en México, no se produce fentanilo”, dijo.",
      "aqui en MEXICO no se produce fentanilo dijo",
    ],
    ["apostrophes", "Mexico doesn’t make fentanyl.", "Mexico doesn't make fentanyl"],
    ["numbers written otherwise", "They seized 1,100 kilos.", "They seized 1.100 kilos"],
    ["one word more in a long sentence", LONG, changed("at his morning", "at his usual morning")],
    ["one word less", LONG, changed("morning ", "")],
    ["another word", LONG, changed("any of the", "any of this")],
    ["a difference at the end", LONG, changed(" in 2023", " again in 2023")],
  ])("%s", (_, a, b) => {
    expect(nearIdentical(a, b)).toBe(true);
  });

  test.each([
    ["a negation less", LONG, changed("does not produce", "does produce")],
    ["never for not", LONG, changed("not", "never")],
    ["another number", LONG, changed("2023", "2024")],
    ["a number in words", `${LONG} Two laboratories were found.`, `${LONG} Three laboratories were found.`],
    ["denied for said", LONG, changed("said", "denied")],
    ["another first word that may be a name", LONG, changed("The president", "Biden president")],
    ["another name", LONG, changed("Mexico", "Colombia")],
    [
      "names turned round",
      "After the talks the envoys agreed that China blames Mexico for it all and for the rest as well",
      "After the talks the envoys agreed that Mexico blames China for it all and for the rest as well",
    ],
    ["asked, not stated", LONG, changed("2023.", "2023?")],
    ["a condition", LONG, changed("that", "if")],
    [
      "one word of a short sentence",
      "Mexico does not produce fentanyl.",
      "Mexico does not consume fentanyl.",
    ],
    [
      "too many words",
      LONG,
      changed("on Thursday at his morning press conference", "yesterday during another brief visit"),
    ],
    ["sí for si", "Dijo que sí hay productores.", "Dijo que si hay productores."],
    [
      "sin for con",
      "El presidente dijo el jueves en su conferencia que en el país se trabaja con la droga incautada",
      "El presidente dijo el jueves en su conferencia que en el país se trabaja sin la droga incautada",
    ],
    ["no words at all", "…", "—"],
  ])("not: %s", (_, a, b) => {
    expect(nearIdentical(a, b)).toBe(false);
  });

  test("only of the same claim of the same pack", () => {
    const wrong = { pack: "p", claim: "c", sentence: LONG };
    const at = (over: object) => isWrongMatch({ ...wrong, ...over }, [wrong]);
    expect(at({ sentence: LONG.toUpperCase() })).toBe(true);
    expect(at({ claim: "other" })).toBe(false);
    expect(at({ pack: "other" })).toBe(false);
    expect(at({ sentence: "Mexico produces none of it." })).toBe(false);
    expect(isWrongMatch(wrong, [])).toBe(false);
  });
});

const plainWord = fc.constantFrom(
  ..."the a said that of it goes where rain falls over hills when trains come late and people wait".split(
    " ",
  ),
);
const sentence = fc.array(plainWord, { minLength: 1, maxLength: 60 });
const text = (words: readonly string[]) => `${words.join(" ")}.`;
const at = (words: readonly string[], place: number) => place % (words.length + 1);

describe("for all sentences", () => {
  test("equal to itself, whatever its case, spaces and stops", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (any) => nearIdentical(any, any)));
    fc.assert(
      fc.property(sentence, (words) => nearIdentical(text(words), `“${words.join(",  ").toUpperCase()}”`)),
    );
  });

  test("symmetric", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(plainWord, fc.constantFrom("not", "Mexico", "7", "no")), { maxLength: 40 }),
        fc.array(fc.nat(60), { maxLength: 5 }),
        (words, gone) => {
          const other = words.filter((_, i) => !gone.includes(i));
          return nearIdentical(text(words), text(other)) === nearIdentical(text(other), text(words));
        },
      ),
    );
  });

  test("one negation, number or name more makes it another", () => {
    fc.assert(
      fc.property(
        sentence,
        fc.nat(),
        fc.constantFrom("not", "never", "no", "12", "nunca", "isn't", "tampoco"),
        (words, place, added) => {
          const other = words.toSpliced(at(words, place), 0, added);
          return !nearIdentical(text(words), text(other));
        },
      ),
    );
  });

  test("one plain word more does not, from ten words on", () => {
    fc.assert(
      fc.property(
        fc.array(plainWord, { minLength: 10, maxLength: 60 }),
        fc.nat(),
        plainWord,
        (words, place, added) =>
          nearIdentical(text(words), text(words.toSpliced(at(words, place), 0, added))),
      ),
    );
  });

  test("endless text is answered too", () => {
    const endless = "word ".repeat(200_000);
    expect(nearIdentical(endless, `other ${endless}`)).toBe(true);
    expect(nearIdentical(endless, "word")).toBe(false);
  });
});
