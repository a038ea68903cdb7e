/**
 * Countries with their demonyms, cities and parts: which phrases name one, and what they name. The phrases are found in a run of words
 * with all other phrases of a language (`tables.ts`): by themselves they cost a look-up a word in a large map.
 */
import type { LanguageTables } from "./language-table.ts";
import { addTo } from "./multimap.ts";

/** Kinds of place: the country itself, its demonym, or a part of it. */
export type PlaceKind = "country" | "demonym" | "part" | "other";
export interface Place {
  code: string;
  kind: PlaceKind;
}

export interface Gazetteer {
  /** What a phrase of `placeNames` names. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

type Countries = LanguageTables["countries"];

export function compileGazetteer(countries: Countries): Gazetteer {
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
  return { places };
}

/** The phrases that name a place, whatever it is. */
export const placeNames = (countries: Countries): string[] => [...compileGazetteer(countries).places.keys()];
