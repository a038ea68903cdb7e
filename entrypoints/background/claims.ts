/**
 * The claims that pages are compared with, opened when the first page asks and gone with the
 * background. It knows packs and engine; it knows no tab and keeps nothing of a page.
 */
import { tellAllPages } from "../../browser/all-pages.ts";
import { browser } from "../../browser/api.ts";
import type { ListedPack } from "../../browser/messages.ts";
import { stayAwake } from "../../browser/stay-awake.ts";
import { languageTables } from "../../data/language/tables.ts";
import newsSites from "../../data/news-sites.json";
import mexicoSecurity from "../../data/packs/mexico-security-2023.json";
import { type OpenedPack, openPacks } from "../../library/opened-packs.ts";
import type { PageContext, PageResult, TextBlock } from "../../matching/types.ts";
import { type ClaimView, viewOfClaim } from "../../packs/claim-view.ts";
import type { ClaimPack, Lang } from "../../packs/types.ts";
import { compiledShelf } from "../../store/compiled-shelf.ts";
import { packLibrary } from "../../store/pack-library.ts";
import { interfaceLanguage } from "../strings/translate-into.ts";

const library = packLibrary();

const packs = openPacks({
  /** Checked by `fact-overlay pack validate` and `pack test` before a build is released. */
  builtIn: mexicoSecurity as unknown as ClaimPack,
  library,
  shelf: compiledShelf(),
  languageTables,
  language: interfaceLanguage(browser.i18n.getUILanguage()),
  madeBy: browser.runtime.getManifest().version,
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
  stayAwake,
  // Stands in the browser's own record of times, for profiles and measures.
  onOpened: (since) => void performance.measure("fact-overlay: claims opened", { start: since }),
  onChange: () => void tellAllPages("compare-again"),
});

export async function claimCount(): Promise<number> {
  return (await packs.engine()).claimCount;
}

/** The packs there are, the built-in one first. */
export async function listPacks(lang: Lang): Promise<ListedPack[]> {
  return (await packs.list()).map((pack) => ({ ...pack, title: titleOf(pack, lang) }));
}

/** After a pack was added or exchanged in the storage. */
export const packsChanged = (): Promise<void> => packs.changed();

export async function removePack(id: string): Promise<void> {
  await library.remove(id);
  await packs.changed();
}

const titleOf = ({ id, title }: Pick<OpenedPack, "id" | "title">, lang: Lang) =>
  title[lang] ?? title.en ?? title.es ?? id;

/** Compares a page's blocks; `host` tells whose country the page calls its own. */
export async function matchBlocks(
  blocks: TextBlock[],
  context: PageContext,
  host: string | null,
): Promise<PageResult & { claims: number }> {
  const engine = await packs.engine();
  const country = context.country ?? countryOf(host);
  return { ...engine.matchPage(blocks, { ...context, country }), claims: engine.claimCount };
}

/** The named claims as a person reads them, in the order asked for and each once; unknown ones are left out. */
export async function viewsOf(asked: { pack: string; claim: string }[], lang: Lang): Promise<ClaimView[]> {
  const once = new Map(asked.map((one) => [`${one.pack}/${one.claim}`, one]));
  const views = await Promise.all(
    [...once.values()].map(async ({ pack: id, claim }) => {
      const pack = await packs.withClaim(id, claim);
      return pack && viewOfClaim(pack, claim, { lang });
    }),
  );
  return views.filter((view) => view !== null);
}

function countryOf(host: string | null): string | null {
  if (host === null) return null;
  const site = newsSites.sites.find(({ domain }) => host === domain || host.endsWith(`.${domain}`));
  return site?.country ?? null;
}
