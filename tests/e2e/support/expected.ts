/**
 * What must and must not be marked in the sample articles, from data/samples/expected.json.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Expected {
  claim: string;
  stance: string;
  quoteContains: string;
}
interface Sample {
  file: string;
  matches: Expected[];
  alsoRight: Expected[];
  unmarked: string[];
}

const PATH = fileURLToPath(new URL("../../../data/samples/expected.json", import.meta.url));

export function expectedIn(file: string): Sample & { painted: string[] } {
  const { samples } = JSON.parse(readFileSync(PATH, "utf8")) as { samples: Sample[] };
  const sample = samples.find((one) => one.file === file);
  if (!sample) throw new Error(`data/samples/expected.json does not speak of ${file}`);
  const painted = sample.matches
    .filter((one) => one.stance !== "contradicts")
    .map((one) => one.quoteContains);
  return { ...sample, painted };
}
