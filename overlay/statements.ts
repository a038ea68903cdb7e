/**
 * One mark for each statement: the matches of a sentence become one painted range and one card,
 * whatever number of claims it makes. Pure; knows no page.
 */
import type { PageMatch, Stance } from "../matching/types.ts";
import type { Mark } from "./types.ts";

/** Strongest first: what a reader must see when a sentence does several things. */
const STRENGTH: readonly Stance[] = ["asserts", "reports", "questions", "disputes", "contradicts"];

/** A mark with its place in its block's text, [start, end). */
export interface Statement {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

const isShown = (match: PageMatch): boolean => match.band === "match" && match.stance !== "contradicts";
const strongest = (matches: readonly PageMatch[]): Stance =>
  STRENGTH.find((stance) => matches.some((match) => match.stance === stance)) ?? "contradicts";

/** The statements of one block. `newId` names a mark; position and painting are the caller's to fill in. */
export function statementsOf(text: string, matches: readonly PageMatch[], newId: () => string): Statement[] {
  const bySentence = new Map<number, PageMatch[]>();
  for (const match of matches) {
    const group = bySentence.get(match.sentenceStart);
    if (group === undefined) bySentence.set(match.sentenceStart, [match]);
    else group.push(match);
  }
  return [...bySentence.values()]
    .map((group): Statement => {
      const shown = group.filter(isShown);
      const possible = group.filter((match) => match.band === "possible" && match.stance !== "contradicts");
      const deciding = shown.length > 0 ? shown : possible.length > 0 ? possible : group;
      const start = Math.min(...deciding.map((match) => match.start));
      const end = Math.max(...deciding.map((match) => match.end));
      const mark: Mark = {
        id: newId(),
        stance: strongest(deciding),
        band: shown.length > 0 ? "match" : possible.length > 0 ? "possible" : null,
        quote: text.slice(start, end),
        sentence: deciding[0]!.sentence,
        matches: [...group].sort((a, b) => Number(isShown(b)) - Number(isShown(a)) || b.score - a.score),
        position: 0,
        painted: false,
      };
      return { mark, start, end };
    })
    .sort((a, b) => a.start - b.start);
}
