/**
 * Dates as claim packs write them: an ISO year, month or day, to the precision that is known.
 * Pure calendar arithmetic, without a clock and without time zones.
 */

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Whether an ISO year, month or day is in the calendar: 2023-02-30 is not.
 * @param date "2023", "2023-03" or "2023-03-17"; anything else gives false.
 */
export function isRealDate(date: string): boolean {
  const parts = ISO_DATE.exec(date);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), parts[2], parts[3]];
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(year, Number(month)));
}

/**
 * Whether `from` is later than `until`, each to its own precision: 2023 is not later than 2023-03,
 * because a year holds all its months.
 */
export function isAfter(from: string, until: string): boolean {
  const length = Math.min(from.length, until.length);
  return from.slice(0, length) > until.slice(0, length);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
