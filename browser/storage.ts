/**
 * The browser's key-value areas, as store/ wants them: `local` outlives the browser, `session` lies in
 * its memory only. Which of them something belongs in is not decided here.
 */
import { browser } from "./api.ts";

interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export function storageArea(name: "local" | "session"): Area {
  const area = () => browser.storage[name];
  return {
    get: (key) => area().get(key),
    set: (values) => area().set(values),
    remove: (key) => area().remove(key),
  };
}
