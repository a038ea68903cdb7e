/** What every news page loads of the extension, compressed as a download would be. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { extensionFolder } from "../../../scripts/build/build-extension.ts";

/** Of the sample's build, whose content script is the released one's but for the pages it runs on, which stand in the manifest. */
export const contentScriptBytes = (): number =>
  gzipSync(readFileSync(`${extensionFolder("chrome", "sample")}/content-scripts/content.js`), { level: 9 })
    .length;
