/**
 * Scores the built-in pack on the labelled sentences of the `mexico` set, by the rules of that set's
 * README. Prints counts and ids; `--errors` prints the sentences too (never to a file in docs/).
 */
import { languageTables } from "../data/language/tables.ts";
import pack from "../data/packs/mexico-security-2023.json" with { type: "json" };
import { createEngine } from "../matching/engine.ts";
import { claimsOfPack } from "../packs/claims-of-pack.ts";
import type { ClaimPack } from "../packs/types.ts";
import { evalFile } from "./eval-data.ts";
import { type Row, scoreRows } from "./score-rows.ts";

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
