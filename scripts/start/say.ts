/** Lines for the person who waits: what is being done now, what came of it. */
export function say(line: string): void {
  console.log(line);
}

/** Says what is being done, and when it is done how long it took. */
export async function step<T>(what: string, run: () => Promise<T> | T): Promise<T> {
  const start = performance.now();
  process.stdout.write(`${what} … `);
  try {
    const value = await run();
    process.stdout.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    return value;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}
