/**
 * A command's claims in compiled form (`matching/claim-index/`): made once and shared by all threads, and kept between runs, so that each
 * process of a long row does not make them again. What is kept is named by the claims and by this program: another program,
 * or other claims, find nothing. A kept form that is damaged is made anew; where nothing can be kept, nothing is.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { languageTables } from "../data/language/tables.ts";
import { buildIndex } from "../matching/claim-index/build.ts";
import { fingerprintOf } from "../matching/claim-index/fingerprint.ts";
import { openIndex, writeIndex } from "../matching/claim-index/format.ts";
import { compileTables } from "../matching/compiled-tables.ts";
import { type Engine, openEngine } from "../matching/engine.ts";
import type { Claim } from "../matching/types.ts";

/** Fewer claims are compiled before a file is read (measured: about 0.13 ms a claim). */
const MIN_KEPT_CLAIMS = 1_000;
const MAX_KEPT_FILES = 12;
const ENDING = ".compiled-claims";
/** Letters of a name; they stand at the beginning of the file as well. */
const NAME_BYTES = 32;
const ownName = (path: string) => basename(path).slice(0, NAME_BYTES);
/** Nobody writes for so long. */
const UNFINISHED_MS = 3_600_000;

/** @returns A buffer that threads may share. */
export async function compileClaims(
  claims: readonly Claim[],
  folder = cacheFolder(process.env),
): Promise<SharedArrayBuffer> {
  const path =
    folder !== null && claims.length >= MIN_KEPT_CLAIMS ? join(folder, await nameOf(claims)) : null;
  const kept = path && (await readKept(path));
  if (kept) return kept;
  const made = share(
    new Uint8Array(
      writeIndex(buildIndex(claims, compileTables(languageTables)), fingerprintOf(languageTables)),
    ),
  );
  if (path) await keepAs(path, made);
  return made;
}

/** @throws RangeError for what `compileClaims` did not make. */
export function openCompiled(buffer: SharedArrayBuffer): Engine {
  const { sections, refused } = openIndex(buffer, fingerprintOf(languageTables));
  if (!sections) throw new RangeError(`These compiled claims cannot be opened: ${refused}.`);
  return openEngine([sections], compileTables(languageTables));
}

/** Where the system wants such files; null where the person wants none (`FACT_OVERLAY_CACHE=off`). */
export function cacheFolder(environment: NodeJS.ProcessEnv): string | null {
  const { FACT_OVERLAY_CACHE: own, XDG_CACHE_HOME: caches, LOCALAPPDATA: local } = environment;
  if (own === "off") return null;
  return own || join(caches || local || join(homedir(), ".cache"), "fact-overlay");
}

async function nameOf(claims: readonly Claim[]): Promise<string> {
  const hash = createHash("sha256");
  hash.update(await readFile(fileURLToPath(import.meta.url)));
  hash.update(JSON.stringify(claims));
  return hash.digest("hex").slice(0, NAME_BYTES) + ENDING;
}

async function readKept(path: string): Promise<SharedArrayBuffer | null> {
  try {
    const bytes = await readFile(path);
    // Under this name, and of these claims: files are copied and restored by hand, too.
    if (bytes.subarray(0, NAME_BYTES).toString("latin1") !== ownName(path)) return null;
    const kept = share(bytes.subarray(NAME_BYTES));
    if (openIndex(kept, fingerprintOf(languageTables)).refused !== undefined) return null;
    // The oldest by use are the first to go.
    const now = new Date();
    await utimes(path, now, now).catch(() => {});
    return kept;
  } catch {
    return null;
  }
}

/** Written beside and then renamed: two processes at once do not read half of it. */
async function keepAs(path: string, made: SharedArrayBuffer): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  try {
    await makeFolder(dirname(path));
    await writeFile(beside, Buffer.concat([Buffer.from(ownName(path), "latin1"), new Uint8Array(made)]));
    await rename(beside, path);
    await dropOldest(dirname(path));
  } catch {
    await rm(beside, { force: true }).catch(() => {});
  }
}

/** Of two levels at most: told to make all that are missing, Node 20 never ends where none can be made (below /proc). */
async function makeFolder(folder: string): Promise<void> {
  for (const one of [dirname(folder), folder])
    await mkdir(one).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST" && one === folder) throw error;
    });
}

/** What a process that was killed left half-written goes with the next that writes. */
async function dropOldest(folder: string): Promise<void> {
  const all = await readdir(folder);
  for (const name of all.filter((one) => one.includes(`${ENDING}.`))) {
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > UNFINISHED_MS) await rm(join(folder, name), { force: true });
  }
  const names = all.filter((name) => name.endsWith(ENDING));
  const used = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  used.sort((a, b) => b.at - a.at);
  for (const { name } of used.slice(MAX_KEPT_FILES)) await rm(join(folder, name), { force: true });
}

function share(bytes: Uint8Array): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(shared).set(bytes);
  return shared;
}
