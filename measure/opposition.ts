/**
 * Which opposite pairs differ by an inserted (or removed) negation and by nothing else: the words of both, as
 * multisets, are the same but for one or more of no, not, n't, never, without the helper "do" that a negation brings and with the
 * verb in the form that the helper asks for ("loved", "didn't love"). A verb's form is told by its stem; irregular ones by a
 * short list. Anything else that differs ("some" for "any") makes it another kind of opposition.
 */
import { stemmer } from "@orama/stemmers/english";

const NEGATIONS = new Set(["not", "no", "never", "nt"]);
const DO = new Set(["do", "does", "did"]);

/** Base forms of irregular verbs that the sets hold and no stem tells. */
const IRREGULAR = `was:is were:are had:have has:have bought:buy got:get gotten:get went:go gone:go came:come took:take
  taken:take made:make said:say told:tell thought:think knew:know known:know saw:see seen:see gave:give given:give
  found:find felt:feel left:leave kept:keep began:begin begun:begin broke:break broken:break brought:bring built:build
  caught:catch chose:choose chosen:choose drove:drive fell:fall fallen:fall fought:fight flew:fly forgot:forget
  grew:grow grown:grow heard:hear held:hold hung:hang led:lead lost:lose meant:mean met:meet paid:pay ran:run
  sold:sell sent:send shot:shoot sat:sit slept:sleep spoke:speak spoken:speak spent:spend stood:stand stuck:stick
  swore:swear taught:teach threw:throw understood:understand woke:wake wore:wear won:win wrote:write written:write
  became:become did:do done:do ate:eat read:read`;
const BASE = new Map(IRREGULAR.split(/\s+/).map((pair) => pair.split(":") as [string, string]));

interface Bag {
  readonly words: Map<string, number>;
  readonly negations: number;
  readonly helpers: number;
}

export function isInsertedNegation(a: string, b: string): boolean {
  const one = bagOf(a);
  const other = bagOf(b);
  if (one.negations === other.negations) return false;
  const more = one.negations > other.negations ? one : other;
  const less = more === one ? other : one;
  const onlyMore = surplus(more.words, less.words);
  const onlyLess = surplus(less.words, more.words);
  const hasHelper = more.helpers > less.helpers;
  if (more.helpers < less.helpers) return false;
  if (onlyMore.length !== onlyLess.length) return false;
  if (onlyMore.length === 0) return true;
  // The helper takes the tense: exactly one verb changes its form for each helper that came in.
  if (!hasHelper || onlyMore.length > more.helpers - less.helpers) return false;
  const bases = onlyLess.map(baseOf);
  return onlyMore.every((word) => bases.includes(baseOf(word)));
}

const baseOf = (word: string): string => stemmer(BASE.get(word) ?? word);

function bagOf(text: string): Bag {
  const words = new Map<string, number>();
  let negations = 0;
  let helpers = 0;
  const plain = text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\bcan't\b/g, "can n't")
    .replace(/\bcannot\b/g, "can not")
    .replace(/\bwon't\b/g, "will n't")
    .replace(/\bshan't\b/g, "shall n't")
    .replace(/\bain't\b/g, "is n't")
    .replace(/n't\b/g, " nt ")
    .replace(/n't/g, " nt ");
  for (const word of plain.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (NEGATIONS.has(word)) negations += 1;
    else if (DO.has(word)) helpers += 1;
    else words.set(word, (words.get(word) ?? 0) + 1);
  }
  return { words, negations, helpers };
}

/** Words that one bag has more often than the other. */
function surplus(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] {
  return [...one].flatMap(([word, count]) =>
    new Array<string>(Math.max(0, count - (other.get(word) ?? 0))).fill(word),
  );
}
