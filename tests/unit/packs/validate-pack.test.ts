import { describe, expect, it } from "vitest";
import builtIn from "../../../data/packs/mexico-security-2023.json" with { type: "json" };
import { validatePack } from "../../../packs/validate-pack.ts";
import { samplePack } from "./sample-pack.ts";

type Loose = Record<string, unknown>;

/** The sample after a change that its type does not allow. */
function broken(change: (pack: Loose, claim: Loose, source: Loose) => void): unknown {
  const pack = samplePack() as unknown as Loose & { claims: Loose[]; sources: Loose[] };
  change(pack, pack.claims[0]!, pack.sources[0]!);
  return pack;
}
function faultsOf(change: Parameters<typeof broken>[0]): string[] {
  return (validatePack(broken(change)).faults ?? []).map(({ pointer, problem }) => `${pointer}: ${problem}`);
}

describe("validatePack", () => {
  it("gives a valid pack back", () => {
    expect(validatePack(samplePack())).toEqual({ pack: samplePack() });
  });

  it("finds the built-in pack valid", () => {
    expect(validatePack(builtIn).faults).toBeUndefined();
  });

  it.each<[string, Parameters<typeof broken>[0], string]>([
    [
      "a missing field, at the object that lacks it",
      (_p, claim) => delete claim.version,
      "/claims/0: the field `version` is missing",
    ],
    [
      "an unknown field",
      (_p, claim) => {
        claim.verdict = "no";
      },
      "/claims/0/verdict: `verdict` is not a field that belongs here",
    ],
    [
      "a value of another kind",
      (pack) => {
        pack.licence = 4;
      },
      "/licence: 4 stands where a text in double quotation marks belongs",
    ],
    [
      "a list where an object belongs",
      (pack) => {
        pack.title = [];
      },
      "/title: a list stands where an object with named fields belongs",
    ],
    [
      "another format",
      (pack) => {
        pack.format = 2;
      },
      "/format: 2 is not a value that is known here",
    ],
    [
      "an id that cannot be one",
      (pack) => {
        pack.id = "My pack";
      },
      '/id: this cannot be a pack\'s id: "My pack"',
    ],
    [
      "a version that is none",
      (pack) => {
        pack.version = "1";
      },
      '/version: this is not a version: "1"',
    ],
    [
      "a text of blanks",
      (_p, claim) => {
        claim.text = { en: "  ", es: "x" };
      },
      "/claims/0/text/en: the text is empty",
    ],
    [
      "mark-up in a text",
      (_p, claim) => {
        claim.summary = { en: "It is <b>rock</b>" };
      },
      '/claims/0/summary/en: the text contains mark-up: "It is <b>rock</b>"',
    ],
    [
      "a text that a promised language lacks",
      (_p, claim) => {
        claim.text = { en: "x" };
      },
      "/claims/0/text: the text in `es` is missing",
    ],
    [
      "a text in no language",
      (_p, claim) => {
        claim.summary = {};
      },
      "/claims/0/summary: there is no text in any language",
    ],
    [
      "a language that is not known",
      (pack) => {
        pack.languages = ["en", "fr"];
      },
      '/languages/1: "fr" is not a value that is known here',
    ],
    [
      "no language though all claims share one",
      (pack) => {
        pack.languages = [];
      },
      "/languages: no language is listed, though every claim is written in one",
    ],
    [
      "a script where an address belongs",
      (_p, _c, source) => {
        source.url = "javascript:alert(1)";
      },
      '/sources/0/url: the address is not an http or https address: "javascript:alert(1)"',
    ],
    [
      "an address that cannot be read",
      (_p, _c, source) => {
        source.url = "https://a b:c";
      },
      '/sources/0/url: the address cannot be read: "https://a b:c"',
    ],
    [
      "a day that is not in the calendar",
      (_p, _c, source) => {
        source.date = "2023-02-30";
      },
      '/sources/0/date: there is no such day: "2023-02-30"',
    ],
    [
      "a date in another form",
      (_p, _c, source) => {
        source.date = "30/01/2023";
      },
      '/sources/0/date: this is not an ISO date: "30/01/2023"',
    ],
    [
      "a rating that is not in the list",
      (_p, claim) => {
        (claim.ratings as Loose[])[0]!.normalised = "lie";
      },
      '/claims/0/ratings/0/normalised: "lie" is not a value that is known here',
    ],
    [
      "a source that is not there",
      (_p, claim) => {
        (claim.ratings as Loose[])[0]!.source = "s9";
      },
      "/claims/0/ratings/0/source: there is no source with the id `s9`",
    ],
    [
      "evidence without a source",
      (_p, claim) => {
        (claim.evidence as Loose[])[0]!.sources = [];
      },
      "/claims/0/evidence/0/sources: the evidence has no source",
    ],
    [
      "a country's name for its code",
      (_p, claim) => {
        claim.scope = { places: ["Mexico"] };
      },
      '/claims/0/scope/places/0: this is not a country code: "Mexico"',
    ],
    [
      "a scope that ends before it begins",
      (_p, claim) => {
        claim.scope = { from: "2024-02", until: "2023" };
      },
      "/claims/0/scope/until: the scope ends (2023) before it begins (2024-02)",
    ],
    [
      "an id that is used twice",
      (pack, _c, source) => {
        pack.sources = [source, { ...source }];
      },
      "/sources/1/id: the id `s1` is already used by /sources/0",
    ],
  ])("names %s, once", (_what, change, expected) => {
    expect(faultsOf(change)).toEqual([expected]);
  });

  it("lists every fault, in the order of the document", () => {
    const faults = faultsOf((pack, claim, source) => {
      source.kind = "blog";
      source.more = 1;
      claim.foo = 1;
      claim.bar = 2;
      claim.id = "";
      pack.licence = "";
    });
    expect(faults.map((fault) => fault.split(":")[0])).toEqual([
      "/licence",
      "/claims/0/id",
      "/claims/0/foo",
      "/claims/0/bar",
      "/sources/0/kind",
      "/sources/0/more",
    ]);
  });

  it("says how to mend each fault, and proposes the field that was meant", () => {
    const faults = validatePack(
      broken((_p, claim) => {
        claim.wording = claim.wordings;
        delete claim.wordings;
      }),
    ).faults;
    expect(faults?.[0]?.mend).toBe("Did you mean `wordings`? Otherwise take it out.");
  });

  it("escapes the steps of a pointer", () => {
    expect(
      faultsOf((pack) => {
        pack["a/b~c"] = 1;
      })[0],
    ).toMatch(/^\/a~1b~0c: /);
  });

  it.each([null, 7, "pack", [], {}, { claims: 3, sources: {} }, { claims: [null, [], 1] }])(
    "faults %j without throwing",
    (json) => {
      expect(validatePack(json).faults?.length).toBeGreaterThan(0);
    },
  );

  it("allows an empty list of languages where the claims share none", () => {
    const pack = samplePack();
    const [claim] = pack.claims;
    pack.languages = [];
    pack.claims = [
      { ...claim!, text: { en: "x" } },
      { ...claim!, id: "other", text: { es: "y" } },
    ];
    expect(validatePack(pack).faults).toBeUndefined();
  });
});
