/**
 * `npm test`, or `node scripts/test.mjs` in a fresh clone: every check there is, and one line at the
 * end. The work is in scripts/test/.
 */
import { bootstrapAndRun } from "./bootstrap.mjs";

bootstrapAndRun("scripts/test/test.ts");
