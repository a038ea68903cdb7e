/**
 * Scores matches against labelled rows, a band at a time: what counts as right, tolerated and wrong is
 * the rule of the labelled set, not ours to bend.
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
  needs_context?: boolean;
}

export interface BandScore {
  right: number;
  wrong: number;
  missed: number;
  disputesFound: number;
  disputesRight: number;
  stanceFound: number;
  stanceRight: number;
  accused: string[];
  otherMarked: string[];
  wrongIds: string[];
  missedIds: string[];
}

export function scoreRows(
  rows: readonly Row[],
  matchesOf: (row: Row) => Match[],
  bands: readonly string[],
): BandScore {
  const score: BandScore = {
    right: 0,
    wrong: 0,
    missed: 0,
    disputesFound: 0,
    disputesRight: 0,
    stanceFound: 0,
    stanceRight: 0,
    accused: [],
    otherMarked: [],
    wrongIds: [],
    missedIds: [],
  };
  for (const row of rows) {
    if (row.needs_context) continue;
    const shown = matchesOf(row).filter(
      (m) => m.band !== null && bands.includes(m.band) && m.stance !== "contradicts",
    );
    const wanted = new Set([row.stance_claim ?? row.claim, ...(row.also_claims ?? [])]);
    const accusing = (m: Match) => m.stance === "asserts" || m.stance === "reports";
    let hit = false;
    for (const m of shown) {
      const own = wanted.has(m.claim);
      let verdict: "right" | "wrong" | "tolerated" = "wrong";
      if (row.relation === "asserts" && own && accusing(m)) verdict = "right";
      else if (row.relation === "reports_false" && own && (accusing(m) || m.stance === "disputes"))
        verdict = "right";
      else if (row.stance === "questions" && own && m.stance === "questions") verdict = "right";
      else if (row.relation === "contradicts" && m.stance === "disputes") verdict = "tolerated";
      if (verdict === "right") {
        score.right++;
        if (m.claim === (row.stance_claim ?? row.claim)) {
          hit = true;
          if (row.relation === "reports_false") {
            score.disputesFound++;
            if (m.stance === "disputes") score.disputesRight++;
          }
          score.stanceFound++;
          if (m.stance === row.stance) score.stanceRight++;
        }
      } else if (verdict === "wrong") {
        score.wrong++;
        score.wrongIds.push(`${row.id}:${m.claim}:${m.stance}`);
      }
      if (row.relation === "contradicts" && accusing(m)) score.accused.push(row.id);
      if ((row.relation === "related" || row.relation === "unrelated") && accusing(m))
        score.otherMarked.push(row.id);
    }
    if ((row.relation === "asserts" || row.relation === "reports_false") && !hit) {
      score.missed++;
      score.missedIds.push(row.id);
    }
  }
  return score;
}
