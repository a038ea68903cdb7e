import { describe, expect, it } from "vitest";
import { packFromCsv } from "../../../packs/from-csv.ts";
import { packToCsv } from "../../../packs/to-csv.ts";
import { validatePack } from "../../../packs/validate-pack.ts";
import { samplePack } from "./sample-pack.ts";

const read = (...lines: string[]) => packFromCsv(lines.join("\n"), { id: "table", day: "2024-05-01" });
const RATED = "https://example.org/1,Pants on fire,Checker,2024-01-02";

describe("packFromCsv", () => {
  it("needs a column of texts and nothing else", () => {
    const { pack, faults, drafts } = read(
      "text",
      "The moon is made of cheese",
      "La luna está hecha de queso y de miel",
    );
    expect(pack.claims.map(({ text }) => text)).toEqual([
      { en: "The moon is made of cheese" },
      { es: "La luna está hecha de queso y de miel" },
    ]);
    expect({ faults, drafts }).toEqual({ faults: [], drafts: 2 });
    expect(validatePack(pack).faults).toBeUndefined();
  });

  it("takes columns in any order and case, and names those that it does not read", () => {
    const { pack, ignored } = read("Wordings,TEXT,Mood,id", "one | two,Three,glad,c7");
    expect(pack.claims[0]).toMatchObject({
      id: "c7",
      text: { en: "Three" },
      wordings: { en: ["one", "two"] },
    });
    expect(ignored).toEqual(["mood"]);
  });

  it("makes a rated claim with its source out of a complete rating", () => {
    const { pack, drafts } = read(
      "text,url,rating,rater,date,claimant",
      `The moon is cheese,${RATED},A. Baker`,
    );
    expect(pack.claims[0]).toMatchObject({
      claimants: [{ name: "A. Baker" }],
      ratings: [
        {
          words: { en: "Pants on fire" },
          normalised: "false",
          date: "2024-01-02",
          rater: { name: "Checker", kind: "fact-checker" },
          source: "s1",
        },
      ],
    });
    expect(pack.sources).toMatchObject([{ id: "s1", url: "https://example.org/1", publisher: "Checker" }]);
    expect(drafts).toBe(0);
    expect(validatePack(pack).faults).toBeUndefined();
  });

  it.each([
    ["the rater", ["https://example.org/1", "False", "", "2024-01-02"]],
    ["the address", ["", "False", "Checker", "2024-01-02"]],
    ["the date", ["https://example.org/1", "False", "Checker", ""]],
    ["a rating that is known", ["https://example.org/1", "Hm", "Checker", "2024-01-02"]],
  ])("makes a draft, without a fault, where %s is missing", (_what, cells) => {
    const { drafts, faults } = read("text,url,rating,rater,date", `x,${cells.join(",")}`);
    expect({ drafts, faults }).toEqual({ drafts: 1, faults: [] });
  });

  it.each([
    ["Engañoso", "misleading"],
    ["HALF-TRUE", "mixed"],
    ["mostly false", "mostly-false"],
    ["lacks-context", "lacks-context"],
    ["Verdadero.", "true"],
  ])("knows the rating %s", (rating, normalised) => {
    const { pack } = read(
      "text,url,rating,rater,date",
      `x,https://example.org/,${rating},Checker,2024-01-02`,
    );
    expect(pack.claims[0]?.ratings[0]).toMatchObject({ normalised });
  });

  it("reads quoted commas, quotation marks and line breaks, CRLF and a byte-order mark", () => {
    const text = '\uFEFFid,text\r\n1,"One, ""two""\r\nthree"\r\n2,Four\r\n';
    const { pack, faults } = packFromCsv(text, { id: "table", day: "2024-05-01" });
    expect(pack.claims.map((claim) => claim.text.en)).toEqual(['One, "two"\r\nthree', "Four"]);
    expect(faults).toEqual([]);
  });

  it("reads semicolons, as spreadsheets in Spanish write them, without cutting at commas", () => {
    const { pack } = read("id;text", "1;Uno, dos y los tres");
    expect(pack.claims[0]?.text).toEqual({ es: "Uno, dos y los tres" });
  });

  it("does not take a semicolon in the only column for a separator", () => {
    expect(read("text", "First; second").pack.claims[0]?.text.en).toBe("First; second");
  });

  it("names each row with a fault by its number in a spreadsheet, and does the rest", () => {
    const { pack, faults } = read(
      "id,language,text",
      "a,en,One",
      "a,en,Two",
      "",
      "b,xx,Three",
      "c,en,",
      "d,en,<b>bold</b>",
      "e,en,Four,five",
      "f,en,Six",
    );
    expect(faults.map(({ row, problem }) => `${row}: ${problem}`)).toEqual([
      "3: the id `a` is that of row 2",
      "5: the language `xx` is not known",
      "6: the row has no text",
      "7: there is mark-up in `text`",
      "8: the row has 4 values, the header 3",
    ]);
    expect(pack.claims.map(({ id }) => id)).toEqual(["a", "f"]);
  });

  it("names a date or an address that is not understood, and keeps the claim as a draft", () => {
    const { pack, faults } = read("text,url,rating,rater,date", "x,example.org,False,Checker,2 May");
    expect(faults.map(({ problem }) => problem)).toEqual([
      "the date `2 May` is not understood; the claim is a draft",
      "`example.org` is not a web address; the claim is a draft",
    ]);
    expect(pack.claims[0]?.ratings).toEqual([]);
  });

  it("names a quotation mark that is never closed, instead of swallowing the rest", () => {
    const { pack, faults } = read("text", "One", '"Two', "Three");
    expect(faults).toMatchObject([{ row: 3, problem: "a quotation mark is opened and not closed" }]);
    expect(pack.claims).toHaveLength(1);
  });

  it("says that there is no column of texts", () => {
    const { pack, faults } = read("claim,url", "x,y");
    expect(faults).toMatchObject([{ row: 1, problem: "there is no column `text`" }]);
    expect(pack.claims).toEqual([]);
  });

  it("gives a claim without an id one that does not depend on its row, and names a repeated text", () => {
    const one = read("text", "One thing", "Another thing");
    const two = read("text", "Another thing", "One thing", "One thing");
    expect(two.pack.claims.map(({ id }) => id)).toEqual(one.pack.claims.map(({ id }) => id).reverse());
    expect(two.faults).toMatchObject([{ row: 4, problem: "the same text as in row 3" }]);
  });

  it("joins rows with one id and two stated languages to one claim", () => {
    const { pack, faults } = read(
      "id,language,text,url,rating,rater,date",
      `a,en,One,${RATED}`,
      "a,es,Uno,https://example.org/1,Falso,Checker,2024-01-02",
    );
    expect(faults).toEqual([]);
    expect(pack.claims).toMatchObject([
      { text: { en: "One", es: "Uno" }, ratings: [{ words: { en: "Pants on fire", es: "Falso" } }] },
    ]);
    expect(pack.languages).toEqual(["en", "es"]);
  });

  it("does not join rows whose languages are only guessed", () => {
    const { faults } = read("id,text", "a,The moon is made of cheese", "a,La luna es de queso");
    expect(faults).toMatchObject([{ row: 3, problem: "the id `a` is that of row 2" }]);
  });

  it("makes a valid pack of claims that share no language", () => {
    const { pack } = read("language,text,url,rating,rater,date", `en,One,${RATED}`, `es,Dos,${RATED}`);
    expect(pack.languages).toEqual([]);
    expect(validatePack(pack).faults).toBeUndefined();
  });

  it("reads 20,000 rows and keeps their number", () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, n) =>
        `c${n},"Statement number ${n}, with a comma",https://example.org/${n},False,Checker,2024-01-02`,
    );
    const { pack, faults } = read("id,text,url,rating,rater,date", ...rows);
    expect(pack.claims).toHaveLength(20_000);
    expect(pack.sources).toHaveLength(20_000);
    expect(faults).toEqual([]);
  });
});

describe("packToCsv", () => {
  it("writes one row a claim and language, which the import reads back", () => {
    const { pack, faults } = packFromCsv(packToCsv(samplePack()), { id: "table", day: "2024-05-01" });
    expect(faults).toEqual([]);
    expect(pack.claims).toHaveLength(1);
    expect(pack.claims[0]).toMatchObject({
      id: "moon-cheese",
      text: samplePack().claims[0]!.text,
      title: { en: "No, the moon is not cheese" },
      wordings: { en: ["The moon consists of cheese"] },
      summary: { en: "It is rock." },
      claimants: [{ name: "A. Baker" }],
    });
  });

  it.each(["=1+1", "+1", "-1", "@me", '=HYPERLINK("x")\nmore'])(
    "keeps a spreadsheet from running %j",
    (text) => {
      const pack = samplePack();
      pack.claims[0]!.text = { en: text };
      const csv = packToCsv(pack);
      expect(csv).toMatch(/,"?'[=+\-@]/);
      expect(packFromCsv(csv, { id: "table", day: "2024-05-01" }).pack.claims[0]?.text.en).toBe(text);
    },
  );
});
