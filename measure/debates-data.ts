/** The transcripts: sentences in their order, what stands around each, and the queries found in them. */
import { evalRows } from "./eval-data.ts";
import { lettersOf } from "./text.ts";

export interface DebateSentence {
  readonly doc: string;
  readonly line: number;
  readonly speaker: string;
  readonly text: string;
  readonly relevant: readonly string[];
}
export interface Around {
  readonly before: string;
  readonly after: string;
}

const BEFORE = 3;
const AFTER = 2;

export const debateSentences = (): DebateSentence[] => evalRows<DebateSentence>("debate_sentences/dev.jsonl");
export const sentenceId = ({ doc, line }: DebateSentence): string => `${doc}:${line}`;

/** The three sentences before and the two after, of the same transcript. */
export function aroundOf(sentences: readonly DebateSentence[], at: number): Around {
  const { doc } = sentences[at]!;
  const join = (from: number, to: number) =>
    sentences
      .slice(Math.max(0, from), to)
      .filter((one) => one.doc === doc)
      .map(({ text }) => text)
      .join(" ");
  return { before: join(at - BEFORE, at), after: join(at + 1, at + 1 + AFTER) };
}

/** Single neighbours, nearest first: for a peer that lets each of them vote. */
export function neighboursOf(sentences: readonly DebateSentence[], at: number) {
  const { doc } = sentences[at]!;
  const pick = (steps: number[], sign: 1 | -1) =>
    steps.flatMap((step) => {
      const one = sentences[at + sign * step];
      return one && one.doc === doc ? [{ text: one.text, distance: step }] : [];
    });
  return [...pick([1, 2, 3], -1), ...pick([1, 2], 1)];
}

/**
 * Where a query stands in the transcripts, found by its letters (the copies differ in dashes and spaces) and, of several
 * places, by the name of the transcript in its id; -1 when it is nowhere.
 */
export function createFinder(
  sentences: readonly DebateSentence[],
): (query: { id: string; text: string }) => number {
  const places = new Map<string, number[]>();
  sentences.forEach(({ text }, at) => {
    const key = lettersOf(text);
    places.set(key, [...(places.get(key) ?? []), at]);
  });
  return ({ id, text }) => {
    const found = places.get(lettersOf(text)) ?? [];
    return found.find((at) => id.startsWith(sentences[at]!.doc)) ?? found[0] ?? -1;
  };
}
