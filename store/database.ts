/**
 * The extension's own IndexedDB: its name, its versions, and what lies in which of its stores. It is opened for each question and let
 * go again, because the background may be stopped at any moment and an open database would hold up a newer version of the
 * extension.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { CompiledPack, PackEntry, PackPart } from "./pack-types.ts";
import type { KeptWrongMatch } from "./types.ts";

export const DATABASE = "fact-overlay";
const VERSION = 2;

export interface Schema extends DBSchema {
  "wrong-matches": { key: string; value: KeptWrongMatch };
  packs: { key: string; value: PackEntry };
  /** A pack's claims by the hundred; `keys` says which claims are in a part. */
  "pack-parts": { key: [string, number]; value: PackPart; indexes: { claims: [string, string] } };
  compiled: { key: string; value: CompiledPack };
}
export type Database = IDBPDatabase<Schema>;

/** @param name Another database's name, for tests. */
export async function inDatabase<T>(name: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDB<Schema>(name, VERSION, { upgrade });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Adds what each version brought; what is there stays. */
function upgrade(db: Database, from: number): void {
  if (from < 1) db.createObjectStore("wrong-matches", { keyPath: "id" });
  if (from < 2) {
    db.createObjectStore("packs", { keyPath: "id" });
    const parts = db.createObjectStore("pack-parts", { keyPath: ["revision", "part"] });
    parts.createIndex("claims", "keys", { multiEntry: true });
    db.createObjectStore("compiled", { keyPath: "pack" });
  }
}
