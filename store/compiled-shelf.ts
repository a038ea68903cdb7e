/** Compiled claims in the extension's own IndexedDB, one buffer a pack. Whether one may be used is for its reader to find out. */
import { DATABASE, inDatabase } from "./database.ts";
import type { CompiledPack } from "./pack-types.ts";

export interface CompiledShelf {
  all(): Promise<CompiledPack[]>;
  put(compiled: CompiledPack): Promise<void>;
}

/** @param name Another database's name, for tests. */
export const compiledShelf = (name = DATABASE): CompiledShelf => ({
  all: () => inDatabase(name, (db) => db.getAll("compiled")),
  put: (compiled) => inDatabase(name, async (db) => void (await db.put("compiled", compiled))),
});
