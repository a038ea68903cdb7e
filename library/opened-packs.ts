/**
 * The claim packs that pages are compared with: the built-in one and those that a person added, each with its compiled claims. What was
 * compiled before is opened out of the storage; what was not, or is of another pack or another version of the extension, is compiled
 * here, in slices and one pack after the other, while pages are compared with the packs that are ready. It knows no tab.
 */
import { fingerprintOf } from "../matching/claim-index/fingerprint.ts";
import { openIndex, type Sections } from "../matching/claim-index/format.ts";
import { compileTables } from "../matching/compiled-tables.ts";
import { type Engine, openEngine } from "../matching/engine.ts";
import type { LanguageTables } from "../matching/language-table.ts";
import type { Claim, Language } from "../matching/types.ts";
import { claimsOfPack } from "../packs/claims-of-pack.ts";
import { hashText } from "../packs/hash-text.ts";
import type { ClaimPack, Localised } from "../packs/types.ts";
import type { CompiledShelf } from "../store/compiled-shelf.ts";
import type { PackLibrary } from "../store/pack-library.ts";
import type { PackEntry } from "../store/pack-types.ts";
import { compileInSlices, type Slicing } from "./compile-in-slices.ts";

/** A pack, and how far it is. */
export interface OpenedPack {
  readonly id: string;
  readonly version: string;
  readonly title: Localised;
  readonly claimCount: number;
  /** Of these: the others have no rating, or were found true. */
  readonly comparedCount: number;
  readonly isBuiltIn: boolean;
  /** ISO day; null for the built-in pack. */
  readonly added: string | null;
  /** `waiting` for its turn or being compiled, so far; or why it cannot be. */
  readonly state: "ready" | "waiting" | { readonly compiled: number } | { readonly fault: string };
}

export interface OpenedPacks {
  /** Over all packs that are ready; waits for the built-in one only. */
  engine(): Promise<Engine>;
  list(): Promise<OpenedPack[]>;
  /** A pack was added, exchanged or removed: only that one is opened or compiled anew. */
  changed(): Promise<void>;
  /** The pack, or a part of it, that has the claim; null where there is none. */
  withClaim(pack: string, claim: string): Promise<ClaimPack | null>;
}

export interface OpenedPacksNeeds extends Slicing {
  readonly builtIn: ClaimPack;
  readonly library: PackLibrary;
  readonly shelf: CompiledShelf;
  readonly languageTables: LanguageTables;
  /** The language of most pages, as far as one can know. */
  readonly language: Language;
  /** The version of the extension. */
  readonly madeBy: string;
  /** Called when a pack has become ready or is gone: pages may have other matches now. */
  onChange(): void;
  /** Called for as long as something is compiled. */
  stayAwake(): () => void;
  /** Called once, when there is an engine: `now` when it was first asked for. */
  onOpened(since: number): void;
}

interface Held {
  readonly entry: PackEntry | null;
  readonly id: string;
  readonly revision: string;
  sections: Sections | null;
  compiled: number;
  fault: string | null;
}

const fresh = (entry: PackEntry | null, id: string, revision: string): Held => ({
  entry,
  id,
  revision,
  sections: null,
  compiled: 0,
  fault: null,
});

