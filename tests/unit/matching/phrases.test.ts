/** Phrases are found by their first two words; what is found must be what trying every phrase at every word finds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Found, PhraseSet, PhraseStarts } from "../../../matching/phrases.ts";

const word = fc.constantFrom("said", "say", "not", "no", "in", "the", "once");
const phrase = fc
  .array(fc.tuple(word, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 4 })
  .map((words) =>
    words.map(([text, open]) => (open === 0 && text.length >= 3 ? `${text}~` : text)).join(" "),
  );

/** The longest at each word; of equally long ones those with a whole first word, in the order of the set. */
function tryAll(phrases: readonly string[], forms: readonly string[]): Found[] {
  const isOpen = (text: string) => text.split(" ")[0]!.endsWith("~");
  const ordered = [...phrases.filter((text) => !isOpen(text)), ...phrases.filter(isOpen)];
  const found: Found[] = [];
  for (let at = 0; at < forms.length; ) {
    let best = "";
    for (const text of ordered) {
      const words = text.split(" ");
      const isThere = words.every((one, i) =>
        one.endsWith("~") ? forms[at + i]?.startsWith(one.slice(0, -1)) : forms[at + i] === one,
      );
      if (isThere && (best === "" || words.length > best.split(" ").length)) best = text;
    }
    const to = at + (best === "" ? 1 : best.split(" ").length);
    if (best !== "") found.push({ from: at, to, phrase: best });
    at = to;
  }
  return found;
}

describe("a set of phrases", () => {
  it("finds what trying every phrase at every word finds, told where phrases start or not", () => {
    let hits = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(phrase, { minLength: 1, maxLength: 12 }),
        fc.array(fc.oneof(word, fc.constantFrom("saying", "nothing")), { maxLength: 14 }),
        (phrases, forms) => {
          const starts = new PhraseStarts();
          const set = new PhraseSet(phrases, starts);
          const all = tryAll(phrases, forms);
          hits += all.length;
          expect(set.findAll(forms.map((form) => ({ form })))).toEqual(all);
          expect(set.findAll(forms.map((form) => ({ form, starts: starts.of(form) })))).toEqual(all);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(hits).toBeGreaterThan(1_000);
  });
});
