/** A process of its own that runs parts of sets, one at a time, as it is told; started by run-parts.ts. */
import { AbsentData } from "./eval-data.ts";
import type { Answer, Order } from "./run-parts.ts";
import { SETS } from "./sets/all.ts";

process.on("message", async ({ set, part, of, quick }: Order) => {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const answer = await Promise.resolve()
    .then(() => SETS.find(({ id }) => id === set)!.run(part, of, quick))
    .then((result): Answer => ({ set, part, result, seconds: seconds() }))
    .catch(
      (error: unknown): Answer => ({
        set,
        part,
        error: error instanceof AbsentData ? error.message : String((error as Error)?.stack ?? error),
        isAbsent: error instanceof AbsentData,
        seconds: seconds(),
      }),
    );
  process.send!(answer);
});
