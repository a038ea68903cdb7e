/**
 * One mark for each statement: the matches of a sentence become one painted range and one card,
 * whatever number of claims it makes. Pure; knows no page.
 */
import type { Stance } from "../matching/types.ts";
import type { Mark, ShownMatch } from "./types.ts";

/** Strongest first: what a reader must see when a sentence does several things. */
const STRENGTH: readonly Stance[] = ["asserts", "reports", "questions", "disputes", "contradicts"];

/** A mark with its place in its block's text, [start, end). */
export interface Statement {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

/** What decides over a statement: what is marked on the page, else what is possible, else what there is. */
const rank = ({ band, marked, stance }: ShownMatch): number =>
  stance === "contradicts" || band === null ? 0 : !marked ? 1 : band === "possible" ? 2 : 3;
const strongest = (matches: readonly ShownMatch[]): Stance =>
  STRENGTH.find((stance) => matches.some((match) => match.stance === stance)) ?? "contradicts";

/** The statements of one block. `newId` names a mark; position and painting are the caller's to fill in. */
export function statementsOf(text: string, matches: readonly ShownMatch[], newId: () => string): Statement[] {
  const bySentence = new Map<number, ShownMatch[]>();
  for (const match of matches) {
    const group = bySentence.get(match.sentenceStart);
    if (group === undefined) bySentence.set(match.sentenceStart, [match]);
    else group.push(match);
  }
  return [...bySentence.values()]
    .map((group): Statement => {
      const highest = Math.max(...group.map(rank));
      const deciding = group.filter((match) => rank(match) === highest);
      const start = Math.min(...deciding.map((match) => match.start));
      const end = Math.max(...deciding.map((match) => match.end));
      const mark: Mark = {
        id: newId(),
        stance: strongest(deciding),
        band: highest === 3 ? "match" : highest > 0 ? "possible" : null,
        marked: highest > 1,
        quote: text.slice(start, end),
        sentence: deciding[0]!.sentence,
        matches: group.sort((a, b) => rank(b) - rank(a) || b.score - a.score),
        position: 0,
        painted: false,
      };
      return { mark, start, end };
    })
    .sort((a, b) => a.start - b.start);
}
