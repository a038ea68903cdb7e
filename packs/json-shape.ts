/**
 * Two faults of shape that the schema library does not list in full: keys that nobody knows (it stops
 * at the first of an object) and lists where an object belongs (it takes a list for an object).
 * Walks schema and data side by side; values themselves are the schema's business.
 */
import type { Fault } from "./fault.ts";
import { toPointer } from "./json-pointer.ts";

/** The few properties of a schema node that the walk needs. */
interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
}

/**
 * All unknown keys, and all lists that should be objects.
 * @param schema A valibot schema of strict objects, arrays, optional and nullable values.
 */
export function findShapeFaults(schema: unknown, json: unknown): Fault[] {
  const faults: Fault[] = [];
  walk(schema as SchemaNode, json, []);
  return faults;

  function walk(node: SchemaNode, value: unknown, steps: (string | number)[]): void {
    if (typeof value !== "object" || value === null) return;
    if (node.wrapped) walk(node.wrapped, value, steps);
    else if (node.entries && Array.isArray(value)) {
      const problem = "a list stands where an object with named fields belongs";
      faults.push({
        pointer: toPointer(steps),
        problem,
        mend: `Write { ... } with: ${listKeys(node.entries)}.`,
      });
    } else if (node.entries) {
      for (const [key, child] of Object.entries(value)) {
        const known = Object.hasOwn(node.entries, key) ? node.entries[key] : undefined;
        if (known) walk(known, child, [...steps, key]);
        else faults.push(unknownKey(node.entries, key, [...steps, key]));
      }
    } else if (node.item && Array.isArray(value)) {
      const item = node.item;
      for (const [index, child] of value.entries()) walk(item, child, [...steps, index]);
    }
  }
}

function unknownKey(
  entries: Readonly<Record<string, SchemaNode>>,
  key: string,
  steps: (string | number)[],
): Fault {
  const near = Object.keys(entries).find((name) => isNear(name.toLowerCase(), key.toLowerCase()));
  return {
    pointer: toPointer(steps),
    problem: `\`${key}\` is not a field that belongs here`,
    mend: near
      ? `Did you mean \`${near}\`? Otherwise take it out.`
      : `Take it out. Known here: ${listKeys(entries)}.`,
  };
}

function listKeys(entries: Readonly<Record<string, SchemaNode>>): string {
  return Object.keys(entries)
    .map((key) => `\`${key}\``)
    .join(", ");
}

/** One slip of the pen: a letter more, less or other, two exchanged, or an ending such as the plural's. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || long.length - short.length > 2) return false;
  if (long.startsWith(short) && short.length > 3) return true;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const restOfShort = short.slice(same);
  const restOfLong = long.slice(same);
  const exchanged = `${restOfLong[1] ?? ""}${restOfLong[0] ?? ""}${restOfLong.slice(2)}`;
  return (
    exchanged === restOfShort ||
    restOfLong.slice(1) === restOfShort ||
    (short.length > 3 && restOfLong.slice(1) === restOfShort.slice(1))
  );
}
