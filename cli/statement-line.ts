/** One line of `fact-overlay match`'s input to a statement, or to the reason why it is none. */
import type { Statement } from "../matching/types.ts";

export type StatementLine =
  | { readonly id: string | number; readonly statement: Statement; readonly error?: undefined }
  | { readonly id: string | number | null; readonly error: string };

const OPTIONAL = ["lang", "before", "after", "title", "speaker", "place", "date", "url"] as const;

/** Fields that are not known are passed over; null is the same as not given. Never throws. */
export function readStatementLine(line: string): StatementLine {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { id: null, error: "this is not JSON" };
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { id: null, error: "this is not a JSON object" };
  }
  const fields = json as Record<string, unknown>;
  const { id, text } = fields;
  if (typeof id !== "string" && typeof id !== "number") {
    return { id: null, error: id === undefined ? "`id` is missing" : "`id` is neither a text nor a number" };
  }
  if (typeof text !== "string")
    return { id, error: text === undefined ? "`text` is missing" : "`text` is not a text" };
  const wrong = OPTIONAL.find(
    (name) => fields[name] !== undefined && fields[name] !== null && typeof fields[name] !== "string",
  );
  if (wrong) return { id, error: `\`${wrong}\` is not a text` };
  const given = OPTIONAL.map((name) => [name, (fields[name] as string | null | undefined) ?? null] as const);
  return { id, statement: { text, ...Object.fromEntries(given) } };
}
