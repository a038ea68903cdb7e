/**
 * The engine's front door. Placeholder signatures while the parts are being built.
 */
import type { Claim, Match, PageContext, PageResult, Statement, TextBlock } from "./types.ts";

export interface Engine {
  readonly claimCount: number;
  /** All matches of one statement, `contradicts` included (band null), best first. */
  matchStatement(statement: Statement): Match[];
  /** The n nearest claims whatever the band or stance, best first. */
  rank(statement: Statement, n: number): Match[];
  /** All matches of a page, in reading order. Deterministic; linear in the length of the text. */
  matchPage(blocks: readonly TextBlock[], context: PageContext): PageResult;
}

export function createEngine(_claims: readonly Claim[]): Engine {
  throw new Error("not built yet");
}
