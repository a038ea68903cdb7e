/**
 * Runs a generator in short slices, so that reading never holds up the page: it begins when the page is idle, and gives way after
 * each slice to whatever waits. Waiting for the next idle time there would cost a frame each, while the reader waits for the marks.
 * Each `next()` must be short by itself. Ends at once, without an error, when the signal is aborted.
 */

/** Longest time without giving way: half a frame. */
export const SLICE_MS = 8;
/** A busy page is read all the same, after this long. */
const IDLE_TIMEOUT_MS = 300;

/** Resolves when the page is idle, after `IDLE_TIMEOUT_MS` at the latest, or at once when aborted. */
export function whenIdle(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const stop = (): void => {
      cancelIdleCallback(handle);
      resolve();
    };
    const handle = requestIdleCallback(
      () => {
        signal.removeEventListener("abort", stop);
        resolve();
      },
      { timeout: IDLE_TIMEOUT_MS },
    );
    signal.addEventListener("abort", stop, { once: true });
  });
}

/** Lets input, rendering and the page's own tasks that wait go first, then goes on. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Resolves after a time, or at once when aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const stop = (): void => {
      clearTimeout(handle);
      resolve();
    };
    const handle = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}

/**
 * Takes every value of a generator, in slices, the first in an idle time. Resolves with what it returns, or null when aborted.
 * @param now a clock in milliseconds: a test seam
 */
export async function runSliced<T, R>(
  steps: Generator<T, R, void>,
  take: (value: T) => void,
  signal: AbortSignal,
  now: () => number = () => performance.now(),
): Promise<R | null> {
  await whenIdle(signal);
  while (!signal.aborted) {
    const end = now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      take(step.value);
    } while (now() < end);
    await giveWay();
  }
  return null;
}
