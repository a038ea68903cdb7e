/**
 * A labelled set (mexico, twins) as figures and tables: the targets of the issue, then language, relation and
 * claim apart, the confusion of stances, recall with and without known rows, and the three stops.
 */
import type { Match } from "../matching/types.ts";
import {
  type BandScore,
  type IsShown,
  inBands,
  isAsked,
  judgeRow,
  ownClaim,
  type Row,
  scoredRows,
  scoreRows,
} from "./score-rows.ts";
import {
  atLeast,
  atMost,
  type CardSet,
  type ErrorLine,
  type Figure,
  reasonsLine,
  type Shown,
  type StopFigures,
  type StopName,
  type Table,
} from "./set.ts";
import { type Count, wilson } from "./statistics.ts";
import { STOPS } from "./stops.ts";

export interface Labelled {
  readonly set: string;
  readonly rows: readonly Row[];
  readonly matchesOf: (row: Row) => readonly Match[];
  readonly isKnown: (row: Row) => boolean;
  readonly isHeld?: boolean;
}

const MATCH = inBands(["match"]);
const BOTH = inBands(["match", "possible"]);

const precisionOf = (s: BandScore): Count => [s.right, s.right + s.wrong];
const recallOf = (s: BandScore): Count => [s.asked - s.missed, s.asked];
export const share = ([part, whole]: Count): string => (whole === 0 ? "-" : `${part} of ${whole}`);

/** The figures of the table, in its order; the recall that counts is the one without known rows. */
export function labelledFigures({ rows, matchesOf, isKnown }: Labelled, withTargets: boolean): Figure[] {
  const fresh = rows.filter((row) => !isKnown(row));
  const match = scoreRows(rows, matchesOf, MATCH);
  const both = scoreRows(rows, matchesOf, BOTH);
  const matchFresh = scoreRows(fresh, matchesOf, MATCH);
  const bothFresh = scoreRows(fresh, matchesOf, BOTH);
  const figure = (name: string, count: Count, target?: Figure["target"]): Figure => ({
    name,
    count,
    interval: wilson(count),
    ...(withTargets && target && { target }),
  });
  return [
    figure("`match` band: precision over shown matches", precisionOf(match), atLeast(0.98)),
    figure("`match` band: marked sentences without a wrong mark", [match.cleanRows, match.markedRows]),
    figure("`match` band: recall, without known rows", recallOf(matchFresh), atLeast(0.88)),
    figure("`match` band: recall, all rows", recallOf(match)),
    figure("both bands: recall, without known rows", recallOf(bothFresh), atLeast(0.95)),
    figure("both bands: recall, all rows", recallOf(both)),
    figure("both bands: precision over shown matches", precisionOf(both)),
    figure(
      "rebuttals recognised, of those matched",
      [match.disputesRight, match.disputesFound],
      atLeast(0.95),
    ),
    figure("opposites accused", [match.accused.length, match.contradicting], atMost(0)),
    figure("opposites accused, both bands", [both.accused.length, both.contradicting]),
    figure("stance right, of all found", [match.stanceRight, match.stanceFound], atLeast(0.9)),
    figure("stance right, wherever the row's own claim is shown", [match.ownStanceRight, match.ownShown]),
    figure(
      "related and unrelated marked as making the claim",
      [match.otherMarked.length, match.others],
      atMost(0.01),
    ),
    figure("related and unrelated marked in any way that is wrong", [match.otherWrong.length, match.others]),
  ];
}

