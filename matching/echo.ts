/**
 * Statements that repeat a wording word for word, up to negation: "That is important" for "That's not
 * unimportant". It finds claims of few or common words, which the alignment cannot tell from other statements of
 * those words; here nothing else may stand in the sentence. It does not weigh anything: a sentence is an echo or not.
 *
 * Cost: one look-up a sentence, and for sentences of up to MAX_VARIED words one more for each opposite. Nearly all find nothing: only the
 * number that a key comes to is made for them, and no text (measured: a third of the cost of the texts).
 */
import { firstNotLess } from "./claim-index/ascending.ts";
import { echoKey, hashText } from "./claim-index/keys.ts";
import { keyOf, plainOf } from "./plain.ts";
import type { CompiledLanguage } from "./tables.ts";
import type { Language } from "./types.ts";

export interface Echo {
  /** Position of the wording. */
  readonly wording: number;
  /** Whether the sentence says the wording (true) or its opposite. */
  readonly agrees: boolean;
  /** The sentence asks what the wording states. */
  readonly asks: boolean;
  /** The sentence opens with the no that answers somebody. */
  readonly answersNo: boolean;
  /** The word of the sentence (a stem) that is the opposite of one of the wording, if one is. */
  readonly opposite: string | null;
}

const MAX_VARIED = 14;

export interface EchoFinder {
  find(text: string, lang: Language): Echo[];
}

/** The keys of a compiled index, ascending, and the wordings they are of. */
export interface EchoIndex {
  readonly echoKeys: Uint32Array;
  readonly echoWordings: Uint32Array;
}

/** @param wordingAt A wording's text, by position; asked for those only whose key is the sentence's. */
export function createEchoFinder(
  { echoKeys, echoWordings }: EchoIndex,
  wordingAt: (position: number) => { readonly text: string; readonly lang: Language },
  languages: Readonly<
    Record<
      Language,
      Pick<CompiledLanguage, "opposites" | "areOpposites" | "functionWords" | "growth" | "groupsOf">
    >
  >,
): EchoFinder {
  /** Wordings with the very same rest, and whether they deny and ask. */
  const repeated = (key: string): { wording: number; isNegative: boolean; isQuestion: boolean }[] => {
    const found = [];
    const hash = echoKey(key);
    for (let at = firstNotLess(echoKeys, hash); echoKeys[at] === hash; at++) {
      const wording = echoWordings[at]!;
      const { text, lang } = wordingAt(wording);
      const plain = plainOf(text, lang);
      if (keyOf(plain.stems, lang) === key) found.push({ wording, ...plain });
    }
    return found;
  };
  const isKnown = (hash: number): boolean => echoKeys[firstNotLess(echoKeys, hash)] === hash;
  return {
    find(text, lang) {
      if (echoKeys.length === 0) return [];
      const plain = plainOf(text, lang);
      const found = new Map<number, Echo>();
      const take = (key: string, isNegative: boolean, opposite: string | null) => {
        for (const one of repeated(key)) {
          if (found.has(one.wording)) continue;
          found.set(one.wording, {
            wording: one.wording,
            agrees: one.isNegative === isNegative,
            asks: plain.isQuestion && !one.isQuestion,
            answersNo: plain.answersNo,
            opposite,
          });
        }
      };
      const { stems } = plain;
      const begun = hashesBefore(stems, lang);
      if (isKnown(begun[stems.length]!)) take(keyOf(stems, lang), plain.isNegative, null);
      if (stems.length > MAX_VARIED) return [...found.values()];
      const { opposites, areOpposites, functionWords, growth, groupsOf } = languages[lang];
      const isGrowth = (form: string, stem: string, other: string) =>
        [...groupsOf(form, stem), ...groupsOf("", other)].some((group) => growth.includes(group));
      stems.forEach((stem, at) => {
        const form = plain.forms[at]!;
        // "Not all" is not "none".
        if (functionWords.has(form)) return;
        for (const other of opposites.of(form)) {
          if (!isKnown(hashWith(other, at, stems, begun))) continue;
          // "Not falling" is not "rising": between the two there is standing still.
          if (plain.isNegative && isGrowth(form, stem, other)) continue;
          if (!areOpposites({ form, stem }, { form: "", stem: other })) continue;
          take(keyOf(stems.with(at, other), lang), !plain.isNegative, stem);
        }
      });
      return [...found.values()];
    },
  };
}

/** For each stem what `echoKey` comes to over all that stands before it; at the end, over all of the key. */
function hashesBefore(stems: readonly string[], lang: Language): number[] {
  const hashes = [hashText(keyOf([], lang))];
  stems.forEach((stem, at) => {
    hashes.push(hashText(stem, at === 0 ? hashes[0] : hashText(" ", hashes[at])));
  });
  return hashes;
}

/** What `echoKey` comes to with another stem at a place. */
function hashWith(other: string, at: number, stems: readonly string[], begun: readonly number[]): number {
  let hash = hashText(other, at === 0 ? begun[0] : hashText(" ", begun[at]));
  for (let i = at + 1; i < stems.length; i++) hash = hashText(stems[i]!, hashText(" ", hash));
  return hash;
}
