/**
 * JSON pointers (RFC 6901) for faults, and the order in which places stand in a document.
 */

/** "/claims/0/text" out of its steps; "" is the whole document. */
export function toPointer(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/**
 * The place of every value in the document, counted from the top in the order of the text.
 * Keys that look like whole numbers come first, because JSON.parse moves them there.
 * Cost: linear in the size of the document, once.
 */
export function numberPlaces(json: unknown): Map<string, number> {
  const places = new Map<string, number>();
  const walk = (value: unknown, pointer: string): void => {
    places.set(pointer, places.size);
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) walk(child, pointer + toPointer([key]));
  };
  walk(json, "");
  return places;
}
