/**
 * The statistics of the measurements: Wilson's interval for a share, average precision for a ranking,
 * and a bootstrap over the queries for its mean. Deterministic: the resamples come from a seeded generator.
 */

export type Interval = readonly [low: number, high: number];
/** A part and the whole it is counted in. */
export type Count = readonly [part: number, whole: number];

const Z95 = 1.959963984540054;

/** Wilson's 95 % interval of a share. Of nothing nothing is known: from 0 to 1. */
export function wilson([part, whole]: Count, z = Z95): Interval {
  if (whole === 0) return [0, 1];
  const share = part / whole;
  const z2 = z * z;
  const centre = share + z2 / (2 * whole);
  const spread = z * Math.sqrt((share * (1 - share) + z2 / (4 * whole)) / whole);
  const norm = 1 + z2 / whole;
  const low = part === 0 ? 0 : (centre - spread) / norm;
  const high = part === whole ? 1 : (centre + spread) / norm;
  return [Math.max(0, low), Math.min(1, high)];
}

/** 95 % interval of a count of rare events (Byar's approximation to Poisson): for rates that are no share. */
export function poisson(events: number, z = Z95): Interval {
  const cube = (x: number, sign: 1 | -1) => x * (1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3;
  return [events === 0 ? 0 : cube(events, -1), cube(events + 1, 1)];
}

/**
 * Average precision of the first `depth` answers: the precision at each relevant one, summed, over the number of
 * relevant answers (over `depth` where there are more of them than places).
 */
export function averagePrecision(
  answers: readonly string[],
  relevant: ReadonlySet<string>,
  depth: number,
): number {
  if (relevant.size === 0) return 0;
  let found = 0;
  let sum = 0;
  const seen = new Set<string>();
  answers.slice(0, depth).forEach((answer, at) => {
    if (!relevant.has(answer) || seen.has(answer)) return;
    seen.add(answer);
    found += 1;
    sum += found / (at + 1);
  });
  return sum / Math.min(relevant.size, depth);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Percentile bootstrap of the mean, 95 %. The same values give the same interval on every machine. */
export function bootstrapMean(values: readonly number[], resamples = 2_000, seed = 20_261_123): Interval {
  if (values.length === 0) return [0, 1];
  const random = generator(seed);
  const means: number[] = [];
  for (let i = 0; i < resamples; i += 1) {
    let sum = 0;
    for (let j = 0; j < values.length; j += 1) sum += values[Math.floor(random() * values.length)]!;
    means.push(sum / values.length);
  }
  means.sort((a, b) => a - b);
  return [percentile(means, 0.025), percentile(means, 0.975)];
}

/** Paired bootstrap: interval of the mean difference of two systems on the same queries. */
export function bootstrapDifference(
  one: readonly number[],
  other: readonly number[],
  resamples = 2_000,
  seed = 20_261_123,
): Interval {
  if (one.length !== other.length)
    throw new Error("A paired bootstrap needs the same queries on both sides.");
  return bootstrapMean(
    one.map((value, at) => value - other[at]!),
    resamples,
    seed,
  );
}

function percentile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}

/** mulberry32. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
