/**
 * The extension's manifest for both browsers, made from the list of news sites. Every permission
 * here has its reason in docs/permissions.md, and a test holds the built manifests against reviewed
 * copies. It does not list the content script's files: WXT adds what it built.
 */
import type { UserManifest } from "wxt";

export interface NewsSites {
  sites: { domain: string; name: string; country: string; lang: string }[];
}

/** Only these may be loaded or run by the extension's own pages; nothing from anywhere else. */
const EXTENSION_PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A fixed id, so that a temporary installation and a signed one are the same add-on. */
export const GECKO_ID = "{8f6d1b52-3c0a-4b7e-9a64-5e2f7c1d90ab}";

export function newsSiteMatches(newsSites: NewsSites): string[] {
  return newsSites.sites.map((site) => `*://*.${site.domain}/*`).sort();
}

export function manifestFor(browser: string, hosts: string[]): UserManifest {
  return {
    name: "__MSG_extName__",
    description: "__MSG_extDescription__",
    default_locale: "en",
    permissions: ["activeTab", "scripting", "storage", "unlimitedStorage"],
    host_permissions: hosts,
    optional_host_permissions: ["*://*/*"],
    content_security_policy: { extension_pages: EXTENSION_PAGES_POLICY },
    action: { default_title: "__MSG_actionTitle__" },
    commands: {
      _execute_action: {
        suggested_key: { default: "Alt+Shift+O" },
        ...(browser === "firefox" && { description: "__MSG_commandOpen__" }),
      },
      "next-mark": { suggested_key: { default: "Alt+Shift+K" }, description: "__MSG_commandNext__" },
      "previous-mark": { suggested_key: { default: "Alt+Shift+J" }, description: "__MSG_commandPrevious__" },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: "150.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "150.0" },
          },
        }
      : { minimum_chrome_version: "140" }),
  };
}
