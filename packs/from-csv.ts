/**
 * A table of claims (CSV) to a claim pack. Only `text` is needed; a row with rating, rater, date and url,
 * and a rating whose words are known, becomes a claim that is marked; every other row becomes a draft,
 * which matches on the command line and the desk only. Nothing is guessed but the language, and that
 * only where the row does not say it.
 *
 * A row with a fault is named and the rest is done. The pack that comes out is valid.
 */
import { CSV_COLUMNS, type CsvColumn, WORDING_SEPARATOR } from "./csv-columns.ts";
import { type RowFault, readCsvTable } from "./csv-table.ts";
import { guessLanguage } from "./guess-language.ts";
import { hashText } from "./hash-text.ts";
import { isRealDate } from "./iso-date.ts";
import { normaliseRating } from "./rating-words.ts";
import type { ClaimPack, Lang, PackClaim, Source } from "./types.ts";

export interface FromCsvOptions {
  /** Id of the new pack: small letters, digits, hyphens, dots and underscores. */
  readonly id: string;
  /** ISO day that the pack calls `updated`. There is no clock here. */
  readonly day: string;
}
export interface CsvImport {
  readonly pack: ClaimPack;
  readonly faults: RowFault[];
  /** How many claims of the pack are drafts. */
  readonly drafts: number;
  /** Columns of the table that were not read. */
  readonly ignored: string[];
}
export type { RowFault } from "./csv-table.ts";

type Cells = Readonly<Record<CsvColumn, string>>;
const LANGS: readonly Lang[] = ["en", "es"];
const TEXT_COLUMNS = ["text", "title", "summary", "wordings", "rating", "rater", "claimant"] as const;

/**
 * @param text The whole table, with its header. RFC 4180, byte-order mark or none, any line ends.
 * @returns The pack (without claims when the header has no `text`) and every fault by row.
 * Rows with one id and different, stated languages are one claim. Cost: linear in the text.
 */
export function packFromCsv(text: string, { id, day }: FromCsvOptions): CsvImport {
  const table = readCsvTable(text, CSV_COLUMNS);
  const faults = [...table.faults];
  const claims = new Map<string, PackClaim>();
  const rowOf = new Map<string, number>();
  const sources = new Map<string, Source>();
  const fault = (row: number, problem: string, mend: string): void => {
    faults.push({ row, problem, mend });
  };

  if (!table.columns.includes("text")) {
    fault(
      1,
      "there is no column `text`",
      `Name the columns in the first row. Known: ${CSV_COLUMNS.join(", ")}.`,
    );
  } else {
    const usual = usualLanguage(table.rows.map(({ cells }) => cells));
    for (const { row, cells } of table.rows) addRow(row, cells, usual);
  }
  const all = [...claims.values()];
  return {
    pack: wrap(id, day, all, [...sources.values()]),
    faults: faults.sort((a, b) => a.row - b.row),
    drafts: all.filter((claim) => claim.ratings.length === 0).length,
    ignored: table.unknown,
  };

  function addRow(row: number, cells: Cells, usual: Lang): void {
    const wrong = faultOfRow(cells);
    const lang = cells.language === "" ? (guessLanguage(cells.text) ?? usual) : readLanguage(cells.language);
    if (wrong || !lang) {
      fault(
        row,
        ...(wrong ?? ([`the language \`${cells.language}\` is not known`, "Write en or es."] as const)),
      );
      return;
    }
    const claim = claimOf(row, cells, lang);
    const earlier = claims.get(claim.id);
    if (!earlier) {
      claims.set(claim.id, claim);
      rowOf.set(claim.id, row);
    } else if (cells.language !== "" && earlier.text[lang] === undefined) {
      claims.set(claim.id, join(earlier, claim));
    } else {
      const same = `row ${rowOf.get(claim.id)}`;
      if (cells.id === "") fault(row, `the same text as in ${same}`, "Take one of the two rows out.");
      else fault(row, `the id \`${cells.id}\` is that of ${same}`, "Give each claim an id of its own.");
    }
  }

  function claimOf(row: number, cells: Cells, lang: Lang): PackClaim {
    const wordings = cells.wordings
      .split(WORDING_SEPARATOR)
      .map((wording) => wording.trim())
      .filter(Boolean);
    return {
      id: cells.id || `c-${hashText(`${lang} ${cells.text}`)}`,
      version: 1,
      text: { [lang]: cells.text },
      ...(cells.title && { title: { [lang]: cells.title } }),
      ...(wordings.length > 0 && { wordings: { [lang]: wordings } }),
      ...(cells.claimant && { claimants: [{ name: cells.claimant }] }),
      ratings: ratingsOf(row, cells, lang),
      ...(cells.summary && { summary: { [lang]: cells.summary } }),
    };
  }

  function ratingsOf(row: number, cells: Cells, lang: Lang): PackClaim["ratings"] {
    const date = readDate(cells.date);
    if (cells.date !== "" && date === null) {
      fault(
        row,
        `the date \`${cells.date}\` is not understood; the claim is a draft`,
        "Write year, month, day: 2023-03-17.",
      );
    }
    const isAddress = isHttp(cells.url);
    if (cells.url !== "" && !isAddress) {
      fault(
        row,
        `\`${cells.url}\` is not a web address; the claim is a draft`,
        "Write an address that begins with https://.",
      );
    }
    const normalised = normaliseRating(cells.rating);
    if (!normalised || !date || !isAddress || cells.rater === "") return [];
    const source = sourceOf(cells, date);
    const rater = { name: cells.rater, kind: "fact-checker" as const };
    return [{ words: { [lang]: cells.rating }, normalised, date, rater, source }];
  }

  /** One source an address. A row names its rater and nothing more about the page: an analysis. */
  function sourceOf(cells: Cells, date: string): string {
    const known = sources.get(cells.url);
    if (known) return known.id;
    const source: Source = {
      id: `s${sources.size + 1}`,
      kind: "analysis",
      title: cells.title || cells.text,
      publisher: cells.rater,
      date,
      url: cells.url,
    };
    sources.set(cells.url, source);
    return source.id;
  }
}

