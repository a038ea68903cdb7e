/**
 * Wrong matches from private windows, in the browser's memory for extensions (`storage.session`): never
 * on the disk, there again when the background was stopped meanwhile, gone with the browser.
 */
import type { KeptWrongMatch, KeyValueArea, Shelf } from "./types.ts";

const KEY = "wrong-matches";

export function memoryShelf(area: KeyValueArea): Shelf {
  const all = async (): Promise<KeptWrongMatch[]> => {
    const { [KEY]: found } = await area.get(KEY);
    return Array.isArray(found) ? found : [];
  };
  return {
    all,
    put: async (match) => area.set({ [KEY]: [...(await all()).filter(({ id }) => id !== match.id), match] }),
    remove: async (id) => area.set({ [KEY]: (await all()).filter((one) => one.id !== id) }),
    clear: () => area.remove(KEY),
  };
}
