/**
 * What happens when a person calls a match wrong, undoes it, or changes how much is marked: it is kept,
 * and every page is told to compare again. What is kept where is store/'s to know.
 */
import { tellAllPages } from "../../browser/all-pages.ts";
import type { PageSender } from "../../browser/listen.ts";
import type { CalledWrong, KeptWrong, ListedWrong, Options } from "../../browser/messages.ts";
import { onPrivateWindowsClosed } from "../../browser/private-windows.ts";
import { storageArea } from "../../browser/storage.ts";
import { isWrongMatch } from "../../matching/near-identical.ts";
import { isMarked, type Sensitivity } from "../../matching/sensitivity.ts";
import type { PageMatch } from "../../matching/types.ts";
import type { ShownMatch } from "../../overlay/types.ts";
import { guessLanguage } from "../../packs/guess-language.ts";
import type { Lang } from "../../packs/types.ts";
import { diskShelf } from "../../store/disk-shelf.ts";
import { memoryShelf } from "../../store/memory-shelf.ts";
import { DEFAULTS, readSettings, setSensitivity } from "../../store/settings.ts";
import { createWrongMatches } from "../../store/wrong-matches.ts";
import { viewsOf } from "./claims.ts";

const local = storageArea("local");
const wrong = createWrongMatches(diskShelf(), memoryShelf(storageArea("session")));

/** Call before the first await. */
export function watchPrivateWindows(): void {
  onPrivateWindowsClosed(() => void wrong.forgetPrivate());
}

/** A page's matches as this person wants them: without those called wrong, marked as far as the setting goes. */
export async function shown(matches: readonly PageMatch[], isPrivate: boolean): Promise<ShownMatch[]> {
  if (matches.length === 0) return [];
  // Where the browser's storage is out of order, the page is compared all the same.
  const [{ sensitivity }, known] = await Promise.all([
    readSettings(local).catch(() => DEFAULTS),
    wrong.inWindow(isPrivate).catch(() => []),
  ]);
  return matches
    .filter((match) => !isWrongMatch(match, known))
    .map((match) => ({ ...match, marked: isMarked(match, sensitivity) }));
}

export async function callWrong(called: CalledWrong, { url, isPrivate }: PageSender): Promise<KeptWrong> {
  const { pack, claim, sentence, stance, title } = called;
  const id = crypto.randomUUID();
  const date = new Date().toISOString().slice(0, 10);
  const address = url?.split("#")[0] ?? "";
  const lang = guessLanguage(sentence);
  await wrong.add({ id, pack, claim, sentence, stance, title, address, date, lang }, isPrivate);
  void tellAllPages("compare-again");
  return { id, until: isPrivate ? "session" : "undone" };
}

export async function undoWrong(id: string, isPrivate: boolean): Promise<{ undone: boolean }> {
  const undone = await wrong.undo(id, isPrivate);
  if (undone) void tellAllPages("compare-again");
  return { undone };
}

export async function readOptions(lang: Lang): Promise<Options> {
  const [{ sensitivity }, kept] = await Promise.all([readSettings(local), wrong.kept()]);
  const listed = await Promise.all(
    kept.map(
      async (one): Promise<ListedWrong> => ({
        ...one,
        claimText: (await viewsOf([one], lang))[0]?.text ?? null,
      }),
    ),
  );
  return { sensitivity, wrong: listed };
}

export async function changeSensitivity(sensitivity: Sensitivity): Promise<null> {
  await setSensitivity(local, sensitivity);
  void tellAllPages("compare-again");
  return null;
}
