/**
 * A copy of the built extension that does what the real one must never do: it sends one request.
 * With it the check for requests is itself checked.
 */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const COLLECTOR = "http://collector.example/beacon";

/** @param file Built file that sends it: `background.js`, `content-scripts/content.js`, `card.js` or `pack-reader.js`. */
export function plantRequest(extension: string, file: string): string {
  const copy = mkdtempSync(join(tmpdir(), "fact-overlay-planted-"));
  cpSync(extension, copy, { recursive: true });
  const manifestPath = join(copy, "manifest.json");
  const manifest = JSON.parse(readFileSync(manifestPath, "utf8"));
  manifest.content_security_policy = { extension_pages: "script-src 'self'" };
  writeFileSync(manifestPath, JSON.stringify(manifest));
  const path = join(copy, file);
  const request = `fetch(${JSON.stringify(COLLECTOR)}, { mode: "no-cors" }).catch(() => {});`;
  writeFileSync(path, `${request}\n${readFileSync(path, "utf8")}`);
  return copy;
}
