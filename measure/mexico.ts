/**
 * Scores the built-in pack on the labelled sentences of the `mexico` set, by the rules of that set's
 * README, in seconds. Prints counts and ids; `--errors` prints the sentences too (never to a file in docs/).
 * `npm run accuracy` measures everything.
 */
import { builtInClaims, engineOver } from "./claims.ts";
import { evalRows } from "./eval-data.ts";
import { inBands, type Row, scoreRows } from "./score-rows.ts";

const percent = (part: number, whole: number) =>
  whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;

function main(): void {
  const rows = evalRows<Row>("mexico/sentences.jsonl");
  const engine = engineOver(builtInClaims());
  const cache = new Map(rows.map((row) => [row.id, engine.matchStatement(row)]));
  for (const bands of [["match"], ["match", "possible"]]) {
    const s = scoreRows(rows, (row) => cache.get(row.id)!, inBands(bands));
    const found = s.asked - s.missed;
    console.log(
      `bands ${bands.join("+")}: precision ${percent(s.right, s.right + s.wrong)} (${s.right}/${s.right + s.wrong})`,
      `recall ${percent(found, s.asked)} (${found}/${s.asked})`,
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
