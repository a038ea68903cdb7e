/** The labelled sentences on the built-in pack's topic. */
import type { Match } from "../../matching/types.ts";
import { builtInClaims, builtInPack, engineOver } from "../claims.ts";
import { evalRows } from "../eval-data.ts";
import { createKnownTest, textsOfPack } from "../known-rows.ts";
import {
  breakdown,
  byClaim,
  cardOf,
  confusions,
  errorsOf,
  type Labelled,
  labelledFigures,
  shownOf,
  stopsTable,
} from "../labelled-rows.ts";
import type { Row } from "../score-rows.ts";
import type { MeasuredSet } from "../set.ts";

export const mexico: MeasuredSet<Match[][]> = {
  id: "mexico",
  weight: 5,
  parts: () => 1,
  run() {
    const engine = engineOver(builtInClaims());
    return rowsOf().map((row) => engine.matchStatement(row));
  },
  summarise([matches = []]) {
    const rows = rowsOf();
    const texts = createKnownTest(textsOfPack(builtInPack));
    const known = new Set(rows.filter((row) => texts(row.text)));
    const at = new Map(rows.map((row, i) => [row, matches[i]!]));
    const labelled: Labelled = {
      set: "mexico",
      rows,
      matchesOf: (row) => at.get(row)!,
      isKnown: (row) => known.has(row),
    };
    const card = cardOf("mexico", "development", labelled);
    return {
      id: "mexico",
      title: "Labelled sentences on the built-in pack's topic",
      says: `${rows.length} sentences, English and Spanish, about half of them verbatim from transcripts and quotations, against the 12 claims of the built-in pack. The set was open to the developers while they wrote the engine and the pack, so it is a smoke test: it says that the mechanisms work on what was looked at, not how they do on what nobody has seen. ${known.size} rows are known to the pack (their words stand in a wording, an example or a quoted passage); the recall that counts leaves them out. Precision counts shown matches, as the set's rules say; a sentence that is marked twice counts twice.`,
      sampled: null,
      figures: labelledFigures(labelled, true),
      tables: [
        breakdown("By language", labelled, (row) => row.lang),
        breakdown("By relation", labelled, (row) => row.relation),
        byClaim(labelled),
        ...confusions(labelled),
        stopsTable(card),
      ],
      notes: [`Known rows: ${known.size} of ${rows.length}.`],
      errors: errorsOf(labelled),
      shown: shownOf(labelled),
      card,
    };
  },
};

const rowsOf = (): Row[] => evalRows<Row>("mexico/sentences.jsonl");
