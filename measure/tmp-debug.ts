import { languageTables } from "../data/language/tables.ts";
import pack from "../data/packs/mexico-security-2023.json" with { type: "json" };
import { createEngine } from "../matching/engine.ts";
import { claimsOfPack } from "../packs/claims-of-pack.ts";
import { evalFile } from "./eval-data.ts";

const rows = evalFile("mexico/sentences.jsonl")
  .split("\n")
  .filter(Boolean)
  .map((l) => JSON.parse(l));
const engine = createEngine(claimsOfPack(pack as never, { drafts: false }), languageTables);
const ids = process.argv.slice(2).filter((a) => a !== "--");
for (const r of ids.length ? rows.filter((r) => ids.includes(r.id)) : []) {
  console.log(r.id, r.text);
  for (const m of engine.matchStatement(r))
    console.log(
      "  ",
      m.claim,
      m.stance,
      m.band,
      m.score,
      JSON.stringify(
        m.explanation.map((e) => [e.kind, e.claim, e.page, e.note].filter(Boolean).join(":")).join(" | "),
      ),
    );
  if (process.env.RANK)
    for (const m of engine.rank(r, 4))
      console.log(
        "   rank",
        m.claim,
        m.score,
        JSON.stringify(
          m.explanation.map((e) => [e.kind, e.claim, e.page, e.note].filter(Boolean).join(":")).join(" | "),
        ),
      );
}
