/** One line of `fact-overlay match`'s input to a statement, or to the reason why it is none. */
import type { Statement } from "../matching/types.ts";
import { isRealDate } from "../packs/iso-date.ts";
import { withoutInvisible } from "../reading/block-text.ts";

export type StatementLine =
  | { readonly id: string | number; readonly statement: Statement; readonly error?: undefined }
  | { readonly id: string | number | null; readonly error: string };

/** A time of day behind the date says nothing more. */
const DAY = /^[^T ]*/;

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
  const given = OPTIONAL.map((name) => {
    const value = (fields[name] as string | null | undefined) ?? null;
    return [name, value === null ? null : withoutInvisible(value)] as const;
  });
  const statement: Statement = { text: withoutInvisible(text), ...Object.fromEntries(given) };
  if (!statement.date) return { id, statement: { ...statement, date: null } };
  const date = DAY.exec(statement.date)![0];
  if (!isRealDate(date))
    return {
      id,
      error: `\`date\` is \`${statement.date}\`, which is no day; write it like 2023-03-18, or leave it out`,
    };
  return { id, statement: { ...statement, date } };
}
