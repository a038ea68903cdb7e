/**
 * Claims by the hundred thousand, made out of the real ones by recombination: the first part of one with the last part of
 * another, cut at a word, so that words, their frequencies and the length of claims stay as they are. Nobody made these claims;
 * they are for measuring cost and never leave the machine. The same number always gives the same claims.
 */
import type { Claim } from "../matching/types.ts";
import { type ClaimRow, claimRows, importClaims } from "./claims.ts";

/** A claim is cut somewhere in its middle. */
const CUT = { from: 0.35, to: 0.65 };
const SEED = 2_463_534_242;

/** Marsaglia's xorshift (2003): the same run of numbers on every machine. */
function numbers(): () => number {
  let state = SEED;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** @param count How many; the first ones are real claims as they are, as far as they go. */
export const manyClaims = (count: number): Claim[] => importClaims(`claims-${count}`, manyRows(count)).claims;

/** The same as rows, for whoever does not need them imported. */
export function manyRows(count: number): ClaimRow[] {
  const rows = [...claimRows("snopes_tweets"), ...claimRows("politifact_debates")];
  const made = rows.slice(0, count).map(({ id, claim }, i) => ({ id: `${i}-${id}`, claim, title: "" }));
  const words = rows.map(({ claim }) => claim.split(/\s+/));
  const next = numbers();
  const pick = () => words[Math.floor(next() * words.length)]!;
  while (made.length < count) {
    const [head, tail] = [pick(), pick()];
    const at = CUT.from + next() * (CUT.to - CUT.from);
    const text = [...head.slice(0, Math.ceil(head.length * at)), ...tail.slice(Math.floor(tail.length * at))];
    made.push({ id: `made-${made.length}`, claim: text.join(" "), title: "" });
  }
  return made;
}
