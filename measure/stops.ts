/** The three stops of the sensitivity, as the options offer them; what each shows is measured on its own. */
import { isMarked, SENSITIVITIES } from "../matching/sensitivity.ts";
import type { IsShown } from "./score-rows.ts";
import type { StopName } from "./set.ts";

export const STOPS = Object.fromEntries(
  SENSITIVITIES.map((stop): [StopName, IsShown] => [stop, (match) => isMarked(match, stop)]),
) as Readonly<Record<StopName, IsShown>>;
