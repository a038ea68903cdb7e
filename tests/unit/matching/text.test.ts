/** Words, sentences and languages: what everything else is built on. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageTables } from "../../../data/language/tables.ts";
import { compileTables } from "../../../matching/compiled-tables.ts";
import { languageOf } from "../../../matching/language.ts";
import { MAX_SENTENCE, splitSentences } from "../../../matching/sentences.ts";
import { fold, tokenise } from "../../../matching/tokens.ts";
import { engine } from "./claims.ts";

const { languages, functionWords, neighbours } = compileTables(languageTables);

describe("words", () => {
  it("stand where their offsets say, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const token of tokenise(text, "en")) {
          expect(token.form === "sí" ? "sí" : fold(text.slice(token.start, token.end).slice(0, 60))).toBe(
            token.form,
          );
        }
      }),
    );
  });
  it("are cut as one expression cuts them, plain ones and all others", () => {
    const word =
      /(?:\p{L}\.){2,}|EE\.\s?UU\.?|[\p{N}]+(?:[.,][\p{N}]+)*(?=$|[^\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
    const piece = fc.constantFrom(
      ..."a|B|EE|E|U.S.|EE. UU.|UU|.|'|’|ñ|é|e\u0301|1|1,100|3.5|2nd|covid-19|we're|don’t|s'|😀|𝒜|\ud800|–|, | |\n|日本|fentanyl".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join("");
        const expected = [...text.matchAll(word)].map(({ 0: raw, index }) => [index, index + raw.length]);
        expect(tokenise(text, "en").map(({ start, end }) => [start, end])).toEqual(expected);
      }),
      { numRuns: 3_000 },
    );
  });
  it("fold accents, quotes, possessives, abbreviations and look-alike digits", () => {
    expect(["Fabricó", "Mexico’s", "U.S.", "EE. UU.", "fentany1", "1,100", "1.100"].map(fold)).toEqual([
      "fabrico",
      "mexico",
      "u.s",
      "eeuu",
      "fentanyl",
      "1100",
      "1100",
    ]);
  });
});

describe("sentences", () => {
  const split = (text: string, lang: "en" | "es" = "en") =>
    splitSentences(text, languages[lang].abbreviations).map(({ start, end }) => text.slice(start, end));
  it("are not cut at abbreviations, initials and decimals", () => {
    expect(split("Dr. Smith of the U.S. Army paid $1.2 million to J. Doe. He left.")).toEqual([
      "Dr. Smith of the U.S. Army paid $1.2 million to J. Doe.",
      "He left.",
    ]);
    expect(split("La Sra. Pérez llegó de EE. UU. ayer. Se fue hoy.", "es")).toEqual([
      "La Sra. Pérez llegó de EE. UU. ayer.",
      "Se fue hoy.",
    ]);
  });
  it("that do not end are read in pieces: every word stands in one, and none is cut", () => {
    for (const [unit, isWhole] of [
      ["they make it, and sell it; ", /[,;]$/],
      ["they make it and sell it ", /\p{L}$/u],
      ["—x—".repeat(2_000), null],
      ["👩".repeat(2_000), /^👩+$/u],
    ] as const) {
      const text = unit.repeat(200).trim();
      const pieces = split(text);
      expect(pieces.every(({ length }) => length <= MAX_SENTENCE)).toBe(true);
      expect(pieces.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      expect(pieces.length).toBeLessThanOrEqual(Math.ceil((2 * text.length) / MAX_SENTENCE));
      if (isWhole) for (const piece of pieces) expect(piece).toMatch(isWhole);
    }
  });
  it("are cut after quotation marks and questions", () => {
    expect(split("“Is it so?” She nodded. ‘Yes.’ Then she left.")).toEqual([
      "“Is it so?”",
      "She nodded.",
      "‘Yes.’",
      "Then she left.",
    ]);
  });
});

describe("languages", () => {
  it.each([
    ["fr", "Le ministre a dit que les vaccins ne provoquent pas de maladies chez les enfants."],
    ["pt", "O presidente disse que o fentanil não é produzido no México."],
    ["it", "Il presidente ha detto che il fentanyl non è prodotto in Messico."],
    ["ca", "El president va dir que a Mèxic no es fabrica fentanil amb els precursors de la Xina."],
    ["de", "Der Präsident sagte, dass Fentanyl nicht in Mexiko hergestellt wird."],
    ["nl", "De president zei dat fentanyl niet in Mexico wordt gemaakt."],
    ["pt, short", "Produção de fentanil no México"],
    ["ru", "Мексика не производит фентанил."],
    ["zh", "墨西哥不生产芬太尼。"],
    ["ar", "لا ينتج الفنتانيل في المكسيك"],
  ])("takes no %s for one that it compares", (_, text) => {
    expect(languageOf(text, null, functionWords, neighbours)).toBeNull();
  });

  it.each([
    ["es", "En México no se produce fentanilo."],
    ["es", "El presidente de México negó el jueves que en su país se fabrique fentanilo."],
    ["es", "Se lo dijo a los dos en la casa de la esquina."],
    ["es", "No, no producimos fentanilo en México, dijo el presidente."],
    ["es", "México no produce, no consume y no exporta fentanilo."],
    ["es", "El presidente acusó a China y a Estados Unidos: México no produce fentanilo."],
    ["en", "Mexico: no labs, no production, no fentanyl"],
    ["en", "The president said no fentanyl is made in Mexico."],
    ["en", "War and want: all who die in it are in the des Moines report"],
    ["en", "Fentanyl is made in Mexico"],
  ])("knows its own: %s, %s", (lang, text) => {
    expect(languageOf(text, null, functionWords, neighbours)).toBe(lang);
  });

  it("are told block by block on a page that declares its own", () => {
    const quoted = "Il presidente ha detto che il fentanyl non è prodotto nella regione.";
    expect(languageOf(quoted, "es", functionWords, neighbours)).toBeNull();
    expect(
      languageOf("O fentanil é produzido no México, e não na China.", "es", functionWords, neighbours),
    ).toBeNull();
    expect(languageOf("Мексика не производит фентанил.", "en", functionWords, neighbours)).toBeNull();
    expect(languageOf("Fábrica Müller, de Zürich", "es", functionWords, neighbours)).toBe("es");
  });

  it("are told by the tag, unless the words say otherwise", () => {
    expect(languageOf("The cat sat on the mat and it was there.", "es", functionWords, neighbours)).toBe(
      "en",
    );
    expect(languageOf("El gato no está en la casa de los vecinos.", null, functionWords, neighbours)).toBe(
      "es",
    );
    expect(
      languageOf("Der Hund ist nicht im Haus und bellt laut.", "de", functionWords, neighbours),
    ).toBeNull();
    expect(
      languageOf(
        "Der Hund ist nicht im Haus und bellt laut unter dem Tisch.",
        null,
        functionWords,
        neighbours,
      ),
    ).toBeNull();
  });
});

describe("the engine", () => {
  it("throws on no text at all", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.string({ maxLength: 80 }),
        (text, title) => {
          for (const match of engine.matchStatement({ text, title, lang: "en" })) {
            expect(match.start).toBeLessThan(match.end);
            expect(match.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
  it("says which language it cannot compare", () => {
    const german = {
      text: "Der Hund ist nicht im Haus und bellt laut unter dem Tisch.",
      lang: "de",
      role: "paragraph" as const,
    };
    const result = engine.matchPage([german], { title: null, lang: "de", date: null, url: null });
    expect(result).toMatchObject({
      matches: [],
      sentences: 0,
      language: null,
      unread: [{ reason: "language", count: 1 }],
    });
  });
  it("places matches of a page in the blocks they came from", () => {
    const text = "It rained. “Fentanyl is not produced in Mexico,” the minister said. It stopped.";
    const result = engine.matchPage(
      [
        { text: "Nothing to see here today.", lang: "en", role: "heading" },
        { text, lang: "en", role: "paragraph" },
      ],
      {
        title: null,
        lang: "en",
        date: null,
        url: null,
      },
    );
    expect(result.sentences).toBe(4);
    expect(result.matches).toHaveLength(1);
    const [match] = result.matches;
    expect(match).toMatchObject({
      block: 1,
      stance: "reports",
      sentence: "“Fentanyl is not produced in Mexico,” the minister said.",
    });
    expect(text.slice(match!.start, match!.end)).toBe(match!.quote);
    expect(match!.quote).toContain("Fentanyl is not produced in Mexico");
  });
  it("gives a claim the same score whatever other claims are loaded", async () => {
    const { createEngine } = await import("../../../matching/engine.ts");
    const { CLAIMS } = await import("./claims.ts");
    const alone = createEngine([CLAIMS[0]!], languageTables);
    const text = "The minister said that Mexico makes no fentanyl.";
    const score = (e: typeof engine) =>
      e.matchStatement({ text }).find((m) => m.claim === "no-fentanyl")!.score;
    expect(score(alone)).toBe(score(engine));
  });
});
