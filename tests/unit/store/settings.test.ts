/** Settings: what was never set or is damaged counts as the default, and nothing else can be set. */
import { expect, test } from "vitest";
import { readSettings, setSensitivity } from "../../../store/settings.ts";
import { objectArea } from "./wrong-match-samples.ts";

test("is standard until something is chosen, and then that", async () => {
  const area = objectArea();
  expect(await readSettings(area)).toEqual({ sensitivity: "standard" });
  for (const stop of ["careful", "wide", "standard"] as const) {
    await setSensitivity(area, stop);
    expect(await readSettings(area)).toEqual({ sensitivity: stop });
  }
});

test.each([null, 7, "wide", {}, { sensitivity: "loud" }, { sensitivity: "toString" }, { sensitivity: null }])(
  "damaged settings (%j) are the default",
  async (settings) => {
    const area = objectArea();
    await area.set({ settings });
    expect(await readSettings(area)).toEqual({ sensitivity: "standard" });
  },
);

test("what is no stop is refused and changes nothing", async () => {
  const area = objectArea();
  await setSensitivity(area, "wide");
  await expect(setSensitivity(area, "constructor" as never)).rejects.toThrow(RangeError);
  expect(await readSettings(area)).toEqual({ sensitivity: "wide" });
});
