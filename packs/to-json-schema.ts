/**
 * The published JSON Schema of the claim pack, made from the schema that validates. It says less than
 * `validatePack`: what needs two values at a time (references, ids, languages) and the calendar are not in it.
 */
import { toJsonSchema } from "@valibot/to-json-schema";
import { ClaimPackSchema } from "./schema.ts";

/** The JSON Schema (draft 2020-12) as text, ready to be written: two spaces, a line's end at the end. */
export function packJsonSchemaText(): string {
  const { $schema: _, ...schema } = toJsonSchema(ClaimPackSchema, {
    target: "draft-2020-12",
    errorMode: "ignore",
  });
  const described = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Fact Overlay claim pack, format 1",
    description:
      "Claims, what raters say about them, and where to read it. Plain data: no mark-up, no scripts.",
    ...schema,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
