/**
 * The claims that a command compares with: the built-in pack and those of `--pack`. A pack with faults
 * stops the command, with all its faults named: results from half the claims would mislead.
 */
import mexicoSecurity from "../data/packs/mexico-security-2023.json" with { type: "json" };
import type { Engine } from "../matching/engine.ts";
import type { Claim } from "../matching/types.ts";
import { claimsOfPack } from "../packs/claims-of-pack.ts";
import { parsePackText } from "../packs/parse-pack-text.ts";
import type { ClaimPack } from "../packs/types.ts";
import { validatePack } from "../packs/validate-pack.ts";
import { type CommandInput, InputError } from "./command.ts";
import { compileClaims, openCompiled } from "./compiled-claims.ts";
import { decodeText } from "./decode-text.ts";
import { readInput } from "./read-input.ts";
import type { Terminal } from "./terminal.ts";

export const PACK_OPTIONS = {
  pack: { type: "string", multiple: true },
  "no-builtin": { type: "boolean" },
} as const;

/** Checked by a unit test and at each build, not at each start. */
const BUILT_IN = mexicoSecurity as unknown as ClaimPack;

export interface LoadedPacks {
  readonly claims: readonly Claim[];
  readonly packs: ReadonlyMap<string, ClaimPack>;
}
export interface LoadedClaims {
  readonly engine: Engine;
  readonly packs: ReadonlyMap<string, ClaimPack>;
}

/** An engine over the claims; see `loadPacks`. */
export async function loadClaims(
  input: CommandInput,
  options: { readonly cleared?: boolean } = {},
): Promise<LoadedClaims> {
  const { claims, packs } = await loadPacks(input, options);
  return { engine: openCompiled(await compileClaims(claims)), packs };
}

/**
 * @param cleared Whether claims that a rater found true are compared, too: for a search, never for marks.
 * @throws InputError when a pack cannot be read or has faults (named before on standard error), or when
 * two packs have one id.
 */
export async function loadPacks(
  { options, terminal }: CommandInput,
  { cleared = false } = {},
): Promise<LoadedPacks> {
  const packs = new Map<string, ClaimPack>();
  const files = (options.pack as string[] | undefined) ?? [];
  let faulty = 0;
  for (const file of files) {
    const pack = await readPack(file, terminal);
    if (!pack) faulty += 1;
    else if (packs.has(pack.id))
      throw new InputError(`${file}: an earlier --pack has the id \`${pack.id}\`, too.`);
    else packs.set(pack.id, pack);
  }
  if (faulty > 0)
    throw new InputError(
      `${faulty === 1 ? "a pack" : `${faulty} packs`} cannot be used; nothing was compared.`,
    );
  const builtIn = options["no-builtin"] || packs.has(BUILT_IN.id) ? [] : [BUILT_IN];
  const all = [...builtIn, ...packs.values()];
  const claims = all.flatMap((pack) => claimsOfPack(pack, { drafts: true, cleared }));
  return { claims, packs: new Map(all.map((pack) => [pack.id, pack])) };
}

/** One pack out of a file; null when it is not one, every fault then named on standard error. */
export async function readPack(file: string, terminal: Terminal): Promise<ClaimPack | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readInput(file, terminal);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    terminal.warn(error.message);
    return null;
  }
  const { json, fault } = parsePackText(decodeText(bytes).text);
  if (fault) {
    terminal.warn(`${file}:${fault.line}:${fault.column}: ${fault.problem}. ${fault.mend}`);
    return null;
  }
  const { pack, faults } = validatePack(json);
  if (pack) return pack;
  for (const { pointer, problem, mend } of faults) {
    terminal.warn(`${file}: ${pointer === "" ? "(the whole pack)" : pointer}: ${problem}. ${mend}`);
  }
  return null;
}
