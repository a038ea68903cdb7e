import { languageTables } from "../data/language/tables.ts";
import pack from "../data/packs/mexico-security-2023.json" with { type: "json" };
import { createEngine } from "../matching/engine.ts";
import { claimsOfPack } from "../packs/claims-of-pack.ts";

const engine = createEngine(claimsOfPack(pack as never, { drafts: false }), languageTables);
let bad = 0,
  n = 0;
for (const c of (pack as any).claims) {
  for (const e of c.examples?.match ?? []) {
    n++;
    const m = engine.matchStatement(e).find((m) => m.claim === c.id);
    const ok =
      m && m.stance === e.stance && (e.stance === "contradicts" ? m.band === null : m.band === "match");
    if (!ok) {
      bad++;
      console.log(
        "MATCH",
        c.id,
        e.stance,
        "::",
        e.text,
        "->",
        m
          ? `${m.band} ${m.stance} ${m.score} ${JSON.stringify(m.explanation.map((x) => [x.kind, x.claim, x.page, x.note].filter(Boolean).join(":")).join(" | "))}`
          : "none",
      );
    }
  }
  for (const e of c.examples?.no_match ?? []) {
    n++;
    const m = engine.matchStatement(e).find((m) => m.claim === c.id);
    if (m && m.band !== null) {
      bad++;
      console.log(
        "NO",
        c.id,
        "::",
        e.text,
        "->",
        `${m.band} ${m.stance} ${m.score} ${JSON.stringify(m.explanation.map((x) => [x.kind, x.claim, x.page, x.note].filter(Boolean).join(":")).join(" | "))}`,
      );
    }
  }
}
console.log(n, "examples", bad, "fail");