/** Precision and recall of the `match` band (both bands behind it) for each group of rows. */
export function breakdown(
  title: string,
  { rows, matchesOf }: Labelled,
  groupOf: (row: Row) => string,
): Table {
  const groups = new Map<string, Row[]>();
  for (const row of scoredRows(rows)) {
    const name = groupOf(row);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return {
    title,
    head: ["", "rows", "right", "found", "accused", "other marked", "right, both", "found, both"],
    rows: [...groups].sort(byName).map(([name, group]) => {
      const match = scoreRows(group, matchesOf, MATCH);
      const both = scoreRows(group, matchesOf, BOTH);
      return [
        name,
        String(group.length),
        share(precisionOf(match)),
        share(recallOf(match)),
        share([match.accused.length, match.contradicting]),
        share([match.otherMarked.length, match.others]),
        share(precisionOf(both)),
        share(recallOf(both)),
      ];
    }),
  };
}
const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

/** By claim: rows that make or report it and how many are found; what is shown for it and how much is right. */
export function byClaim({ rows, matchesOf }: Labelled): Table {
  const tallies = new Map<string, { asked: number; found: number; right: number; wrong: number }>();
  const of = (claim: string) => {
    const tally = tallies.get(claim) ?? { asked: 0, found: 0, right: 0, wrong: 0 };
    tallies.set(claim, tally);
    return tally;
  };
  for (const row of scoredRows(rows)) {
    const judged = judgeRow(row, matchesOf(row), MATCH);
    const own = ownClaim(row);
    if (isAsked(row) && own !== null) {
      of(own).asked += 1;
      if (judged.some(({ match, verdict }) => verdict === "right" && match.claim === own)) of(own).found += 1;
    }
    for (const { match, verdict } of judged) if (verdict !== "tolerated") of(match.claim)[verdict] += 1;
  }
  return {
    title: "By claim (`match` band)",
    head: ["claim", "found", "right of shown"],
    rows: [...tallies]
      .sort(byName)
      .map(([claim, t]) => [claim, share([t.found, t.asked]), share([t.right, t.right + t.wrong])]),
  };
}

const STANCES = ["asserts", "reports", "questions", "disputes", "contradicts", "none"] as const;

/**
 * Label against what the engine says of the row's own claim (of any claim, for a row that is about none), a table a band.
 * `contradicts` counts although it has no band.
 */
export function confusions({ rows, matchesOf }: Labelled): Table[] {
  return [
    { name: "`match` band", isShown: MATCH },
    { name: "`possible` band", isShown: inBands(["possible"]) },
  ].map(({ name, isShown }) => {
    const counts = new Map<string, number>();
    for (const row of scoredRows(rows)) {
      const own = ownClaim(row);
      const said = matchesOf(row).find(
        (match) =>
          (own === null || match.claim === own) && (isShown(match) || match.stance === "contradicts"),
      );
      const key = `${row.stance ?? "none"}>${said?.stance ?? "none"}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return {
      title: `Stances (rows: label; columns: engine, ${name}, the row's own claim)`,
      head: ["label", ...STANCES],
      rows: STANCES.map((label) => [
        label,
        ...STANCES.map((said) => String(counts.get(`${label}>${said}`) ?? 0)),
      ]),
    };
  });
}

/** Recall at the stops leaves the known rows out, as everywhere. */
export function cardOf(id: string, kind: CardSet["kind"], { rows, matchesOf, isKnown }: Labelled): CardSet {
  const at = (isShown: IsShown): StopFigures => {
    const precision = precisionOf(scoreRows(rows, matchesOf, isShown));
    const recall = recallOf(
      scoreRows(
        rows.filter((row) => !isKnown(row)),
        matchesOf,
        isShown,
      ),
    );
    return {
      precision,
      recall,
      precisionInterval: rounded(wilson(precision)),
      recallInterval: rounded(wilson(recall)),
    };
  };
  const stops = Object.fromEntries(
    Object.entries(STOPS).map(([name, isShown]) => [name, at(isShown)]),
  ) as Record<StopName, StopFigures>;
  return { id, kind, rows: scoredRows(rows).length, stops };
}
const rounded = ([low, high]: readonly [number, number]) =>
  [Math.round(low * 1e4) / 1e4, Math.round(high * 1e4) / 1e4] as const;

export function stopsTable({ stops }: CardSet): Table {
  const percent = ([low, high]: readonly [number, number]) =>
    `${(100 * low).toFixed(1)}-${(100 * high).toFixed(1)} %`;
  return {
    title: "The three stops of the sensitivity (recall without known rows)",
    head: ["stop", "precision", "95 %", "recall", "95 %"],
    rows: Object.entries(stops).map(([name, s]) => [
      name,
      share(s.precision),
      percent(s.precisionInterval),
      share(s.recall),
      percent(s.recallInterval),
    ]),
  };
}

/** Every match of both bands that the labels decide about. */
export function shownOf({ rows, matchesOf }: Labelled): Shown[] {
  return scoredRows(rows).flatMap((row) =>
    judgeRow(row, matchesOf(row), BOTH)
      .filter(({ verdict }) => verdict !== "tolerated")
      .map(({ match, verdict }): Shown => [match.score, verdict === "right"]),
  );
}

/** Wrong matches, misses and wrong stances, with everything that the row and the engine say. */
export function errorsOf({ set, rows, matchesOf, isHeld = false }: Labelled): ErrorLine[] {
  return scoredRows(rows).flatMap((row) => {
    const matches = matchesOf(row);
    const judged = judgeRow(row, matches, BOTH);
    const own = judged.find(({ match, verdict }) => verdict === "right" && match.claim === ownClaim(row));
    const kinds = [
      ...judged
        .filter(({ verdict }) => verdict === "wrong")
        .map(({ match }) => `wrong in ${match.band}: ${match.claim} as ${match.stance}`),
      ...(isAsked(row) && !own ? ["missed"] : []),
      ...(own && own.match.band === "possible" ? ["only possible"] : []),
      ...(own && own.match.stance !== row.stance ? [`stance: ${own.match.stance}`] : []),
    ];
    if (kinds.length === 0) return [];
    const said = matches.map(({ claim, band, stance, score, explanation }) => ({
      claim,
      band,
      stance,
      score,
      why: reasonsLine(explanation),
    }));
    return [{ set, kind: kinds.join("; "), ...row, said, held: isHeld }];
  });
}
