/** A map whose keys have several values each. */

/** Adds a value to those of a key, unless it is there; linear in the values of that key. */
export function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
