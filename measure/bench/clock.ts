/**
 * The clock of the benchmarks: time of the processor that this process had, all its threads together, so that other programs on
 * the machine do not count. On a quiet machine it is the time of the clock, and a little more where memory is collected beside the work.
 */

/** Milliseconds of the processor so far; only differences have a meaning. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** What running it took. */
export function timeOf(run: () => void): number {
  const start = processorMs();
  run();
  return processorMs() - start;
}
