/**
 * Wrong matches in the extension's own IndexedDB, where they outlive the browser. It does not know private windows; whoever calls it
 * does.
 */
import { DATABASE, inDatabase } from "./database.ts";
import type { Shelf } from "./types.ts";

const WRONG = "wrong-matches";

/** @param name Another database's name, for tests. */
export function diskShelf(name = DATABASE): Shelf {
  return {
    all: () => inDatabase(name, (db) => db.getAll(WRONG)),
    put: (match) => inDatabase(name, async (db) => void (await db.put(WRONG, match))),
    remove: (id) => inDatabase(name, (db) => db.delete(WRONG, id)),
    clear: () => inDatabase(name, (db) => db.clear(WRONG)),
  };
}
