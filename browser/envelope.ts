/**
 * How a message travels: its direction is part of the wire value, so that a log line can be read and
 * no part answers a message meant for another. Only send.ts and listen.ts use this.
 *
 * Answers are wrapped, because a rejected promise reaches the sender differently in each browser.
 */
export type Way = "page>background" | "ui>background" | "background>page";

export interface Envelope {
  way: Way;
  type: string;
  request: unknown;
}

export type Wrapped = { ok: true; value: unknown } | { ok: false; error: string };

/** Reads an incoming message; null when it is not one of ours or goes another way. */
export function openEnvelope(message: unknown, ...ways: Way[]): Envelope | null {
  if (typeof message !== "object" || message === null) return null;
  const { way, type, request } = message as Partial<Envelope>;
  if (typeof way !== "string" || typeof type !== "string" || !ways.includes(way)) return null;
  return { way, type, request };
}

/** Runs a handler and wraps what it says; never rejects. */
export async function wrap(run: () => unknown): Promise<Wrapped> {
  try {
    return { ok: true, value: (await run()) ?? null };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Takes the value out of an answer; throws what the handler threw. */
export function unwrap(answer: unknown): unknown {
  const wrapped = answer as Wrapped | undefined;
  if (wrapped?.ok === true) return wrapped.value;
  throw new Error(wrapped?.ok === false ? wrapped.error : "No part of the extension answered");
}
