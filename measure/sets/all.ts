/** Every set, in the order of the report. */
import type { MeasuredSet } from "../set.ts";
import { debates } from "./debates.ts";
import { mexico } from "./mexico.ts";
import { negatedNli } from "./negated-nli.ts";
import { pages } from "./pages.ts";
import { polarity } from "./polarity.ts";
import { politifact } from "./politifact.ts";
import { snopes } from "./snopes.ts";
import { timing } from "./timing.ts";
import { twinsHeld, twinsTune } from "./twins.ts";

export const SETS: readonly MeasuredSet[] = [
  mexico,
  twinsHeld,
  twinsTune,
  snopes,
  politifact,
  debates,
  polarity,
  negatedNli,
  pages,
  timing,
];
