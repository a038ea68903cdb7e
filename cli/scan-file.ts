/**
 * One file of `fact-overlay scan`, from its bytes to its result. The same in the command's own process and in its threads; it writes nothing.
 */
import type { Engine } from "../matching/engine.ts";
import type { Band, PageMatch, PageResult, Reason, Stance, Unread } from "../matching/types.ts";
import { InputError } from "./command.ts";
import { publisherCountry } from "./publisher-country.ts";
import { readFileBytes } from "./read-input.ts";
import { type ReadPage, readPage } from "./read-page.ts";

/** One file's result; offsets are UTF-16 units in the blocks' texts with an empty line between them. */
export interface ScanResult {
  readonly file: string;
  readonly language: string | null;
  readonly date: string | null;
  readonly sentences: number;
  readonly matches: readonly ScanMatch[];
  readonly unread: readonly Unread[];
  readonly text?: string;
}
export interface ScanMatch {
  readonly pack: string;
  readonly claim: string;
  readonly band: Band;
  readonly stance: Stance;
  readonly score: number;
  readonly quote: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly explanation: readonly Reason[];
}

export interface ScanOptions {
  /** Day of the files that do not say their own. */
  readonly date: string | null;
  readonly withText: boolean;
}
export interface ScanJob {
  readonly file: string;
  /** What stands in it, where that cannot be read from its path. */
  readonly bytes?: Uint8Array;
}
/** A result as JSON, as it is written and as it crosses threads; or why there is none, the file named. */
export type Scanned = { readonly json: string } | { readonly fault: string };

const BETWEEN_BLOCKS = "\n\n";

/**
 * Never rejects: whatever happens in one file is that file's fault, so that the thousands after it are done.
 * Cost: linear in the file.
 */
export async function scanFile(
  { file, bytes }: ScanJob,
  engine: Engine,
  options: ScanOptions,
): Promise<Scanned> {
  try {
    const page = readPage(file, bytes ?? (await readFileBytes(file)));
    return { json: JSON.stringify(compare(file, page, engine, options)) };
  } catch (error) {
    if (error instanceof InputError) return { fault: error.message };
    return { fault: `${file}: a fault of this program, not of the file: ${(error as Error).stack ?? error}` };
  }
}

function compare(file: string, page: ReadPage, engine: Engine, { date, withText }: ScanOptions): ScanResult {
  const facts = { ...page.facts, date: page.facts.date ?? date };
  const found = engine.matchPage(page.blocks, { ...facts, country: publisherCountry(facts.url) });
  return {
    file,
    language: found.language,
    date: facts.date,
    sentences: found.sentences,
    matches: placeMatches(page, found),
    unread: [...page.unread, ...found.unread],
    ...(withText && { text: page.blocks.map(({ text }) => text).join(BETWEEN_BLOCKS) }),
  };
}

/** Offsets in a block become offsets in the whole text. */
function placeMatches({ blocks }: ReadPage, { matches }: PageResult): ScanMatch[] {
  const starts: number[] = [];
  let start = 0;
  for (const { text } of blocks) {
    starts.push(start);
    start += text.length + BETWEEN_BLOCKS.length;
  }
  return matches.map((match: PageMatch) => {
    const offset = starts[match.block] ?? 0;
    const { pack, claim, band, stance, score, quote, sentence, explanation } = match;
    return {
      pack,
      claim,
      band,
      stance,
      score,
      quote,
      sentence,
      start: offset + match.start,
      end: offset + match.end,
      explanation,
    };
  });
}
