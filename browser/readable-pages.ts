/**
 * Which addresses an extension may read at all, and the match pattern that stands for a site. The
 * browsers' own lists are not open to extensions, so the few hosts that both name are repeated here;
 * on any other page that the browser closes, scanning fails and says so.
 */
const CLOSED_HOSTS = new Set([
  "chromewebstore.google.com",
  "addons.mozilla.org",
  "accounts.firefox.com",
  "discovery.addons.mozilla.org",
  "support.mozilla.org",
]);

/** Host of an address that may be scanned; null for settings pages, files, stores and the like. */
export function readableHost(address: string | undefined): string | null {
  const url = parse(address);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  if (CLOSED_HOSTS.has(url.hostname)) return null;
  if (url.hostname === "chrome.google.com" && url.pathname.startsWith("/webstore")) return null;
  return url.hostname === "" ? null : url.hostname;
}

/** The pattern to ask for with "Always scan this site": the site and its subdomains, nothing wider. */
export function sitePattern(host: string): string {
  const isNumeric = /^[\d.]+$/.test(host) || host.startsWith("[");
  const site = host.replace(/^www\./, "");
  return isNumeric || !site.includes(".") ? `*://${host}/*` : `*://*.${site}/*`;
}

function parse(address: string | undefined): URL | null {
  try {
    return address ? new URL(address) : null;
  } catch {
    return null;
  }
}
