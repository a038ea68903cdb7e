/**
 * Wrong matches as labelled examples, one JSON object a line: what the author of a pack needs to see
 * where it matches too much. Where the sentences stood is left out unless it is asked for.
 */
import type { KeptWrongMatch } from "./types.ts";

export interface LabelledExamples {
  /** Whether each line tells the address of its page. */
  withAddress: boolean;
}

/** Ends with a line break; empty for no match. */
export function toLabelledExamples(
  matches: readonly KeptWrongMatch[],
  { withAddress }: LabelledExamples,
): string {
  return matches
    .map(({ lang, sentence, claim, pack, stance, date, address }) => ({
      lang,
      text: sentence,
      claim,
      pack,
      stance_shown: stance,
      label: "no_match",
      date,
      ...(withAddress && { address }),
    }))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
}
