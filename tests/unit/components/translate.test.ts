/** Strings by key, plural forms, placeholders; dates, scopes and names in both languages. */
import { describe, expect, test } from "vitest";
import { languageName, listOf, regionName } from "../../../components/display-names.ts";
import { formatBound, formatDate } from "../../../components/format-date.ts";
import { langAttribute } from "../../../components/lang-attribute.ts";
import { createTranslate } from "../../../components/translate.ts";

describe("createTranslate", () => {
  const messages = {
    plain: "Close",
    filled: "{index} of {total}",
    plural: { one: "{count} source", other: "{count} sources" },
  };
  const t = createTranslate(messages, "en");
  const strict = createTranslate(messages, "en", { strict: true });

  test("looks up, fills in and counts", () => {
    expect(t("plain")).toBe("Close");
    expect(t("filled", { index: 1, total: 3 })).toBe("1 of 3");
    expect([0, 1, 2, 1200].map((count) => t("plural", { count }))).toEqual([
      "0 sources",
      "1 source",
      "2 sources",
      "1,200 sources",
    ]);
  });

  test("numbers are written as the language writes them; millions have a form to fall back on", () => {
    const es = createTranslate({ n: { one: "{count} fuente", other: "{count} fuentes" } }, "es");
    expect(es("n", { count: 12_500 })).toBe("12.500 fuentes");
    expect(es("n", { count: 1_000_000 })).toBe("1.000.000 fuentes");
  });

  test("a value is never read as a pattern", () => {
    expect(t("filled", { index: "{total}", total: "$&" })).toBe("{total} of $&");
  });

  test("what is missing is a fault in tests, and the key in production", () => {
    expect(() => strict("nowhere")).toThrow('No message "nowhere" in "en"');
    expect(() => strict("filled", { index: 1 })).toThrow('no value for "total"');
    expect(t("nowhere")).toBe("nowhere");
    expect(t("toString")).toBe("toString");
    expect(t("filled", { index: 1 })).toBe("1 of {total}");
  });
});

describe("dates", () => {
  test.each([
    ["2023", "2023", "2023"],
    ["2023-03", "March 2023", "marzo de 2023"],
    ["2023-03-17", "March 17, 2023", "17 de marzo de 2023"],
    ["2023-01-01", "January 1, 2023", "1 de enero de 2023"],
    ["2023-12-31T23:59:00Z", "December 31, 2023", "31 de diciembre de 2023"],
    ["last week", "last week", "last week"],
  ])("%s is as exact in words as it is in figures", (iso, en, es) => {
    expect([formatDate(iso, "en"), formatDate(iso, "es")]).toEqual([en, es]);
  });

  test("no time zone moves a day", () => {
    const zone = process.env.TZ;
    const days = ["Pacific/Kiritimati", "Pacific/Pago_Pago"].map((one) => {
      process.env.TZ = one;
      return formatDate("2023-03-01", "en");
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(days).toEqual(["March 1, 2023", "March 1, 2023"]);
  });

  test("a bound of a period is a year or a month", () => {
    expect(
      ["2019-01-01", "2022-12-31", "2023-03-09", "2023-01"].map((iso) => formatBound(iso, "en")),
    ).toEqual(["2019", "2022", "March 2023", "January 2023"]);
  });
});

test("places and languages have their names; unknown codes stay", () => {
  expect([regionName("MX", "en"), regionName("US", "es"), regionName("??", "en")]).toEqual([
    "Mexico",
    "Estados Unidos",
    "??",
  ]);
  expect([languageName("fr", "es"), languageName("nonsense!", "en")]).toEqual(["francés", "nonsense!"]);
  expect(listOf(["México", "Italia"], "es")).toBe("México e Italia");
});

test("a text needs a lang where its language is another than the interface's", () => {
  expect(["en", "en-US", "es-MX", null].map((lang) => langAttribute(lang, "en-GB"))).toEqual([
    undefined,
    undefined,
    "es-MX",
    undefined,
  ]);
});
