/**
 * The few things that a person sets, in `storage.local`. What is not there, or is something else than it
 * should be, is as if it had never been set.
 */
import type { Sensitivity } from "../matching/sensitivity.ts";
import type { KeyValueArea } from "./types.ts";

export interface Settings {
  sensitivity: Sensitivity;
}

const KEY = "settings";
export const DEFAULTS: Settings = { sensitivity: "standard" };
/** Typed so that a stop that is new in matching/ is missed here by the compiler. */
const STOPS: Record<Sensitivity, true> = { careful: true, standard: true, wide: true };

export async function readSettings(area: KeyValueArea): Promise<Settings> {
  const { [KEY]: found } = await area.get(KEY);
  const { sensitivity } = (typeof found === "object" && found !== null ? found : {}) as Partial<Settings>;
  return { sensitivity: isSensitivity(sensitivity) ? sensitivity : DEFAULTS.sensitivity };
}

/** @throws RangeError for anything but a stop. */
export async function setSensitivity(area: KeyValueArea, sensitivity: Sensitivity): Promise<void> {
  if (!isSensitivity(sensitivity)) throw new RangeError("There is no such stop");
  await area.set({ [KEY]: { ...(await readSettings(area)), sensitivity } });
}

function isSensitivity(value: unknown): value is Sensitivity {
  return typeof value === "string" && Object.hasOwn(STOPS, value);
}
