import { readFileSync } from "node:fs";
import { languageTables } from "../data/language/tables.ts";
import pack from "../data/packs/mexico-security-2023.json" with { type: "json" };
import other from "./twins-claims.json" with { type: "json" };
import { createEngine } from "../matching/engine.ts";
import { claimsOfPack } from "../packs/claims-of-pack.ts";
import { scoreRows } from "./score-rows.ts";
const rows = readFileSync("measure/twins.jsonl", "utf8").trim().split("\n").map((l) => JSON.parse(l));
const engine = createEngine([...claimsOfPack(pack as never, { drafts: false }), ...claimsOfPack(other as never, { drafts: true })], languageTables);
const cache = new Map(rows.map((r) => [r.id, engine.matchStatement(r)]));
for (const half of ["tune", "held"]) for (const group of ["pack","other"]) {
  const own = rows.filter((r) => r.half === half && ((r.stance_claim ?? r.claim ?? r.near_claim ?? "").startsWith("mx") || ["labs-only-press-pills","army-all-labs-meth","army-873-labs","us-decay-hugs","china-no-responsibility","china-mx-customs","china-humanitarian","cooperation-works"].includes(r.stance_claim ?? r.claim ?? r.near_claim)) === (group === "pack"));
  const asked = own.filter((r) => r.relation === "asserts" || r.relation === "reports_false").length;
  const s = scoreRows(own, (r: any) => cache.get(r.id)!, ["match"]);
  console.log(half, group, own.length, `P ${s.right}/${s.right + s.wrong} R ${asked - s.missed}/${asked} disp ${s.disputesRight}/${s.disputesFound} stance ${s.stanceRight}/${s.stanceFound} accused ${s.accused} other ${s.otherMarked} wrong ${s.wrongIds}`);
  if (half === "tune" && process.env.X) for (const r of own) { const ms = cache.get(r.id)!; console.log(r.id, r.relation, r.stance, r.stance_claim ?? r.claim ?? r.near_claim, "::", r.text, JSON.stringify({ b: r.before, a: r.after, t: r.title, s: r.speaker, p: r.place }), "\n     ->", ms.map((m) => `${m.claim}/${m.stance}/${m.band}/${m.score}`).join(" ")); }
}
