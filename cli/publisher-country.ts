/** The country that a page's publisher is at home in: "our country" in an article's own voice. */
import newsSites from "../data/news-sites.json" with { type: "json" };

/** @returns ISO 3166 code; null for an address that is not one of the known news sites. */
export function publisherCountry(url: string | null): string | null {
  if (url === null) return null;
  const { hostname } = new URL(url);
  const site = newsSites.sites.find(({ domain }) => hostname === domain || hostname.endsWith(`.${domain}`));
  return site?.country ?? null;
}
