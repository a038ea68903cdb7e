/** Has a pack's file added in a thread of its own (`pack-reader/`), one file at a time. */
import { browser } from "../../browser/api.ts";
import type { AddPack, PackAdding } from "../../library/add-pack.ts";

/** @returns What became of it; told of each step before. Rejects when the thread cannot be started or breaks. */
export function addPackFile(asked: AddPack, told: (said: PackAdding) => void): Promise<PackAdding> {
  return new Promise((resolve, reject) => {
    const adder = new Worker(browser.runtime.getURL("/pack-reader.js" as never));
    const end = (act: () => void) => {
      adder.terminate();
      act();
    };
    adder.onmessage = ({ data }: MessageEvent<PackAdding>) => {
      if ("at" in data) told(data);
      else end(() => resolve(data));
    };
    adder.onerror = (event) => end(() => reject(new Error(event.message || "The reader broke")));
    adder.postMessage(asked);
  });
}
