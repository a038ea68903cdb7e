/** Ascending numbers, searched by halves. */

/** Position of the first that is not less than `key`; the length where all are. */
export function firstNotLess(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
