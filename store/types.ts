/** What is kept of a match that a person called wrong. Types only. */
import type { Stance } from "../matching/types.ts";
import type { Lang } from "../packs/types.ts";

export interface KeptWrongMatch {
  readonly id: string;
  readonly pack: string;
  readonly claim: string;
  /** The page's own words that were matched. */
  readonly sentence: string;
  readonly lang: Lang | null;
  /** What the mark said that the sentence does with the claim. */
  readonly stance: Stance;
  readonly title: string;
  readonly address: string;
  /** ISO day on which it was called wrong. */
  readonly date: string;
}

/** A place where wrong matches lie: on the disk, or in memory only. */
export interface Shelf {
  all(): Promise<KeptWrongMatch[]>;
  put(match: KeptWrongMatch): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** The part of `storage.local` and `storage.session` that is used here. */
export interface KeyValueArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}
