/**
 * Claims of the data sets as packs: by the same import from CSV as on the command line, and engines over
 * them, kept for the sets that share one. All claims count as rated false, whatever their label says.
 */
import { languageTables } from "../data/language/tables.ts";
import mexicoSecurity from "../data/packs/mexico-security-2023.json" with { type: "json" };
import { createEngine, type Engine } from "../matching/engine.ts";
import type { Claim } from "../matching/types.ts";
import { claimsOfPack } from "../packs/claims-of-pack.ts";
import { packFromCsv } from "../packs/from-csv.ts";
import type { ClaimPack } from "../packs/types.ts";
import { evalRows } from "./eval-data.ts";
import otherTopics from "./twins-claims.json" with { type: "json" };

export interface ClaimRow {
  readonly id: string;
  readonly claim: string;
  readonly title: string;
}

export const builtInPack = mexicoSecurity as unknown as ClaimPack;
export const otherTopicsPack = otherTopics as unknown as ClaimPack;

export const builtInClaims = (): Claim[] => claimsOfPack(builtInPack, { drafts: false });
export const otherTopicClaims = (): Claim[] => claimsOfPack(otherTopicsPack, { drafts: true });
export const engineOver = (claims: readonly Claim[]): Engine => createEngine(claims, languageTables);

const DAY = "2020-01-01";

/** A table with id, text and title: what a fact-checker's list has. Language, speaker and date are not given. */
export function csvOf(rows: readonly ClaimRow[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map(({ id, claim, title }) => [id, claim, title].map(cell).join(","));
  return ["id,text,title", ...lines].join("\r\n");
}

/** @returns The claims, and the ids of the rows that the import refused. */
export function importClaims(
  pack: string,
  rows: readonly ClaimRow[],
): { claims: Claim[]; refused: string[] } {
  const imported = packFromCsv(csvOf(rows), { id: pack, day: DAY });
  const claims = claimsOfPack(imported.pack, { drafts: true });
  const ids = new Set(claims.map(({ id }) => id));
  return { claims, refused: rows.map(({ id }) => id).filter((id) => !ids.has(id)) };
}

export interface ClaimSet {
  readonly rows: readonly ClaimRow[];
  readonly byId: ReadonlyMap<string, ClaimRow>;
  readonly engine: Engine;
  readonly refused: readonly string[];
  /** Seconds that importing and compiling took. */
  readonly seconds: number;
}

let kept: { name: string; set: ClaimSet } | null = null;

/** The claims of a data set with an engine over them; the last one is kept, for parts that follow each other. */
export function claimSet(name: "snopes_tweets" | "politifact_debates"): ClaimSet {
  if (kept?.name === name) return kept.set;
  kept = null;
  const rows = claimRows(name);
  const start = performance.now();
  const { claims, refused } = importClaims(name.replace("_", "-"), rows);
  const engine = engineOver(claims);
  const seconds = (performance.now() - start) / 1000;
  const set: ClaimSet = { rows, byId: new Map(rows.map((row) => [row.id, row])), engine, refused, seconds };
  kept = { name, set };
  return set;
}

export function claimRows(name: "snopes_tweets" | "politifact_debates"): ClaimRow[] {
  return evalRows<ClaimRow>(`${name}/claims.jsonl`).map(({ id, claim, title }) => ({
    id: String(id),
    claim,
    title,
  }));
}
