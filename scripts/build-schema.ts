/**
 * Writes data/packs/claim-pack.schema.json from the schema in packs/. Run it after a change there:
 * `npx vite-node scripts/build-schema.ts`. A unit test fails while the file is not current.
 */
import { writeFileSync } from "node:fs";
import { packJsonSchemaText } from "../packs/to-json-schema.ts";

writeFileSync(new URL("../data/packs/claim-pack.schema.json", import.meta.url), packJsonSchemaText());
