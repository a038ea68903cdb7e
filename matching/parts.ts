/** The sentences of a statement, each with what stands around it. Where they are cut is `sentences.ts`. */
import type { Span } from "./spans.ts";
import type { Context, Statement } from "./types.ts";

export interface Part {
  /** UTF-16 offsets in the statement's text, half-open. */
  readonly span: Span;
  readonly text: string;
  readonly context: Context;
}

/** No rule reads further back; a text of many sentences would else be copied once for each. */
const MAX_BEFORE = 4_000;

/** The sentences around a sentence of the statement come before what is given around the statement. */
export function partsOf(statement: Statement, spans: readonly Span[]): Part[] {
  return spans.map((span, i) => {
    const before = i > 0 ? statement.text.slice(Math.max(0, span.start - MAX_BEFORE), span.start) : "";
    const next = spans[i + 1];
    const context: Context = {
      ...statement,
      before: [statement.before?.slice(-MAX_BEFORE), before].filter(Boolean).join(" ") || null,
      after: next ? statement.text.slice(next.start, next.end) : statement.after,
    };
    return { span, text: statement.text.slice(span.start, span.end), context };
  });
}
