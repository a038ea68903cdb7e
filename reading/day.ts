/**
 * The ISO day in a publisher's date string. The day is taken as written, in the publisher's own time
 * zone, because a claim's scope is counted in days there. No clock and no locale are asked, and an
 * ambiguous date (3/4/2023) is no date.
 */

const MONTHS =
  "jan ene feb feb mar mar apr abr may may jun jun jul jul aug ago sep sep oct oct nov nov dec dic".split(
    " ",
  );

function monthNumber(word: string): number {
  const key = word.slice(0, 3).toLowerCase();
  const index = key === "set" ? 16 : MONTHS.indexOf(key); // "setiembre"
  return index < 0 ? 0 : (index >> 1) + 1;
}

function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day as YYYY-MM-DD, or null when the text holds none that is certain. */
export function dayOf(text: string): string | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(trimmed);
  if (iso !== null) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  // 12 March 2024, 12 de marzo de 2024, Tue, 12 Mar 2024 10:00 GMT
  const dayFirst =
    /\b(\d{1,2})(?:st|nd|rd|th|º)?\s+(?:de\s+)?(\p{L}{3,10})\.?,?\s+(?:del?\s+)?(\d{4})\b/u.exec(trimmed);
  if (dayFirst !== null) return isoDay(Number(dayFirst[3]), monthNumber(dayFirst[2]!), Number(dayFirst[1]));
  // March 12, 2024
  const monthFirst = /\b(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(trimmed);
  if (monthFirst !== null)
    return isoDay(Number(monthFirst[3]), monthNumber(monthFirst[1]!), Number(monthFirst[2]));
  return null;
}
