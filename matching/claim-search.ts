/**
 * The search box over claims: finds claims while a person types. The last word may be half written, any word may have a slip in it,
 * accents and case do not matter. It knows nothing of what a sentence does with a claim; `engine.rank` is for whole sentences.
 *
 * Cost: making it, some ten milliseconds per thousand claims; a search, the words that begin as the query's do and their postings, and for a
 * word that few claims have one look at each word with the same first letter. Memory: 4 bytes a word of a claim, 12 a claim, and the words.
 */

import { slipsBetween } from "./slips.ts";
import { fold } from "./tokens.ts";
import type { Claim } from "./types.ts";

export interface FoundClaim {
  readonly pack: string;
  readonly claim: string;
  /** 0 to 1; 1 where every word stands in the claim as it was typed. */
  readonly score: number;
}

export interface ClaimSearch {
  readonly claimCount: number;
  /** The n best, best first; ties in the order of the claims. None for a query without a word. */
  search(query: string, n: number): FoundClaim[];
}

export interface ClaimSearchBuilder {
  /** Adds the next claim, so that whoever makes the search can stop in between. */
  add(claim: Pick<Claim, "pack" | "id" | "wordings">): void;
  /** Cost: sorts the words. */
  finish(): ClaimSearch;
}

/** What an answer is worth that is not the typed word itself. */
const BEGUN = 0.9;
const ONE_SLIP = 0.6;
const TWO_SLIPS = 0.4;
/** Slips are looked for only where fewer claims than this have the word as it was typed. */
const FEW = 10;
/** A query longer than this is no query. */
const MAX_WORDS = 16;
/** Longer words are cut. */
const MAX_LETTERS = 40;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

export function createClaimSearchBuilder(): ClaimSearchBuilder {
  const names: { pack: string; claim: string }[] = [];
  const postings = new Map<string, number[]>();
  return {
    add({ pack, id, wordings }) {
      const position = names.push({ pack, claim: id }) - 1;
      for (const word of new Set(wordings.flatMap(({ text }) => wordsOf(text)))) {
        const list = postings.get(word);
        if (list) list.push(position);
        else postings.set(word, [position]);
      }
    },
    finish: () => createSearch(names, postings),
  };
}

/** All at once. */
export function createClaimSearch(claims: readonly Pick<Claim, "pack" | "id" | "wordings">[]): ClaimSearch {
  const builder = createClaimSearchBuilder();
  for (const claim of claims) builder.add(claim);
  return builder.finish();
}

/** A word of the claims that answers a typed one, and what that is worth. */
interface Answer {
  readonly word: number;
  readonly worth: number;
}

function createSearch(
  names: readonly { pack: string; claim: string }[],
  lists: ReadonlyMap<string, readonly number[]>,
): ClaimSearch {
  const words = [...lists.keys()].sort(byUnits);
  const postingAt = new Uint32Array(words.length + 1);
  words.forEach((word, at) => {
    postingAt[at + 1] = postingAt[at]! + lists.get(word)!.length;
  });
  const postings = new Uint32Array(postingAt[words.length]!);
  words.forEach((word, at) => {
    postings.set(lists.get(word)!, postingAt[at]!);
  });
  const scores = new Float64Array(names.length);
  const seen = new Uint32Array(names.length); // the round in which a claim answered last
  let round = 0;

  const countOf = (word: number) => postingAt[word + 1]! - postingAt[word]!;

  const answersTo = (typed: string, isLast: boolean): Answer[] => {
    const [from, to] = rangeOf(words, typed);
    const answers: Answer[] = [];
    let claims = 0;
    for (let word = from; word < to; word++) {
      const isWhole = words[word] === typed;
      // "art" is no "article" once the next word is begun, but "vaccine" is "vaccines".
      if (!isWhole && !isLast && words[word]!.length > typed.length + MAX_ENDING) continue;
      answers.push({ word, worth: isWhole ? 1 : BEGUN });
      claims += countOf(word);
    }
    if (claims < FEW) answers.push(...slipped(typed, isLast, from, to));
    return answers.sort((a, b) => b.worth - a.worth);
  };

  /** The words that the typed one may be with a slip or two in it; those from `from` to `to` are known to be meant. */
  const slipped = (typed: string, isLast: boolean, from: number, to: number): Answer[] => {
    const most = slipsIn(typed);
    if (most === 0) return [];
    const answers: Answer[] = [];
    const [first, second] = typed;
    for (const beginning of new Set([first!, second! + first!])) {
      const [start, end] = rangeOf(words, beginning);
      for (let word = start; word < end; word++) {
        if (word >= from && word < to) continue;
        const slips = slipsBetween(typed, words[word]!, most, isLast);
        if (slips !== null) answers.push({ word, worth: slips === 1 ? ONE_SLIP : TWO_SLIPS });
      }
    }
    return answers;
  };

  return {
    claimCount: names.length,
    search(query, n) {
      const typed = [...new Set(wordsOf(query))].slice(0, MAX_WORDS);
      const isLastDone = /[^\p{L}\p{M}\p{N}'’]$/u.test(query);
      const found: number[] = [];
      let total = 0;
      const start = round + 1;
      typed.forEach((word, at) => {
        round++;
        const answers = answersTo(word, at === typed.length - 1 && !isLastDone);
        const claims = answers.reduce((sum, answer) => sum + countOf(answer.word), 0);
        const rarity = Math.log(1 + names.length / (1 + claims));
        total += rarity;
        for (const { word: answer, worth } of answers) {
          for (let i = postingAt[answer]!; i < postingAt[answer + 1]!; i++) {
            const claim = postings[i]!;
            if (seen[claim] === round) continue; // a better answer was found before
            if (seen[claim]! < start) {
              scores[claim] = 0;
              found.push(claim);
            }
            seen[claim] = round;
            scores[claim]! += worth * rarity;
          }
        }
      });
      return best(found, scores, n).map((claim) => ({
        ...names[claim]!,
        score: total === 0 ? 0 : Math.min(1, scores[claim]! / total),
      }));
    },
  };
}

/** A finished word is also the same with an ending: so many letters more. */
const MAX_ENDING = 2;

/** How many slips a word of this length may have. */
const slipsIn = ({ length }: string) => (length < 4 ? 0 : length < 8 ? 1 : 2);

function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)]
    .map(([raw]) => fold(raw.slice(0, MAX_LETTERS)))
    .filter((word) => word !== "");
}

const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Positions of the sorted words that begin so, half-open. */
function rangeOf(words: readonly string[], beginning: string): [from: number, to: number] {
  const first = (isBelow: (word: string) => boolean) => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBelow(words[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [first((word) => word < beginning), first((word) => word < beginning || word.startsWith(beginning))];
}

/** The n claims with the highest scores, ties in their own order. One pass, for n is small. */
function best(found: readonly number[], scores: Float64Array, n: number): number[] {
  const chosen: number[] = [];
  const isBefore = (a: number, b: number) => scores[a]! > scores[b]! || (scores[a] === scores[b] && a < b);
  for (const claim of found) {
    if (chosen.length >= n && !isBefore(claim, chosen[chosen.length - 1]!)) continue;
    let at = chosen.length;
    while (at > 0 && isBefore(claim, chosen[at - 1]!)) at--;
    chosen.splice(at, 0, claim);
    if (chosen.length > n) chosen.pop();
  }
  return chosen;
}