export function openPacks(needs: OpenedPacksNeeds): OpenedPacks {
  const { builtIn, library, shelf, languageTables, madeBy } = needs;
  const tables = () => compileTables(languageTables);
  let held: Held[] = [];
  let engine: Engine | null = null;
  let opening: Promise<void> | null = null;
  let compiling: Promise<void> | null = null;

  const fingerprint = () => fingerprintOf(languageTables);
  const openedOf = (buffer: ArrayBuffer) => openIndex(buffer, fingerprint()).sections ?? null;
  let ownRevision: string | null = null;
  const own: Held = {
    ...fresh(null, builtIn.id, ""),
    get revision() {
      // While it is being written, its version stays and its text does not.
      ownRevision ??= hashText(JSON.stringify(builtIn));
      return ownRevision;
    },
  };

  /** Opens what is kept of packs that are not open yet. A storage that is out of order leaves the built-in pack. */
  const read = async (): Promise<void> => {
    const asked = Promise.all([library.list().catch(() => null), shelf.all().catch(() => [])]);
    // Both take their time while the storage takes its own: the language that most pages here will be in, and the pack's hash.
    void tables().languages[needs.language];
    void own.revision;
    const [listed, kept] = await asked;
    // Where the list cannot be read, what was there a moment ago is not gone.
    const entries = listed ?? held.flatMap(({ entry }) => entry ?? []);
    const open = (one: Held): Held => {
      if (one.sections) return one;
      const found = kept.find(
        ({ pack, revision, madeBy: maker }) =>
          pack === one.id && revision === one.revision && maker === madeBy,
      );
      one.sections = found ? openedOf(found.buffer) : null;
      return one;
    };
    const before = held;
    held = [
      open(own),
      ...entries.map((entry) =>
        open(
          before.find(({ id, revision }) => id === entry.id && revision === entry.revision) ??
            fresh(entry, entry.id, entry.revision),
        ),
      ),
    ];
    engine = null;
  };

  const compile = async (one: Held): Promise<void> => {
    try {
      const buffer = await compileInSlices(
        claimsIn(one.entry, builtIn, library),
        tables(),
        fingerprint(),
        needs,
        (claims) => {
          one.compiled = claims;
        },
        () => held.includes(one),
      );
      if (!buffer) return;
      one.sections = openedOf(buffer);
      // Never to be seen; and if it were, it would be compiled again and again.
      if (!one.sections) throw new Error("What was compiled cannot be opened");
      engine = null;
      if (!held.includes(one)) return; // removed meanwhile
      // Where it cannot be kept it is compiled at each start: slow, and right.
      await shelf.put({ pack: one.id, revision: one.revision, madeBy, buffer }).catch(() => {});
      if (one !== own) needs.onChange();
    } catch (error) {
      one.fault = error instanceof Error ? error.message : String(error);
      // Without its own pack the extension has nothing to say; the fault is shown where it is asked for.
      if (one === own) throw error;
    }
  };

  const nextToCompile = (): Held | undefined =>
    held.find((one) => one !== own && !one.sections && one.fault === null);

  const compileMissing = async (): Promise<void> => {
    const sleep = needs.stayAwake();
    try {
      for (;;) {
        const next = nextToCompile();
        if (!next) return;
        await compile(next);
      }
    } finally {
      sleep();
      compiling = null;
    }
  };
  const start = () => {
    if (nextToCompile()) compiling ??= compileMissing();
  };

  const current = (): Engine => {
    engine ??= openEngine(
      held.flatMap(({ sections }) => sections ?? []),
      tables(),
    );
    return engine;
  };

  const ready = (): Promise<void> => {
    opening ??= (async () => {
      const since = needs.now();
      await read();
      if (!own.sections) await compile(own);
      current();
      needs.onOpened(since);
      start();
    })().catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  return {
    async engine() {
      await ready();
      return current();
    },
    async list() {
      await ready();
      return held.map((one) => describe(one, one.entry?.head ?? builtIn, compiling !== null));
    },
    async changed() {
      await ready();
      await read();
      start();
      needs.onChange();
    },
    async withClaim(pack, claim) {
      if (pack !== builtIn.id) return library.withClaim(pack, claim);
      return builtIn.claims.some(({ id }) => id === claim) ? builtIn : null;
    },
  };
}

function describe(
  { id, entry, sections, compiled, fault }: Held,
  { version, title, claims }: Pick<ClaimPack, "version" | "title" | "claims">,
  isCompiling: boolean,
): OpenedPack {
  const isUnderWay = isCompiling && compiled > 0;
  return {
    id,
    version,
    title,
    claimCount: entry?.claimCount ?? claims.length,
    comparedCount: entry?.comparedCount ?? (sections?.claimBytesAt.length ?? 1) - 1,
    isBuiltIn: entry === null,
    added: entry?.added ?? null,
    state: fault !== null ? { fault } : sections ? "ready" : isUnderWay ? { compiled } : "waiting",
  };
}

async function* claimsIn(
  entry: PackEntry | null,
  builtIn: ClaimPack,
  library: PackLibrary,
): AsyncGenerator<readonly Claim[]> {
  if (!entry) {
    yield claimsOfPack(builtIn, { drafts: false });
    return;
  }
  for (let number = 0; ; number++) {
    const part = await library.part(entry, number);
    if (!part) return;
    yield claimsOfPack(part, { drafts: false });
  }
}
