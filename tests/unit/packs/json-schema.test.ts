import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { packJsonSchemaText } from "../../../packs/to-json-schema.ts";

it("keeps the published JSON Schema current (mend: npx vite-node scripts/build-schema.ts)", () => {
  const published = readFileSync(
    new URL("../../../data/packs/claim-pack.schema.json", import.meta.url),
    "utf8",
  );
  expect(published).toBe(packJsonSchemaText());
});
