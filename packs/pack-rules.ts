/**
 * The rules of a claim pack that need more than one value at a time: sources that are referred to
 * exist, ids are used once, and texts are there in the languages that the pack promises.
 *
 * Reads defensively, because it runs on packs that the schema has faulted too: a person who mends a
 * pack wants the whole list at once. What has the wrong shape is passed over here; the schema names it.
 */
import type { Fault } from "./fault.ts";
import { isAfter, isRealDate } from "./iso-date.ts";
import { toPointer } from "./json-pointer.ts";
import { LANGS } from "./schema.ts";

type Step = string | number;
type Json = Record<string, unknown>;

/** All faults against the rules, in no particular order. Cost: linear in the size of the pack. */
export function findRuleFaults(json: unknown): Fault[] {
  const faults: Fault[] = [];
  const pack = asObject(json);
  const claims = asList(pack.claims).map(asObject);
  const sources = asList(pack.sources).map(asObject);
  const sourceIds = new Set(sources.map((source) => source.id));

  checkIdsOnce("claims", claims);
  checkIdsOnce("sources", sources);
  checkLanguages();
  claims.forEach(checkClaim);
  return faults;

  function report(steps: readonly Step[], problem: string, mend: string): void {
    faults.push({ pointer: toPointer(steps), problem, mend });
  }

  function checkIdsOnce(list: "claims" | "sources", items: readonly Json[]): void {
    const first = new Map<unknown, number>();
    items.forEach((item, index) => {
      if (typeof item.id !== "string") return;
      const earlier = first.get(item.id);
      if (earlier === undefined) first.set(item.id, index);
      else {
        const problem = `the id \`${item.id}\` is already used by ${toPointer([list, earlier])}`;
        report([list, index, "id"], problem, "Give each one an id of its own.");
      }
    });
  }

  function checkLanguages(): void {
    const languages = asList(pack.languages);
    languages.forEach((lang, index) => {
      if (languages.indexOf(lang) !== index) {
        report(
          ["languages", index],
          `the language \`${String(lang)}\` is listed twice`,
          "List each language once.",
        );
      }
    });
    for (const field of ["title", "purpose"]) checkTexts([field], pack[field], languages);
    if (!Array.isArray(pack.languages) || languages.length > 0) return;
    const shared = LANGS.filter((lang) => claims.every((claim) => asObject(claim.text)[lang] !== undefined));
    if (shared.length > 0) {
      const problem = "no language is listed, though every claim is written in one";
      report(
        ["languages"],
        problem,
        `List the languages that every claim is written in: ${shared.join(", ")}.`,
      );
    }
  }

  /** A text is there in each language that the pack promises, and in one at least. */
  function checkTexts(steps: readonly Step[], value: unknown, languages: readonly unknown[]): void {
    if (!isObject(value)) return;
    for (const lang of LANGS) {
      if (languages.includes(lang) && value[lang] === undefined) {
        report(
          steps,
          `the text in \`${lang}\` is missing`,
          `Write it, or take \`${lang}\` out of the pack's \`languages\`.`,
        );
      }
    }
    checkAnyText(steps, value, languages);
  }

  function checkAnyText(steps: readonly Step[], value: unknown, languages: readonly unknown[] = []): void {
    if (!isObject(value) || languages.some((lang) => LANGS.includes(lang as "en"))) return;
    if (LANGS.every((lang) => value[lang] === undefined)) {
      report(steps, "there is no text in any language", "Write it in `en`, in `es` or in both.");
    }
  }

  function checkSource(steps: readonly Step[], id: unknown): void {
    if (typeof id !== "string" || sourceIds.has(id)) return;
    report(
      steps,
      `there is no source with the id \`${id}\``,
      "Add it to the pack's `sources`, or name one that is there.",
    );
  }

  function checkClaim(claim: Json, index: number): void {
    const at = ["claims", index];
    checkTexts([...at, "text"], claim.text, asList(pack.languages));
    for (const field of ["title", "summary"]) checkAnyText([...at, field], claim[field]);
    asList(claim.ratings)
      .map(asObject)
      .forEach((rating, n) => {
        const here = [...at, "ratings", n];
        checkAnyText([...here, "words"], rating.words);
        checkAnyText([...here, "rater", "note"], asObject(rating.rater).note);
        checkSource([...here, "source"], rating.source);
      });
    asList(claim.evidence)
      .map(asObject)
      .forEach((item, n) => {
        checkAnyText([...at, "evidence", n, "text"], item.text);
        asList(item.sources).forEach((id, m) => {
          checkSource([...at, "evidence", n, "sources", m], id);
        });
      });
    asList(claim.claimants)
      .map(asObject)
      .forEach((claimant, n) => {
        checkAnyText([...at, "claimants", n, "role"], claimant.role);
        asList(claimant.said)
          .map(asObject)
          .forEach((said, m) => {
            checkSource([...at, "claimants", n, "said", m, "source"], said.source);
          });
      });
    checkScope([...at, "scope"], asObject(claim.scope));
  }

  function checkScope(steps: readonly Step[], { from, until }: Json): void {
    if (typeof from !== "string" || typeof until !== "string" || !isRealDate(from) || !isRealDate(until))
      return;
    if (isAfter(from, until)) {
      report(
        [...steps, "until"],
        `the scope ends (${until}) before it begins (${from})`,
        "Exchange the two, or correct one.",
      );
    }
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function asObject(value: unknown): Json {
  return isObject(value) ? value : {};
}
function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
