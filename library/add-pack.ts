/**
 * A claim pack out of a file: read, checked and kept, or refused with what is wrong, where, and how to mend it. Nothing is kept of a pack
 * with a fault, and nothing that was there is lost by one. What is kept is compiled later (`opened-packs.ts`).
 */
import type { Fault } from "../packs/fault.ts";
import { parsePackText, type SyntaxFault } from "../packs/parse-pack-text.ts";
import type { ClaimPack, Localised } from "../packs/types.ts";
import { validatePack } from "../packs/validate-pack.ts";
import type { PackLibrary } from "../store/pack-library.ts";

export interface AddPack {
  readonly file: Blob;
  /** Id of the pack that comes with the extension, which no other may have. */
  readonly builtIn: string;
  /** What tells this time of adding from every other; begins with the day. */
  readonly revision: string;
  /** ISO day. */
  readonly day: string;
}

/** How far it is, and at last one of the others. */
export type PackAdding =
  | { readonly at: "reading" | "checking" }
  | { readonly at: "keeping"; readonly claims: number; readonly of: number }
  | { readonly added: AddedPack }
  | { readonly refused: PackRefusal };

export interface AddedPack {
  readonly title: Localised;
  readonly version: string;
  readonly claims: number;
  /** Version of the pack that was there before; null when there was none. */
  readonly before: string | null;
}

export type PackRefusal =
  | { readonly kind: "file" }
  | { readonly kind: "syntax"; readonly fault: SyntaxFault }
  /** The first of them, and how many there are. */
  | { readonly kind: "faults"; readonly faults: readonly Fault[]; readonly count: number }
  | { readonly kind: "built-in"; readonly id: string }
  /** `name` is the browser's: QuotaExceededError and others. */
  | { readonly kind: "storage"; readonly name: string };

/** More faults than these nobody mends in one go. */
const MOST_FAULTS = 20;

/**
 * @param tell Hears of each step before the last.
 * @returns How it ended; never rejects.
 */
export async function addPack(
  asked: AddPack,
  library: PackLibrary,
  tell: (said: PackAdding) => void,
): Promise<PackAdding> {
  tell({ at: "reading" });
  let text: string;
  try {
    text = await asked.file.text();
  } catch {
    return refuse({ kind: "file" });
  }
  tell({ at: "checking" });
  const { json, fault } = parsePackText(text);
  if (fault) return refuse({ kind: "syntax", fault });
  const { pack, faults } = validatePack(json);
  if (!pack) return refuse({ kind: "faults", faults: faults.slice(0, MOST_FAULTS), count: faults.length });
  if (pack.id === asked.builtIn) return refuse({ kind: "built-in", id: pack.id });
  return keep(pack, asked, library, tell);
}

async function keep(
  pack: ClaimPack,
  { revision, day }: AddPack,
  library: PackLibrary,
  tell: (said: PackAdding) => void,
): Promise<PackAdding> {
  const of = pack.claims.length;
  try {
    const before = (await library.list()).find(({ id }) => id === pack.id)?.version ?? null;
    await library.put(pack, { revision, day }, (claims) => tell({ at: "keeping", claims, of }));
    return { added: { title: pack.title, version: pack.version, claims: of, before } };
  } catch (error) {
    return refuse({ kind: "storage", name: error instanceof Error ? error.name : "Error" });
  }
}

const refuse = (refused: PackRefusal): PackAdding => ({ refused });
