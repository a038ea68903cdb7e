/**
 * The claims that pages are compared with, opened when the first page asks and gone with the
 * background. It knows packs and engine; it knows no tab and keeps nothing of a page.
 */

import { languageTables } from "../../data/language/tables.ts";
import newsSites from "../../data/news-sites.json";
import mexicoSecurity from "../../data/packs/mexico-security-2023.json";
import { createEngine, type Engine } from "../../matching/engine.ts";
import type { PageContext, PageResult, TextBlock } from "../../matching/types.ts";
import { type ClaimView, viewOfClaim } from "../../packs/claim-view.ts";
import { claimsOfPack } from "../../packs/claims-of-pack.ts";
import type { ClaimPack, Lang } from "../../packs/types.ts";

/** Checked by `fact-overlay pack validate` and `pack test` before a build is released. */
const PACKS = [mexicoSecurity as unknown as ClaimPack];

let engine: Engine | null = null;

function openEngine(): Engine {
  engine ??= createEngine(
    PACKS.flatMap((pack) => claimsOfPack(pack, { drafts: false })),
    languageTables,
  );
  return engine;
}

export function claimCount(): number {
  return openEngine().claimCount;
}

export function packTitles(lang: Lang): string[] {
  return PACKS.map((pack) => pack.title[lang] ?? pack.title.en ?? pack.title.es ?? pack.id);
}

/** Compares a page's blocks; `host` tells whose country the page calls its own. */
export function matchBlocks(
  blocks: TextBlock[],
  context: PageContext,
  host: string | null,
): PageResult & { claims: number } {
  const country = context.country ?? countryOf(host);
  const result = openEngine().matchPage(blocks, { ...context, country });
  return { ...result, claims: claimCount() };
}

/** The named claims as a person reads them, in the order asked for and each once; unknown ones are left out. */
export function viewsOf(asked: { pack: string; claim: string }[], lang: Lang): ClaimView[] {
  const views = new Map<string, ClaimView>();
  for (const { pack: packId, claim } of asked) {
    const key = `${packId}/${claim}`;
    const pack = PACKS.find((one) => one.id === packId);
    if (!pack || views.has(key)) continue;
    const view = viewOfClaim(pack, claim, { lang });
    if (view) views.set(key, view);
  }
  return [...views.values()];
}

function countryOf(host: string | null): string | null {
  if (host === null) return null;
  const site = newsSites.sites.find(({ domain }) => host === domain || host.endsWith(`.${domain}`));
  return site?.country ?? null;
}
