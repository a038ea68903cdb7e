/** Whether a score means what it says: of all matches in a bin of scores, how many are right. */
import type { SetResult, Shown } from "./set.ts";
import { type Count, wilson } from "./statistics.ts";

const BINS: readonly (readonly [from: number, to: number])[] = [
  [0.5, 0.6],
  [0.6, 0.7],
  [0.7, 0.8],
  [0.8, 0.9],
  [0.9, 1.0001],
];

export interface Bin {
  readonly name: string;
  readonly count: Count;
}

/** Right and all in each bin; the last bin holds 1 as well, what is below .5 is in none. */
export function binned(shown: readonly Shown[]): Bin[] {
  return BINS.map(([from, to]) => {
    const these = shown.filter(([score]) => score >= from && score < to);
    const name = `${from.toFixed(1)}-${Math.min(1, to).toFixed(1)}`;
    return { name, count: [these.filter(([, right]) => right).length, these.length] };
  });
}

/** @returns null when no set that decides was run. */
export function calibrationOf(results: readonly SetResult[]): SetResult | null {
  const deciding = results.filter(({ shown }) => shown !== undefined);
  if (deciding.length === 0) return null;
  const all = binned(deciding.flatMap(({ shown }) => shown!));
  const apart = deciding.map(({ shown }) => binned(shown!));
  const top = all.at(-1)!.count;
  const share = ([part, whole]: Count) => (whole === 0 ? "-" : `${part} of ${whole}`);
  const range = (count: Count) =>
    wilson(count)
      .map((x) => (100 * x).toFixed(1))
      .join("-");
  return {
    id: "calibration",
    title: "What a score means",
    says: `All matches of both bands on ${deciding.map(({ id }) => id).join(", ")}: of those with a score in a bin, how many are right. The sets are mixed as they come, and the opposite pairs are thousands: a share here is of this mixture and of no newspaper. Matches in running text count only where a label or two readers decided.`,
    sampled: null,
    figures: [
      {
        name: "right, of scores from 0.9",
        count: top,
        interval: wilson(top),
        target: { at: "least", value: 0.9 },
      },
    ],
    tables: [
      {
        title: "Right, by score",
        head: ["score", "all sets", "95 %", ...deciding.map(({ id }) => id)],
        rows: all.map(({ name, count }, at) => [
          name,
          share(count),
          count[1] === 0 ? "" : `${range(count)} %`,
          ...apart.map((bins) => share(bins[at]!.count)),
        ]),
      },
    ],
    notes: [],
    errors: [],
  };
}