/** What keeps a row from becoming a claim at all: problem and mend. */
function faultOfRow(cells: Cells): readonly [string, string] | null {
  if (cells.text === "") return ["the row has no text", "Write the claim in the column `text`."];
  const marked = TEXT_COLUMNS.find((column) => /<[A-Za-z/!?]/.test(cells[column]));
  if (marked) return [`there is mark-up in \`${marked}\``, "Write plain text, without tags."];
  if (!/\p{Cc}/u.test(cells.id) && cells.id.length <= 200) return null;
  return ["the id cannot be used", "Write up to 200 visible characters on one line."];
}

function wrap(id: string, day: string, claims: PackClaim[], sources: Source[]): ClaimPack {
  const shared = LANGS.filter((lang) => claims.every((claim) => claim.text[lang] !== undefined));
  return {
    $schema: "./claim-pack.schema.json",
    format: 1,
    id,
    version: "1.0.0",
    title: { en: `Claims imported from CSV (${id})`, es: `Afirmaciones importadas de CSV (${id})` },
    maker: { name: "Imported from CSV", url: null },
    licence: "not stated",
    purpose: { en: "Imported from a table; not edited yet.", es: "Importado de una tabla; aún sin editar." },
    // No language that all claims share: the list is empty, as the pack format says.
    languages: shared,
    updated: day,
    claims,
    sources,
  };
}

/** The same claim in a second language. Ratings are kept once, with their words in both. */
function join(one: PackClaim, two: PackClaim): PackClaim {
  const ratings = one.ratings.map((rating) => {
    const twin = two.ratings.find(
      (other) =>
        other.rater.name === rating.rater.name &&
        other.date === rating.date &&
        other.normalised === rating.normalised,
    );
    return twin ? { ...rating, words: { ...twin.words, ...rating.words } } : rating;
  });
  const more = two.ratings.filter(
    (rating) =>
      !ratings.some((other) => other.rater.name === rating.rater.name && other.date === rating.date),
  );
  const merged: PackClaim = {
    ...two,
    ...one,
    text: { ...one.text, ...two.text },
    ratings: [...ratings, ...more],
  };
  for (const field of ["title", "summary"] as const) {
    if (one[field] || two[field]) merged[field] = { ...two[field], ...one[field] };
  }
  if (one.wordings || two.wordings) merged.wordings = { ...two.wordings, ...one.wordings };
  return merged;
}

function usualLanguage(rows: readonly Cells[]): Lang {
  const langs = rows.map((cells) => readLanguage(cells.language) ?? guessLanguage(cells.text));
  return langs.filter((lang) => lang === "es").length > langs.filter((lang) => lang === "en").length
    ? "es"
    : "en";
}

function readLanguage(name: string): Lang | null {
  const tag = name.toLowerCase().normalize("NFC");
  if (/^(?:en(?:[-_].*)?|eng|english|inglés|ingles)$/.test(tag)) return "en";
  return /^(?:es(?:[-_].*)?|spa|spanish|español|espanol|castellano)$/.test(tag) ? "es" : null;
}

/** An ISO day, month or year; a time of day after it is dropped, slashes are hyphens. */
function readDate(value: string): string | null {
  const date = value.replace(/(?<=^\d{4}[-/]\d{2}[-/]\d{2})[T ].*$/, "").replaceAll("/", "-");
  return isRealDate(date) ? date : null;
}

function isHttp(address: string): boolean {
  try {
    return /^https?:\/\/[^\s/?#]/.test(address) && /^https?:$/.test(new URL(address).protocol);
  } catch {
    return false;
  }
}
