/**
 * `npm start`, or `node scripts/start.mjs` in a fresh clone: a browser with the extension and the
 * sample article. The work is in scripts/start/.
 */
import { bootstrapAndRun } from "./bootstrap.mjs";

bootstrapAndRun("scripts/start/start.ts");
