/**
 * Slips of the hand between a typed word and another: a letter too many, one too few, a wrong one, two neighbours swapped (the optimal
 * string alignment of Damerau and Levenshtein). Pure; knows no words.
 */

/** Rows of the table, made once: words are short. */
const SIZE = 64;
let [before, last, row] = [new Uint8Array(SIZE), new Uint8Array(SIZE), new Uint8Array(SIZE)];

/**
 * How many slips lead from `typed` to `word`; null where they are more than `most`, or where a word is longer than 62 units.
 * @param isBegun whether `typed` may be the beginning of the word only: then the fewest for any beginning of it
 * Cost: the product of the lengths at most; it ends as soon as a row has only more than `most`.
 */
export function slipsBetween(typed: string, word: string, most: number, isBegun: boolean): number | null {
  const length = isBegun ? Math.min(word.length, typed.length + most) : word.length;
  if (typed.length > SIZE - 2 || length > SIZE - 2) return null;
  if (typed.length - length > most || (!isBegun && length - typed.length > most)) return null;
  for (let j = 0; j <= length; j++) last[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    row[0] = i;
    let least = i;
    const letter = typed.charCodeAt(i - 1);
    for (let j = 1; j <= length; j++) {
      const other = word.charCodeAt(j - 1);
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === other)
        slips = Math.min(slips, before[j - 2]! + 1);
      row[j] = slips;
      if (slips < least) least = slips;
    }
    [before, last, row] = [last, row, before];
    if (least > most) return null;
  }
  let slips = last[length]!;
  if (isBegun) for (let j = 0; j < length; j++) slips = Math.min(slips, last[j]!);
  return slips <= most ? slips : null;
}
