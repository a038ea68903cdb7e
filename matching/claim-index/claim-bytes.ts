/**
 * Claims as bytes: what the engine has to know of a claim, in a form that a hundred thousand of them take a few megabytes in, and of which
 * only those that a sentence comes near are ever made objects of.
 */
import { keep } from "../keep.ts";
import type { Claim, Wording } from "../types.ts";
import type { Sections } from "./format.ts";

type Kind = Wording["kind"];
const KINDS: readonly Kind[] = ["text", "title", "wording"];

/** Pack (its number), id, wordings; then claimants, places, first and last day, where there are any. */
type Row = [
  pack: number,
  id: string,
  wordings: (string | number)[],
  claimants?: (string | null | string[])[],
  places?: readonly string[],
  from?: string | null,
  until?: string | null,
];

/** @param pack Its number among the packs of the compiled form. */
export function writeClaim({ id, wordings, claimants, scope }: Claim, pack: number): Uint8Array {
  const row: Row = [
    pack,
    id,
    wordings.flatMap(({ lang, kind, text }) => [`${lang}${text}`, KINDS.indexOf(kind)]),
    claimants.flatMap(({ name, aliases, role }) => [name, [...aliases], role ?? null]),
    scope.places,
    scope.from,
    scope.until,
  ];
  while (row.length > 3 && isEmpty(row.at(-1))) row.pop();
  return new TextEncoder().encode(JSON.stringify(row));
}

const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

function readClaim(bytes: Uint8Array, packs: readonly string[]): Claim {
  const [pack, id, wordings, claimants = [], places = [], from = null, until = null] = JSON.parse(
    new TextDecoder().decode(bytes),
  ) as Row;
  return {
    pack: packs[pack]!,
    id,
    wordings: inRuns(wordings, 2).map(([text, kind]) => ({
      lang: (text as string).slice(0, 2) as Wording["lang"],
      text: (text as string).slice(2),
      kind: KINDS[kind as number]!,
    })),
    claimants: inRuns(claimants, 3).map(([name, aliases, role]) => ({
      name: name as string,
      aliases: aliases as string[],
      role: role as string | null,
    })),
    scope: { places, from, until },
  };
}

const inRuns = <T>(list: readonly T[], of: number): T[][] =>
  Array.from({ length: list.length / of }, (_, i) => list.slice(i * of, (i + 1) * of));

/** What is said once for all claims of a compiled form. */
export interface Head {
  readonly packs: readonly string[];
  /** Countries that the claimants speak for, by folded name (`whereabouts.ts`). */
  readonly people: readonly (readonly [name: string, country: string])[];
}
export const writeHead = (head: Head): Uint8Array => new TextEncoder().encode(JSON.stringify(head));
export const readHead = (bytes: Uint8Array): Head => JSON.parse(new TextDecoder().decode(bytes.slice()));

export interface ClaimList {
  readonly count: number;
  /** Cost: reading some hundred bytes of JSON, for a claim that was not asked for of late. */
  at(claim: number): Claim;
}

/** Claims that one page comes near. */
const MAX_KEPT = 2_000;

export function openClaimList(
  { claimBytes, claimBytesAt }: Pick<Sections, "claimBytes" | "claimBytesAt">,
  { packs }: Head,
): ClaimList {
  const kept = new Map<number, Claim>();
  // A copy, because a buffer that threads share cannot be decoded.
  const read = (claim: number) =>
    readClaim(claimBytes.slice(claimBytesAt[claim]!, claimBytesAt[claim + 1]!), packs);
  return {
    count: claimBytesAt.length - 1,
    at: (claim) => kept.get(claim) ?? keep(kept, claim, read(claim), MAX_KEPT),
  };
}
