/** The project's own hard sentences: twins of each claim of the pack and of 70 claims of other topics. */
import type { Match } from "../../matching/types.ts";
import { builtInClaims, builtInPack, engineOver, otherTopicClaims, otherTopicsPack } from "../claims.ts";
import { ownRows } from "../eval-data.ts";
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
import { ownClaim, type Row } from "../score-rows.ts";
import type { MeasuredSet, SetResult } from "../set.ts";

const HALVES = ["tune", "held"] as const;
type Half = (typeof HALVES)[number];

/** One result a half, so that each has figures of its own. */
function twinsOf(half: Half): MeasuredSet<Match[][]> {
  return {
    id: `twins-${half}`,
    weight: 6,
    parts: () => 1,
    run() {
      const engine = engineOver([...builtInClaims(), ...otherTopicClaims()]);
      return rowsOf(half).map((row) => engine.matchStatement(row));
    },
    summarise: ([matches = []]) => summarise(half, matches),
  };
}
export const twinsTune = twinsOf("tune");
export const twinsHeld = twinsOf("held");

/** Rows that were held and then looked at count as tuned on. */
function rowsOf(half: Half): Row[] {
  const isOf = (row: Row) => (half === "held" ? row.half === "held" : row.half !== "held");
  return ownRows<Row>("twins.jsonl").filter(isOf);
}

function summarise(half: Half, matches: Match[][]): SetResult {
  const rows = rowsOf(half);
  const at = new Map(rows.map((row, i) => [row, matches[i]!]));
  const isKnownText = createKnownTest([...textsOfPack(builtInPack), ...textsOfPack(otherTopicsPack)]);
  const known = new Set(rows.filter((row) => isKnownText(row.text)));
  const ofPack = new Set(builtInPack.claims.map(({ id }) => id));
  const of = (some: Row[]): Labelled => ({
    set: `twins-${half}`,
    rows: some,
    matchesOf: (row) => at.get(row)!,
    isKnown: (row) => known.has(row),
    isHeld: half === "held",
  });
  const isOfPack = (row: Row) => ofPack.has(ownClaim(row) ?? row.near_claim ?? "");
  const all = of(rows);
  const packRows = of(rows.filter(isOfPack));
  const otherRows = of(rows.filter((row) => !isOfPack(row)));
  const withTargets = half === "held";
  const card = cardOf("twins-held", "held", all);
  const named = (prefix: string, labelled: Labelled) =>
    labelledFigures(labelled, withTargets).map((one) => ({ ...one, name: `${prefix}: ${one.name}` }));
  const seen = rows.filter((row) => row.half === "seen").length;
  return {
    id: `twins-${half}`,
    title: half === "held" ? "Twins, the held half" : "Twins, the half used for tuning",
    says:
      half === "held"
        ? `${rows.length} sentences written for the project to be hard, about the pack's claims (${packRows.rows.length}) and claims of other topics (${otherRows.rows.length}), which nobody wrote concepts or tables for. These rows are not to be tuned on, and \`npm run accuracy\` writes their errors to a file apart. A few hands wrote them to be hard, and who labelled the earlier of them a second time could see the order in which they were written; so they say how the engine does on those hands' sentences, and not how often such sentences stand in the news.`
        : `The other half, ${rows.length} sentences: claims of other topics are in one half only, unless a row was looked at since; the pack's twelve claims have rows in both, by another hand or of another day${seen > 0 ? ` (${seen} of them once held and then looked at)` : ""}: open to the developers. The difference between the two halves is how far tuning carries over.`,
    sampled: null,
    figures: [...named("all", all), ...named("pack's claims", packRows), ...named("other claims", otherRows)],
    tables: [
      breakdown("By language", all, (row) => row.lang),
      breakdown("By relation", all, (row) => row.relation),
      byClaim(all),
      ...confusions(all),
      ...(half === "held" ? [stopsTable(card)] : []),
    ],
    notes: [`Known rows: ${known.size} of ${rows.length}.`, agreementOn(rows)],
    errors: errorsOf(all),
    shown: shownOf(all),
    ...(half === "held" && { card }),
  };
}

/** A second reader labelled without sight of the first labels; how often both say the same. */
function agreementOn(rows: readonly Row[]): string {
  const second = new Map(
    ownRows<Pick<Row, "id" | "relation" | "stance">>("twins-second-labels.jsonl", { optional: true }).map(
      (row) => [row.id, row],
    ),
  );
  const twice = rows.filter(({ id }) => second.has(id));
  const agreed = twice.filter(({ id, relation, stance }) => {
    const other = second.get(id)!;
    return other.relation === relation && other.stance === stance;
  });
  return `Labelled a second time: ${twice.length} of ${rows.length}; the two agree on ${agreed.length}.`;
}
