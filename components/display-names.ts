/**
 * Names of countries, languages and lists in the interface's language, from the browser's own tables.
 * An unknown code is shown as it is.
 */
export function regionName(code: string, lang: string): string {
  return nameOf(code, lang, "region");
}

export function languageName(tag: string, lang: string): string {
  return nameOf(tag, lang, "language");
}

/** "Mexico and the United States". */
export function listOf(items: readonly string[], lang: string): string {
  return new Intl.ListFormat(lang, { type: "conjunction" }).format(items);
}

function nameOf(code: string, lang: string, type: "region" | "language"): string {
  try {
    return new Intl.DisplayNames(lang, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
