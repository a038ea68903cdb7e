/**
 * The matches that a person called wrong. What was called so in a private window is held in memory, for
 * private windows only, and never meets the disk; everything else is kept until it is undone. It does
 * not decide which other sentences are near enough to be taken off as well.
 */
import type { KeptWrongMatch, Shelf } from "./types.ts";

export interface WrongMatches {
  /** Those that hold in a window: in a private one the kept ones too. Oldest first. */
  inWindow(isPrivate: boolean): Promise<KeptWrongMatch[]>;
  /** Those on the disk, newest first. */
  kept(): Promise<KeptWrongMatch[]>;
  add(match: KeptWrongMatch, isPrivate: boolean): Promise<void>;
  /** @returns whether it was there; a window that is not private cannot touch what a private one said. */
  undo(id: string, isPrivate: boolean): Promise<boolean>;
  /** Called when the last private window was closed. */
  forgetPrivate(): Promise<void>;
}

export function createWrongMatches(disk: Shelf, memory: Shelf): WrongMatches {
  const onDisk = remembering(disk);
  const byDate = (a: KeptWrongMatch, b: KeptWrongMatch) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
  return {
    async inWindow(isPrivate) {
      const kept = await onDisk.all();
      return isPrivate ? [...kept, ...(await memory.all())] : kept;
    },
    kept: async () => [...(await onDisk.all())].sort(byDate).reverse(),
    add: (match, isPrivate) => (isPrivate ? memory : onDisk).put(match),
    async undo(id, isPrivate) {
      for (const shelf of isPrivate ? [memory, onDisk] : [onDisk]) {
        if (!(await shelf.all()).some((one) => one.id === id)) continue;
        await shelf.remove(id);
        return true;
      }
      return false;
    },
    forgetPrivate: () => memory.clear(),
  };
}

/** Every page asks, few people press: the list is read once in the background's life. */
function remembering(shelf: Shelf): Shelf {
  let list: Promise<KeptWrongMatch[]> | null = null;
  const afterwards = async (work: Promise<void>) => {
    try {
      await work;
    } finally {
      list = null;
    }
  };
  return {
    all() {
      list ??= shelf.all().catch((error) => {
        list = null;
        throw error;
      });
      return list;
    },
    put: (match) => afterwards(shelf.put(match)),
    remove: (id) => afterwards(shelf.remove(id)),
    clear: () => afterwards(shelf.clear()),
  };
}
