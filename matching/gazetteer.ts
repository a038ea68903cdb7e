/** Countries with their demonyms, cities and parts, made quick to find in a run of words. */
import type { LanguageTables } from "./language-table.ts";
import { addTo } from "./multimap.ts";
import { PhraseSet } from "./phrases.ts";

/** Kinds of place: the country itself, its demonym, or a part of it. */
export type PlaceKind = "country" | "demonym" | "part" | "other";
export interface Place {
  code: string;
  kind: PlaceKind;
}

export interface Gazetteer {
  /** Phrases of every place, longest first at each word. */
  readonly phrases: PhraseSet;
  /** What a phrase of `phrases` names. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

export function compileGazetteer(countries: LanguageTables["countries"]): Gazetteer {
  const places = new Map<string, Place[]>();
  const add = (phrase: string, place: Place) => addTo(places, phrase, place);
  for (const [code, entry] of Object.entries(countries)) {
    for (const name of entry.names) add(name, { code, kind: "country" });
    for (const name of entry.adjectives) add(name, { code, kind: "demonym" });
    for (const name of [...entry.cities, ...entry.parts]) {
      if (!entry.names.includes(name)) add(name, { code, kind: "part" });
    }
    for (const name of entry.not ?? []) if (!places.has(name)) add(name, { code: "--", kind: "other" });
  }
  return { phrases: new PhraseSet([...places.keys()]), places };
}
