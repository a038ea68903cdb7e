/**
 * Which labelled rows the pack has by heart. A row is known when the words of a wording, example or quoted
 * passage of the pack stand in it (or its words in one of those) as one run, or when at least 80 % of its content
 * words stand in one of them in the same order. Words are folded: case, accents and punctuation do not count.
 */
import type { ClaimPack } from "../packs/types.ts";
import { contentWords, foldedWords } from "./text.ts";

const SHARED_IN_ORDER = 0.8;
/** Shorter texts say too little: "that is false" stands in many sentences. */
const MIN_WORDS = 4;
const MIN_CONTENT_WORDS = 3;

/** Every text of the pack that somebody could have copied a row from. */
export function textsOfPack(pack: ClaimPack): string[] {
  const values = (localised: Partial<Record<string, string>> | undefined) => Object.values(localised ?? {});
  return [
    ...pack.claims.flatMap((claim) => [
      ...values(claim.text),
      ...values(claim.title),
      ...Object.values(claim.wordings ?? {}).flat(),
      ...claim.ratings.flatMap(({ words }) => values(words)),
      ...(claim.evidence ?? []).flatMap(({ quote }) => (quote ? [quote.text] : [])),
      ...(claim.examples?.match ?? []).map(({ text }) => text),
      ...(claim.examples?.no_match ?? []).map(({ text }) => text),
    ]),
    ...pack.sources.flatMap(({ passage }) => (passage ? [passage] : [])),
  ].filter((text): text is string => text !== undefined && text !== "");
}

export function createKnownTest(texts: readonly string[]): (row: string) => boolean {
  const known = texts.map((text) => ({
    run: ` ${foldedWords(text).join(" ")} `,
    words: foldedWords(text).length,
    content: contentWords(text),
  }));
  return (row) => {
    const words = foldedWords(row);
    const run = ` ${words.join(" ")} `;
    const content = contentWords(row);
    return known.some((text) => {
      if (text.words >= MIN_WORDS && run.includes(text.run)) return true;
      if (words.length >= MIN_WORDS && text.run.includes(run)) return true;
      if (content.length < MIN_CONTENT_WORDS) return false;
      return sharedInOrder(content, text.content) / content.length >= SHARED_IN_ORDER;
    });
  };
}

/** Length of the longest common subsequence. */
export function sharedInOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    other.forEach((candidate, j) => {
      next.push(word === candidate ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    });
    row = next;
  }
  return row[other.length]!;
}
