/**
 * The names of the content script's built files, read from the manifest so that they are written
 * down only once.
 */
import { browser } from "./api.ts";

export interface ContentScriptFiles {
  js: string[];
  css: string[];
  /** The sites where the browser puts them by itself. */
  matches: string[];
}

export function contentScriptFiles(): ContentScriptFiles {
  const script = browser.runtime.getManifest().content_scripts?.[0];
  if (!script) throw new Error("The manifest names no content script");
  return { js: script.js ?? [], css: script.css ?? [], matches: script.matches ?? [] };
}
