/** Maps that keep what was worked out, and start anew when they are full: an endless stream of text cannot fill the memory. */

/** Keeps the value and returns it. */
export function keep<K, V>(map: Map<K, V>, key: K, value: V, atMost: number): V {
  if (map.size >= atMost) map.clear();
  map.set(key, value);
  return value;
}
