/**
 * Starts Firefox with the extension as a temporary add-on. Pages of the web are driven by Puppeteer;
 * it refuses to open the extension's own pages, so those go over raw WebDriver BiDi
 * (firefox-extension-page.ts).
 */
import puppeteer, { type Browser } from "puppeteer-core";
import { GECKO_ID } from "../build/manifest.ts";

/** Chosen beforehand: Firefox else makes a new one each time and tells nobody. */
const ADDON_UUID = "5d1f0c3e-7a92-4b06-8e4d-2c9b6f1a7e30";

export type SendBidi = (method: string, params: object) => Promise<Record<string, unknown>>;

export interface RunningFirefox {
  browser: Browser;
  /** `moz-extension://…/` */
  root: string;
  send: SendBidi;
}

export interface FirefoxOptions {
  executable: string;
  extension: string;
  headless: boolean;
  prefs?: Record<string, string | number | boolean>;
  env?: Record<string, string>;
}

export async function launchFirefox(options: FirefoxOptions): Promise<RunningFirefox> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: options.executable,
    headless: options.headless,
    timeout: 90_000,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    args: ["--remote-allow-system-access"],
    env: { ...process.env, ...options.env },
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: ADDON_UUID }),
      "extensions.webextOptionalPermissionPrompts": false,
      ...options.prefs,
    },
  });
  await browser.installExtension(options.extension);
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: Record<string, unknown> }> };
  };
  const send: SendBidi = async (method, params) => (await connection.send(method, params)).result;
  return { browser, root: `moz-extension://${ADDON_UUID}/`, send };
}
