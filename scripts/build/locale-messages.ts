/**
 * The browser's own form of the few strings that it shows itself (name, description, shortcuts),
 * made from the flat files in locales/ at build time. All other strings are bundled with the page
 * that shows them and never pass through `_locales`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Keys that the manifest asks for with `__MSG_key__`. */
const MANIFEST_KEYS = [
  "extName",
  "extDescription",
  "actionTitle",
  "commandOpen",
  "commandNext",
  "commandPrevious",
];

export interface GeneratedAsset {
  relativeDest: string;
  contents: string;
}

/** One `_locales/LANG/messages.json` for each file in the folder; a missing string stops the build. */
export function localeAssets(folder: string): GeneratedAsset[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const strings = JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<string, unknown>;
      const entries = MANIFEST_KEYS.map((key) => {
        const message = strings[key];
        if (typeof message !== "string") throw new Error(`locales/${name} has no string "${key}"`);
        return [key, { message }] as const;
      });
      return {
        relativeDest: `_locales/${name.replace(/\.json$/, "")}/messages.json`,
        contents: `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`,
      };
    });
}
