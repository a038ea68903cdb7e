import type { BenchPart } from "./part.ts";
export const browserPart: BenchPart = {
  id: "browser",
  async run() {
    throw new Error("not yet");
  },
};
