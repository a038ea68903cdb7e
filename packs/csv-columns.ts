/** The columns of a table of claims, in the order in which they are written. */
export const CSV_COLUMNS = [
  "id",
  "language",
  "text",
  "title",
  "summary",
  "wordings",
  "rating",
  "rater",
  "date",
  "url",
  "claimant",
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** Several wordings stand in one cell with this between them. */
export const WORDING_SEPARATOR = " | ";
