import { expectTypeOf, it } from "vitest";
import type { CheckedPack } from "../../../packs/schema.ts";
import type { ClaimPack } from "../../../packs/types.ts";

// Compared by the type checker, not at run time.
it("checks the same shape that the type names", () => {
  expectTypeOf<CheckedPack>().toExtend<ClaimPack>();
  expectTypeOf<ClaimPack>().toExtend<CheckedPack>();
});
