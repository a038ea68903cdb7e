import { readFileSync } from "node:fs";
import { languageTables } from "../data/language/tables.ts";
import pack from "../data/packs/mexico-security-2023.json" with { type: "json" };
import other from "./twins-claims.json" with { type: "json" };
import { createEngine } from "../matching/engine.ts";
import { claimsOfPack } from "../packs/claims-of-pack.ts";
const rows = readFileSync("measure/twins.jsonl", "utf8").trim().split("\n").map((l) => JSON.parse(l));
const engine = createEngine([...claimsOfPack(pack as never, { drafts: false }), ...claimsOfPack(other as never, { drafts: true })], languageTables);
const ids = process.argv.slice(2).filter((a) => /^t\d/.test(a));
for (const r of rows.filter((r) => ids.includes(r.id))) {
  const want = r.stance_claim ?? r.claim ?? r.near_claim;
  console.log(r.id, r.relation, r.stance, want, "::", r.text);
  const show = (m: any) => console.log("    ", m.claim, m.stance, m.band, m.score, m.explanation.map((e: any) => [e.kind[0] + e.kind[1], e.claim, e.page, e.note].filter(Boolean).join(":")).join(" | "));
  const ms = engine.matchStatement(r).filter((m) => m.band || m.claim === want);
  for (const m of ms) show(m);
  if (!ms.some((m) => m.claim === want)) for (const m of engine.rank(r, 30).filter((m) => m.claim === want)) { console.log("     (rank)"); show(m); }
}
