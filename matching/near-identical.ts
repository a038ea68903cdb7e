/**
 * Whether two sentences say the same in all but the same words, so that a match a person called wrong
 * in one need not be called wrong again in the other. It leans to "no": what it takes for near-identical
 * is taken off pages unseen. It knows no claim and no meaning; no language tables are needed.
 *
 * Near-identical is: the same words in the same order once case, accents and punctuation are folded; or
 * all but one word in ten, in order, where none of the words that differ is a number, a name or a word
 * that turns a sentence round ("not", "denied", "if"), and both ask or both do not.
 */
import { fold } from "./tokens.ts";

/** Share of the longer sentence's words that may be added, left out or exchanged. */
const MAX_DIFFERENT = 0.1;
/** A sentence is cut here, as the engine cuts it: no pair may cost more than this length allows. */
const MAX_CHARACTERS = 1_500;

const WORD = /\p{N}+(?:[.,]\p{N}+)*%?|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Words that turn a sentence round, English and Spanish, as `fold` leaves them; endings follow. */
const TURNING = new RegExp(
  `^(?:${[
    "not?|non|nor|never|none|nobody|nothing|nowhere|neither|without|cannot|hardly|barely|scarcely|rarely|seldom|unless|if|whether",
    "\\w+n't|untrue|true|wrong\\w*|incorrect\\w*|fals\\w*|deni\\w*|deny\\w*|reject\\w*|refut\\w*|rebut\\w*|disput\\w*|debunk\\w*|contradict\\w*|doubt\\w*|contrary",
    "no|ni|nunca|jamas|nadie|nada|ningun\\w*|sin|tampoco|apenas|si|sí|nieg\\w*|nega\\w*|rechaz\\w*|refut\\w*|desm[ie]n\\w*|contradi\\w*|dud\\w*|contrari\\w*|verdad\\w*|ciert\\w*|erro\\w*",
  ].join("|")})$`,
  "u",
);

/** Spelled-out numbers count as numbers: "two tonnes" is not "three tonnes". */
const NUMBER =
  /\p{N}|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|docenas?|cien\w*|mil|miles|millon\w*|mitad|doble)$/u;

interface Word {
  form: string;
  /** A number, a name, or a word that turns the sentence round: the two sentences must share it. */
  isFirm: boolean;
}

/**
 * Symmetric, and true of any sentence and itself.
 * Cost: n words and k allowed differences cost n * k steps, k at most n / 10; usually one look at the lengths.
 */
export function nearIdentical(a: string, b: string): boolean {
  if (a === b) return true;
  if (asks(a) !== asks(b)) return false;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length === 0 || right.length === 0) return false;
  const allowed = Math.floor(Math.max(left.length, right.length) * MAX_DIFFERENT);
  if (Math.abs(left.length - right.length) > allowed) return false;
  return differWithin(left, right, allowed);
}

/** What is known of a match that a person called wrong. */
export interface WrongMatch {
  pack: string;
  claim: string;
  sentence: string;
}

/** Whether the match is one that a person called wrong: the same claim, and a near-identical sentence. */
export function isWrongMatch(match: WrongMatch, wrong: readonly WrongMatch[]): boolean {
  return wrong.some(
    (one) =>
      one.pack === match.pack && one.claim === match.claim && nearIdentical(one.sentence, match.sentence),
  );
}

const asks = (sentence: string): boolean => /\?["'”’»)\]\s]*$/.test(sentence);

function wordsOf(sentence: string): Word[] {
  return [...sentence.slice(0, MAX_CHARACTERS).matchAll(WORD)].map(([raw]) => {
    const form = folded(raw);
    // A capital may be the sentence's or a name's: where the words differ, it is taken for a name.
    return { form, isFirm: /^\p{Lu}/u.test(raw) || TURNING.test(form) || NUMBER.test(form) };
  });
}

/** "sí" and "si" stay apart, as in the engine's own words. */
function folded(raw: string): string {
  const lower = raw.toLowerCase().normalize("NFC");
  return lower === "sí" ? lower : fold(raw);
}

/**
 * Whether one list becomes the other with at most `allowed` words added, left out or exchanged, none of
 * them firm. Edit distance in a band around the diagonal, after what both begin and end with.
 */
function differWithin(a: readonly Word[], b: readonly Word[], allowed: number): boolean {
  let from = 0;
  while (from < a.length && from < b.length && a[from]!.form === b[from]!.form) from++;
  let [toA, toB] = [a.length, b.length];
  while (toA > from && toB > from && a[toA - 1]!.form === b[toB - 1]!.form) {
    toA--;
    toB--;
  }
  const [left, right] = [a.slice(from, toA), b.slice(from, toB)];
  const cost = ({ isFirm }: Word): number => (isFirm ? Number.POSITIVE_INFINITY : 1);
  let row = new Map<number, number>([[0, 0]]);
  for (let j = 1; j <= Math.min(right.length, allowed); j++)
    row.set(j, row.get(j - 1)! + cost(right[j - 1]!));
  for (let i = 1; i <= left.length; i++) {
    const word = left[i - 1]!;
    const next = new Map<number, number>();
    for (let j = Math.max(0, i - allowed); j <= Math.min(right.length, i + allowed); j++) {
      const other = right[j - 1];
      const without = (row.get(j) ?? Number.POSITIVE_INFINITY) + cost(word);
      const added = other ? (next.get(j - 1) ?? Number.POSITIVE_INFINITY) + cost(other) : without;
      const same = other?.form === word.form ? 0 : Math.max(cost(word), other ? cost(other) : 1);
      const both = other ? (row.get(j - 1) ?? Number.POSITIVE_INFINITY) + same : without;
      next.set(j, Math.min(without, added, both));
    }
    row = next;
  }
  return (row.get(right.length) ?? Number.POSITIVE_INFINITY) <= allowed;
}
