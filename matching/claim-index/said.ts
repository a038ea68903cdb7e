/**
 * Which different words of the claims a word of a sentence says, or says the opposite of: the keys of the word, looked up once
 * and kept, for a page says the same few hundred words again and again (measured: a third of a lookup was spent on keys).
 * Decides nothing.
 */
import type { Word } from "../analysed.ts";
import { keep } from "../keep.ts";
import type { Language } from "../types.ts";
import { firstNotLess } from "./ascending.ts";
import { isSpanish, type Sections } from "./format.ts";
import { alikeKey, countryKey, groupKey, stemKey } from "./keys.ts";

type SaidWord = Pick<Word, "form" | "stem" | "groups" | "alike">;

export interface SaidSignatures {
  /**
   * Numbers of the signatures that have a key of the word. Cost: one look-up, once the word was seen.
   * @param isContent Whether the word is taken to carry meaning of its own.
   */
  ofWord(word: SaidWord, isContent: boolean, lang: Language): readonly number[];
  /** @param stems Stems of the word's opposites; the same for the same form. Cost: as `ofWord`. */
  ofOpposites(form: string, stems: readonly string[], lang: Language): readonly number[];
  ofCountry(code: string, lang: Language): readonly number[];
}

const NONE: readonly number[] = [];
/** A page has some hundreds of different words. */
const MAX_KEPT = 20_000;

/** What was found of a word; in a fixed phrase the same word stands in more groups than by itself. */
interface Known {
  readonly groups: readonly number[];
  readonly alike: readonly number[];
  readonly signatures: readonly number[];
}

export function createSaidSignatures({
  keys,
  keyAt,
  signatureOfKey,
  traitsOf,
}: Pick<Sections, "keys" | "keyAt" | "signatureOfKey" | "traitsOf">): SaidSignatures {
  const content: Record<Language, Map<string, Known>> = { en: new Map(), es: new Map() };
  const muted: Record<Language, Map<string, Known>> = { en: new Map(), es: new Map() };
  const opposed: Record<Language, Map<string, readonly number[]>> = { en: new Map(), es: new Map() };

  const find = (wanted: Iterable<number>, lang: Language): readonly number[] => {
    const found = new Set<number>();
    for (const key of wanted) {
      const at = firstNotLess(keys, key);
      if (keys[at] !== key) continue;
      for (let i = keyAt[at]!; i < keyAt[at + 1]!; i++) {
        const signature = signatureOfKey[i]!;
        if (isSpanish(traitsOf[signature]!) === (lang === "es")) found.add(signature);
      }
    }
    return found.size === 0 ? NONE : [...found];
  };

  return {
    ofWord(word, isContent, lang) {
      const { form, groups, alike } = word;
      if (!isContent && groups.length === 0) return NONE;
      const kept = (isContent ? content : muted)[lang];
      const known = kept.get(form);
      if (known !== undefined && known.groups === groups && known.alike === alike) return known.signatures;
      const signatures = find(keysOf(word, isContent, lang), lang);
      keep(kept, form, { groups, alike, signatures }, MAX_KEPT);
      return signatures;
    },
    ofOpposites(form, stems, lang) {
      if (stems.length === 0) return NONE;
      const known = opposed[lang].get(form);
      if (known !== undefined) return known;
      const wanted = stems.map((stem) => stemKey(stem, lang));
      return keep(opposed[lang], form, find(wanted, lang), MAX_KEPT);
    },
    ofCountry: (code, lang) => find([countryKey(code)], lang),
  };
}

function keysOf({ stem, groups, alike }: SaidWord, isContent: boolean, lang: Language): number[] {
  return [
    stemKey(stem, lang),
    ...groups.map((group) => groupKey(group, lang)),
    ...(isContent ? alike.map((group) => alikeKey(group, lang)) : []),
  ];
}
