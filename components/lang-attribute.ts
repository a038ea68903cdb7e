/**
 * Which `lang` a text needs. Texts in the interface's own language need none; everything else is
 * tagged, so that a screen reader changes its voice and the browser hyphenates rightly.
 */
export function langAttribute(textLang: string | null, uiLang: string): string | undefined {
  if (textLang === null || primary(textLang) === primary(uiLang)) return undefined;
  return textLang;
}

/** The page's own words: their language is not handed over, and claiming the interface's would be wrong. */
export const UNKNOWN_LANG = "";

function primary(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}
