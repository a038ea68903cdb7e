/**
 * Wrong matches in the extension's own IndexedDB, where they outlive the browser. It opens the database
 * for each question and lets it go: the background may be stopped at any moment. It does not know
 * private windows; whoever calls it does.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { KeptWrongMatch, Shelf } from "./types.ts";

const NAME = "fact-overlay";
const VERSION = 1;
const WRONG = "wrong-matches";

interface Schema extends DBSchema {
  [WRONG]: { key: string; value: KeptWrongMatch };
}

/** @param name Another database's name, for tests. */
export function diskShelf(name = NAME): Shelf {
  async function inside<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    const db = await openDB<Schema>(name, VERSION, {
      upgrade: (fresh) => void fresh.createObjectStore(WRONG, { keyPath: "id" }),
    });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  }
  return {
    all: () => inside((db) => db.getAll(WRONG)),
    put: (match) => inside(async (db) => void (await db.put(WRONG, match))),
    remove: (id) => inside((db) => db.delete(WRONG, id)),
    clear: () => inside((db) => db.clear(WRONG)),
  };
}
