/**
 * What place and time the rating is about, and whether this page seems to lie outside of it.
 */
import type { PageMatch } from "../matching/types.ts";
import type { ClaimView } from "../packs/claim-view.ts";
import { listOf, regionName } from "./display-names.ts";
import { formatBound } from "./format-date.ts";
import type { Translate } from "./types.ts";

export interface ScopeNoteProps {
  scope: ClaimView["scope"];
  match: PageMatch;
  /** `always`, or only where the page seems to lie outside of it. */
  show: "always" | "outside";
  t: Translate;
  lang: string;
}

export function ScopeNote({ scope, match, show, t, lang }: ScopeNoteProps) {
  const words = scopeInWords(scope, t, lang);
  const outside = match.band === "possible" && match.explanation.some((reason) => reason.kind === "scope");
  if (words === null || (show === "outside" && !outside)) return null;
  return (
    <p class={outside ? "scope scope-outside" : "scope"}>
      {words}
      {outside && <> {t("scope.outside")}</>}
    </p>
  );
}

function scopeInWords(
  { places, from, until }: ClaimView["scope"],
  t: Translate,
  lang: string,
): string | null {
  const time = from && until ? "Between" : from ? "From" : until ? "Until" : "";
  if (places.length === 0 && time === "") return null;
  const key = places.length > 0 ? `scope.places${time}` : `scope.only${time}`;
  return t(key, {
    places: listOf(
      places.map((code) => regionName(code, lang)),
      lang,
    ),
    from: from ? formatBound(from, lang) : "",
    until: until ? formatBound(until, lang) : "",
  });
}
