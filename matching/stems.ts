/**
 * Word stems, by the stemmers of @orama/stemmers (English: Porter; Spanish: Snowball), with a plural
 * step before the Spanish one, which else keeps "ciudad" and "ciudades" apart.
 */
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { keep } from "./keep.ts";
import type { Language } from "./types.ts";

const caches: Record<Language, Map<string, string>> = { en: new Map(), es: new Map() };
const MAX_CACHED = 50_000;

/** Stem of a folded word (lower case, no accents). */
export function stemOf(form: string, lang: Language): string {
  const cache = caches[lang];
  const known = cache.get(form);
  if (known !== undefined) return known;
  return keep(cache, form, lang === "en" ? english(form) : spanish(singularOf(form)), MAX_CACHED);
}

function singularOf(form: string): string {
  if (form.length > 5 && /(?:[dlnrsz]|[^aeiou]i)es$/.test(form)) return form.slice(0, -2);
  if (form.length > 4 && /[aeiou]s$/.test(form)) return form.slice(0, -1);
  return form;
}
