/**
 * A claim pack to a table (CSV): one row a claim and language, with the columns that the import reads.
 * Evidence, scope, claimants after the first, ratings after the first and examples have no column and
 * stay behind; the table is for reading and for carrying claims elsewhere, the pack is the original.
 */
import papa from "papaparse/papaparse.js";
import { CSV_COLUMNS, type CsvColumn, WORDING_SEPARATOR } from "./csv-columns.ts";
import type { ClaimPack, Lang, PackClaim, Source } from "./types.ts";

/** Not the library's own: that one misses values of several lines. */
const RUN_BY_SPREADSHEETS = /^[=+\-@\t\r\n]/;

/**
 * @returns RFC 4180 text with a header, CRLF line ends and no byte-order mark. A value that a spreadsheet
 * would run (it begins with = + - @, a tab or a line's end) gets an apostrophe before it; the import takes
 * it away again.
 */
export function packToCsv(pack: ClaimPack): string {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const rows = pack.claims.flatMap((claim) =>
    (["en", "es"] as const)
      .filter((lang) => claim.text[lang] !== undefined)
      .map((lang) => rowOf(claim, lang, sources)),
  );
  return `${papa.unparse([[...CSV_COLUMNS], ...rows], { newline: "\r\n", escapeFormulae: RUN_BY_SPREADSHEETS })}\r\n`;
}

function rowOf(claim: PackClaim, lang: Lang, sources: ReadonlyMap<string, Source>): string[] {
  const rating = claim.ratings[0];
  const cells: Record<CsvColumn, string> = {
    id: claim.id,
    language: lang,
    text: claim.text[lang] ?? "",
    title: claim.title?.[lang] ?? "",
    summary: claim.summary?.[lang] ?? "",
    wordings: (claim.wordings?.[lang] ?? []).join(WORDING_SEPARATOR),
    rating: rating ? (rating.words[lang] ?? rating.words.en ?? rating.words.es ?? "") : "",
    rater: rating?.rater.name ?? "",
    date: rating?.date ?? "",
    url: (rating && sources.get(rating.source)?.url) || "",
    claimant: claim.claimants?.[0]?.name ?? "",
  };
  return CSV_COLUMNS.map((column) => cells[column]);
}
