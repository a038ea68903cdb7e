/**
 * "Whatever the films say, C" and "not-C, although the leaflet says so": somebody's holding something is
 * conceded, and what the author says stands apart from it. Such a verb of saying rules over nothing; like
 * "contrary to what he says" it tells that somebody holds what the author denies.
 */
import type { Operator, Word } from "./analysed.ts";

const WHATEVER = /^(?:whatever|however|digan|diga)$/;
const MATTER = /^(?:no matter what|no matter how|por mucho que|por mas que|diga lo que|digan lo que)$/;
/** Behind the claim these open a concession as well, whatever its verb: "however often he repeats it". */
const HOWEVER = /^(?:however (?:much|often|loudly|many|hard) .*|whatever (?:the|its|his) .*)$/;
const ALTHOUGH = /^(?:although|though|aunque|even)$/;
/** What points back at the author's own words behind the verb: "says so", "lo diga". */
const SO = /^(?:so|otherwise|that|it|asi|lo)$/;
const MAX_HOLDER = 7;

/** The operators with every conceded verb of saying or denying turned into one of kind `contrary`. */
export function withConcessions(operators: readonly Operator[], words: readonly Word[]): Operator[] {
  return operators.map((op) => {
    if (op.kind !== "report" && op.kind !== "deny") return op;
    const opener = openerOf(op, words);
    return opener < 0 ? op : { ...op, kind: "contrary", from: opener };
  });
}

/** "..., however often the minister repeats it": somebody holds what the author denies in the words before `from`. */
export function isConcededBehind(from: number, words: readonly Word[]): boolean {
  return words.some(({ index, gap }) => {
    if (index < from || !/,/.test(gap)) return false;
    const three = threeFrom(index, words);
    return MATTER.test(three) || HOWEVER.test(three);
  });
}

const threeFrom = (at: number, words: readonly Word[]): string =>
  words
    .slice(at, at + 3)
    .map(({ form }) => form)
    .join(" ");

/** Word index of what opens the concession that the verb of saying stands in; -1 where it stands in none. */
function openerOf(op: Operator, words: readonly Word[]): number {
  for (let i = op.from; i >= 0 && i >= op.from - MAX_HOLDER; i--) {
    const word = words[i]!;
    if (WHATEVER.test(word.form) && endsThere(op, words)) return i;
    if (MATTER.test(threeFrom(i, words))) return i;
    if (ALTHOUGH.test(word.form) && pointsBack(op, words)) return i;
    if (i < op.from + 1 && /[,;:.]/.test(word.gap)) return -1;
  }
  return -1;
}

/** "Whatever the films say, ...": nothing that is said follows the verb. */
function endsThere(op: Operator, words: readonly Word[]): boolean {
  const next = words.slice(op.to, op.to + 2);
  return (
    next.length < 2 ||
    next.some(({ gap }) => /[,;.]/.test(gap)) ||
    /^(?:about|of|sobre|de)$/.test(next[0]!.form)
  );
}

function pointsBack(op: Operator, words: readonly Word[]): boolean {
  const behind = words[op.to];
  return (
    SO.test(words[op.from - 1]?.form ?? "") ||
    (behind !== undefined && SO.test(behind.form) && !words[op.to + 1]?.isContent)
  );
}
