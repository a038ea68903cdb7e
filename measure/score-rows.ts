/**
 * Scores matches against labelled rows: what counts as right, tolerated and wrong is the rule of the
 * labelled set (README of the `mexico` set), not ours to bend. Where the rule can be read in two ways, the
 * stricter is taken: a row that says the opposite is tolerated only when nothing but `disputes` is shown for it.
 */
import type { Match } from "../matching/types.ts";

/** One labelled row; the fields are those of the set's README. */
export interface Row {
  id: string;
  lang: string;
  text: string;
  before?: string;
  after?: string;
  title?: string;
  speaker?: string;
  place?: string;
  claim: string | null;
  relation: "asserts" | "reports_false" | "contradicts" | "related" | "unrelated";
  stance: string | null;
  stance_claim?: string;
  also_claims?: string[];
  near_claim?: string;
  needs_context?: boolean;
  half?: "tune" | "held" | "seen";
}

/** Whether a match is shown at all; `contradicts` never is. */
export type IsShown = (match: Match) => boolean;
export type Verdict = "right" | "wrong" | "tolerated";

export interface BandScore {
  right: number;
  wrong: number;
  /** `asserts` and `reports_false` rows: how many there are, and those without a right match for their claim. */
  asked: number;
  missed: number;
  /** Rows for which anything is shown, and those of them for which nothing wrong is. */
  markedRows: number;
  cleanRows: number;
  disputesFound: number;
  disputesRight: number;
  /** Of the rows found right: how many have the labelled stance. */
  stanceFound: number;
  stanceRight: number;
  /** The same over every row whose own claim is shown, whatever the stance: the stricter figure. */
  ownShown: number;
  ownStanceRight: number;
  /** Rows, once each. */
  accused: string[];
  contradicting: number;
  otherMarked: string[];
  otherWrong: string[];
  others: number;
  wrongIds: string[];
  missedIds: string[];
}

export const inBands =
  (bands: readonly string[]): IsShown =>
  (match) =>
    match.band !== null && bands.includes(match.band);

/** The claim that a row's stance is about. */
export const ownClaim = (row: Row): string | null => row.stance_claim ?? row.claim;

const isAccusing = (match: Match) => match.stance === "asserts" || match.stance === "reports";
const isOther = (row: Row) => row.relation === "related" || row.relation === "unrelated";
export const isAsked = (row: Row): boolean => row.relation === "asserts" || row.relation === "reports_false";

/** What is shown of a row's matches, each with its verdict. */
export function judgeRow(
  row: Row,
  matches: readonly Match[],
  isShown: IsShown,
): { match: Match; verdict: Verdict }[] {
  const shown = matches.filter((match) => match.stance !== "contradicts" && isShown(match));
  const onlyDisputes = shown.every((match) => match.stance === "disputes");
  const wanted = new Set([ownClaim(row), ...(row.also_claims ?? [])]);
  return shown.map((match) => ({ match, verdict: verdictOf(row, match, wanted, onlyDisputes) }));
}

function verdictOf(
  row: Row,
  match: Match,
  wanted: ReadonlySet<string | null>,
  onlyDisputes: boolean,
): Verdict {
  const own = wanted.has(match.claim);
  if (row.relation === "asserts" && own && isAccusing(match)) return "right";
  if (row.relation === "reports_false" && own && (isAccusing(match) || match.stance === "disputes"))
    return "right";
  if (row.stance === "questions" && own && match.stance === "questions") return "right";
  return row.relation === "contradicts" && onlyDisputes ? "tolerated" : "wrong";
}

/** The labels themselves leave these rows out. */
export const scoredRows = (rows: readonly Row[]): Row[] => rows.filter((row) => !row.needs_context);

export function scoreRows(
  rows: readonly Row[],
  matchesOf: (row: Row) => readonly Match[],
  isShown: IsShown,
): BandScore {
  const score: BandScore = {
    right: 0,
    wrong: 0,
    asked: 0,
    missed: 0,
    markedRows: 0,
    cleanRows: 0,
    disputesFound: 0,
    disputesRight: 0,
    stanceFound: 0,
    stanceRight: 0,
    ownShown: 0,
    ownStanceRight: 0,
    accused: [],
    contradicting: 0,
    otherMarked: [],
    otherWrong: [],
    others: 0,
    wrongIds: [],
    missedIds: [],
  };
  for (const row of scoredRows(rows)) addRow(score, row, judgeRow(row, matchesOf(row), isShown));
  return score;
}

function addRow(score: BandScore, row: Row, judged: readonly { match: Match; verdict: Verdict }[]): void {
  const wrong = judged.filter(({ verdict }) => verdict === "wrong");
  const right = judged.filter(({ verdict }) => verdict === "right");
  const own = judged.find(({ match }) => match.claim === ownClaim(row));
  const found = right.find(({ match }) => match.claim === ownClaim(row));
  score.right += right.length;
  score.wrong += wrong.length;
  score.wrongIds.push(...wrong.map(({ match }) => `${row.id}:${match.claim}:${match.stance}`));
  if (judged.length > 0) score.markedRows += 1;
  if (judged.length > 0 && wrong.length === 0) score.cleanRows += 1;
  if (own && row.stance !== null && row.relation !== "contradicts") {
    score.ownShown += 1;
    if (own.match.stance === row.stance) score.ownStanceRight += 1;
  }
  if (isAsked(row)) {
    score.asked += 1;
    if (found) {
      score.stanceFound += 1;
      if (found.match.stance === row.stance) score.stanceRight += 1;
      if (row.relation === "reports_false") {
        score.disputesFound += 1;
        if (found.match.stance === "disputes") score.disputesRight += 1;
      }
    } else {
      score.missed += 1;
      score.missedIds.push(row.id);
    }
  }
  const accuses = judged.some(({ match }) => isAccusing(match));
  if (row.relation === "contradicts") {
    score.contradicting += 1;
    if (accuses) score.accused.push(row.id);
  }
  if (isOther(row)) {
    score.others += 1;
    if (accuses) score.otherMarked.push(row.id);
    if (wrong.length > 0) score.otherWrong.push(row.id);
  }
}
