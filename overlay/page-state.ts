/** What the page side tells of itself, added up from its passages. Values only: fit for a message. */
import type { Unread } from "../matching/types.ts";
import type { Passage } from "./passages.ts";
import type { Statement } from "./statements.ts";
import type { PageState } from "./types.ts";

/** Sentences, marks and gaps of the passages. `gaps`: what reading itself left out. */
export function summarise(
  passages: readonly Passage[],
  statements: readonly Statement[],
  gaps: readonly Unread[],
): Pick<PageState, "sentences" | "marks" | "unread"> {
  let sentences = 0;
  for (const passage of passages) sentences += passage.sentences;
  const byReason = new Map<string, Unread>();
  for (const unread of [...gaps, ...passages.flatMap((passage) => passage.unread)]) {
    const key = `${unread.reason} ${unread.detail}`;
    byReason.set(key, { ...unread, count: unread.count + (byReason.get(key)?.count ?? 0) });
  }
  return {
    sentences: Math.round(sentences),
    marks: statements.map(({ mark }) => ({ ...mark, matches: [...mark.matches] })),
    unread: [...byReason.values()],
  };
}
