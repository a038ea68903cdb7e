import { readFileSync } from "node:fs";
import { languageTables } from "../data/language/tables.ts";
import pack from "../data/packs/mexico-security-2023.json" with { type: "json" };
import { createEngine } from "../matching/engine.ts";
import { claimsOfPack } from "../packs/claims-of-pack.ts";
const engine = createEngine(claimsOfPack(pack as never, { drafts: false }), languageTables);
for (const line of readFileSync("/tmp/own.txt", "utf8").trim().split("\n")) {
  const [want, text, title] = line.split("|") as [string, string, string?];
  const ms = engine.matchStatement({ text, title });
  const shown = ms.filter((m) => m.band !== null);
  const s = shown.map((m) => `${m.claim}/${m.stance}/${m.band}/${m.score}`).join(" ") || ms.map((m) => `(${m.claim} ${m.stance})`).join("");
  const m = ms.find((m) => m.claim === "mx-no-production");
  const got = !m ? "-" : m.band === null ? "C" : m.band === "possible" ? "p" : { asserts: "A", reports: "A", questions: "Q", disputes: "D", contradicts: "C" }[m.stance];
  const ok = want === got || (want === "N" && (got === "-" || got === "C")) || (want === "C" && (got === "-" || got === "D")) || (want==="Q"&&got==="-");
  if (!ok || shown.some((m) => m.claim !== "mx-no-production" && m.band === "match")) console.log(want, got, text, "=>", s, process.env.X ? JSON.stringify(m?.explanation.map((x) => [x.kind, x.claim, x.page, x.note].filter(Boolean).join(":")).join(" | ")):"");
}
