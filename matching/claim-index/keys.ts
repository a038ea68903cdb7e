/**
 * What a word of a page and a word of a claim can have in common, as numbers: a stem, a group of synonyms, a country. Two
 * different things may get one number (once in some millions of pairs): then a wording is looked at for nothing, and nothing is lost.
 */
import type { Language } from "../types.ts";

const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units, 32 bits. Linear in the text. */
export function hashText(text: string, seed = OFFSET): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}

const STEM: Record<Language, number> = { en: hashText("en:"), es: hashText("es:") };
const GROUP: Record<Language, number> = { en: hashText("en#"), es: hashText("es#") };
const ALIKE: Record<Language, number> = { en: hashText("en~"), es: hashText("es~") };

export const stemKey = (stem: string, lang: Language): number => hashText(stem, STEM[lang]);
/** A group of the engine's own synonyms. */
export const groupKey = (group: number, lang: Language): number => mix(group, GROUP[lang]);
/** A group of the general thesaurus. */
export const alikeKey = (group: number, lang: Language): number => mix(group, ALIKE[lang]);
export const countryKey = (code: string): number => hashText(code);
export const echoKey = (plain: string): number => hashText(plain);

/** The two halves of a number one after the other, then the finaliser of MurmurHash3 (Appleby). */
function mix(value: number, seed: number): number {
  let hash = Math.imul(seed ^ (value & 0xffff), PRIME);
  hash = Math.imul(hash ^ (value >>> 16), PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
