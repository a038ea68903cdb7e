/**
 * Keeps the background from being stopped while it is at work that no message began: browsers stop it after half a minute in which the
 * extension's API was not used.
 */
import { browser } from "./api.ts";

const EVERY_MS = 20_000;

/** @returns What ends it. */
export function stayAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), EVERY_MS);
  return () => clearInterval(timer);
}
