/** Wrong matches and places to keep them in, for tests. No test stands here. */
import type { KeptWrongMatch, KeyValueArea, Shelf } from "../../../store/types.ts";

export const kept = (id: string, over: Partial<KeptWrongMatch> = {}): KeptWrongMatch => ({
  id,
  pack: "mexico",
  claim: "production",
  sentence: "Mexico does not produce fentanyl.",
  lang: "en",
  stance: "asserts",
  title: "News",
  address: "https://news.example/a",
  date: "2026-11-23",
  ...over,
});

/** Keeps in an array, and counts how often it was read. */
export function arrayShelf(): Shelf & { list: KeptWrongMatch[]; reads: number } {
  return {
    list: [],
    reads: 0,
    async all() {
      this.reads += 1;
      return [...this.list];
    },
    async put(match) {
      this.list.push(match);
    },
    async remove(id) {
      this.list = this.list.filter((one) => one.id !== id);
    },
    async clear() {
      this.list = [];
    },
  };
}

/** Like the browser's areas: values come back as copies. */
export function objectArea(): KeyValueArea & { values: Record<string, unknown> } {
  return {
    values: {},
    async get(key) {
      return key in this.values ? { [key]: structuredClone(this.values[key]) } : {};
    },
    async set(values) {
      Object.assign(this.values, structuredClone(values));
    },
    async remove(key) {
      delete this.values[key];
    },
  };
}
