/**
 * Scores the built-in pack on the labelled sentences of the `mexico` set, by the rules of that set's
 * README. Prints counts and ids; `--errors` prints the sentences too (never to a file in docs/).
 */
import { languageTables } from "../data/language/tables.ts";
import pack from "../data/packs/mexico-security-2023.json" with { type: "json" };
import { createEngine } from "../matching/engine.ts";
import type { Match } from "../matching/types.ts";
import { claimsOfPack } from "../packs/claims-of-pack.ts";
import type { ClaimPack } from "../packs/types.ts";
import { evalFile } from "./eval-data.ts";

interface Row {
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

const percent = (part: number, whole: number) =>
  whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;

function main(): void {
  const rows = evalFile("mexico/sentences.jsonl")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
  const engine = createEngine(claimsOfPack(pack as unknown as ClaimPack, { drafts: false }), languageTables);
  const cache = new Map(rows.map((row) => [row.id, engine.matchStatement(row)]));
  const asked = rows.filter((row) => row.relation === "asserts" || row.relation === "reports_false").length;
  for (const bands of [["match"], ["match", "possible"]]) {
    const s = scoreRows(rows, (row) => cache.get(row.id)!, bands);
    const found = asked - s.missed;
    console.log(
      `bands ${bands.join("+")}: precision ${percent(s.right, s.right + s.wrong)} (${s.right}/${s.right + s.wrong})`,
      `recall ${percent(found, asked)} (${found}/${asked})`,
      `disputes ${percent(s.disputesRight, s.disputesFound)}`,
      `stance ${percent(s.stanceRight, s.stanceFound)}`,
      `accused ${s.accused.length} [${s.accused}]`,
      `other marked ${s.otherMarked.length} [${s.otherMarked}]`,
    );
    console.log(`  wrong: ${s.wrongIds.join(" ")}`);
    console.log(`  missed: ${s.missedIds.join(" ")}`);
  }
  if (process.argv.includes("--errors")) {
    for (const row of rows) {
      const matches = cache.get(row.id)!;
      const line = matches.map((m) => `${m.claim}/${m.stance}/${m.band}/${m.score}`).join(" ");
      console.log(
        `${row.id} ${row.lang} ${row.relation}/${row.stance} ${row.stance_claim ?? row.claim ?? ""} :: ${row.text}\n     -> ${line}`,
      );
    }
  }
}

main();
