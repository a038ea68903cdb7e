/**
 * ISO dates as a person writes them, as exact as they are: "2023", "2023-03" and "2023-03-17" stay a
 * year, a month and a day. Days are calendar days: no clock and no time zone can move them.
 */
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** The date in words; the text itself where it is not an ISO date. */
export function formatDate(iso: string, lang: string): string {
  const parts = ISO.exec(iso);
  const year = parts?.[1];
  if (year === undefined) return iso;
  const [, , month, day] = parts as string[];
  const date = new Date(Date.UTC(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1));
  return new Intl.DateTimeFormat(lang, {
    timeZone: "UTC",
    year: "numeric",
    ...(month && { month: "long" }),
    ...(day && { day: "numeric" }),
  }).format(date);
}

/** A bound of a period, to the month; the first and the last day of a year are said as the year. */
export function formatBound(iso: string, lang: string): string {
  return formatDate(iso.replace(/-(01-01|12-31)$/, "").slice(0, 7), lang);
}
