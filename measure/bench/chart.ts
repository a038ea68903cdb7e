/**
 * The chart of docs/benchmarks.md: time a page against the number of claims, both in powers of ten, one line an engine with its name at
 * its end. Written by hand as SVG; its colours follow the reader's light or dark setting. What was not measured is dashed and hollow.
 */
import { type ChartLine, type ChartPoint, duration } from "./part.ts";

const WIDTH = 860;
const HEIGHT = 560;
const PLOT = { left: 84, right: 640, top: 92, bottom: 482 };
/** Names at the ends of lines stand at least so far apart. */
const LABEL_GAP = 34;
const TICK_GAP = 70;
/** A page that is read in less is read at once, as far as a person feels. */
const AT_ONCE_MS = 100;

/** In the order of the lines: the first is ours, the last is the floor. */
const CLASSES = ["ours", "one", "two", "three", "floor"];

const STYLE = `
  .card { fill: #ffffff; stroke: #d8dee4 }
  text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: #57606a }
  .head { font-size: 18px; font-weight: 650; fill: #1f2328 }
  .name { font-size: 14px; font-weight: 600 }
  .grid { stroke: #d8dee4; stroke-width: 1; opacity: .75 }
  .felt { stroke: #8c959f; stroke-width: 1; stroke-dasharray: 1 4; stroke-linecap: round }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round }
  .beyond { stroke-dasharray: 2 6 }
  .lead { stroke: #8c959f; stroke-width: 1; opacity: .6 }
  .ours { --c: #0757c7 } .one { --c: #7a3fb0 } .two { --c: #1a7f4b } .three { --c: #b54708 } .floor { --c: #6e7781 }
  .line, .dot { stroke: var(--c) } .dot { fill: var(--c); stroke-width: 2 } .hollow { fill: #ffffff } .name { fill: var(--c) }
  .line.ours { stroke-width: 3.5 } .line.floor { stroke-width: 1.5; stroke-dasharray: 5 4 }
  @media (prefers-color-scheme: dark) {
    .card, .hollow { fill: #0d1117 } .card { stroke: #30363d } text { fill: #9198a1 } .head { fill: #f0f6fc }
    .grid { stroke: #30363d }
    .ours { --c: #6cb6ff } .one { --c: #d2a8ff } .two { --c: #6bd38f } .three { --c: #ffa657 } .floor { --c: #9198a1 }
    .name { fill: var(--c) }
  }`;

/** @param lines Ours first, the floor last; each with its points in order. At most five. */
export function chartOf(lines: readonly ChartLine[]): string {
  const points = lines.flatMap((line) => line.points);
  const xOf = scale(
    points.map(({ claims }) => claims),
    PLOT.left + 12,
    PLOT.right - 8,
    false,
  );
  const yOf = scale(
    points.map(({ ms }) => ms),
    PLOT.bottom,
    PLOT.top,
    true,
  );
  const sizes = [...new Set(points.map(({ claims }) => claims))].sort((a, b) => a - b);
  const decades = powers(Math.min(...points.map(({ ms }) => ms)), Math.max(...points.map(({ ms }) => ms)));
  const at = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;
  const text = (x: number, y: number, words: string, more = "") =>
    `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${more}>${words}</text>`;

  const grid = decades.map((ms) => {
    const y = yOf(ms);
    return `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}"/>${text(PLOT.left - 10, y + 4.5, inWords(ms), ' text-anchor="end"')}`;
  });
  const ticks = sizes.map((claims, i) => {
    const x = xOf(claims);
    const before = i > 0 ? x - xOf(sizes[i - 1]!) : TICK_GAP;
    const after = i < sizes.length - 1 ? xOf(sizes[i + 1]!) - x : TICK_GAP;
    // Two that stand close lean away from each other.
    const [anchor, lean] =
      after < TICK_GAP ? ["end", 14] : before < TICK_GAP ? ["start", -14] : ["middle", 0];
    return `<line class="grid" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${PLOT.bottom}" y2="${PLOT.bottom + 6}"/>${text(x + lean, PLOT.bottom + 24, claims.toLocaleString("en"), ` text-anchor="${anchor}"`)}`;
  });
  const felt = yOf(AT_ONCE_MS);
  const drawn = lines.map((line, i) => {
    const place = ({ claims, ms }: ChartPoint) => at(xOf(claims), yOf(ms));
    const measured = line.points.filter(({ isExtrapolated }) => !isExtrapolated);
    const beyond = line.points.filter(({ isExtrapolated }) => isExtrapolated);
    const path = (list: readonly ChartPoint[], more: string) =>
      list.length < 2
        ? ""
        : `<polyline class="line ${CLASSES[i]}${more}" points="${list.map(place).join(" ")}"/>`;
    const isFloor = CLASSES[i] === "floor";
    const dots = line.points.map(
      ({ claims, ms, isExtrapolated }) =>
        `<circle class="dot ${CLASSES[i]}${isExtrapolated ? " hollow" : ""}" cx="${xOf(claims).toFixed(1)}" cy="${yOf(ms).toFixed(1)}" r="${i === 0 ? 5 : 4}"/>`,
    );
    return [
      path(measured, ""),
      path([...measured.slice(-1), ...beyond], " beyond"),
      ...(isFloor ? [] : dots),
    ].join("");
  });
  const ends = lines.map((line, i) => ({ line, i, y: yOf(line.points.at(-1)!.ms) }));
  const labels = spreadOut(ends).map(({ line, i, y, from }) => {
    const { ms, isExtrapolated } = line.points.at(-1)!;
    const lead = `<path class="lead" d="M${at(PLOT.right - 1, from)} L${at(PLOT.right + 16, y)}" fill="none"/>`;
    const value = `${isExtrapolated ? `about ${roughly(ms)}` : duration(ms)} a page`;
    return `${lead}<g class="${CLASSES[i]}">${text(PLOT.right + 20, y - 1, line.name, ' class="name"')}${text(PLOT.right + 20, y + 15, value)}</g>`;
  });
  const isSome = points.some(({ isExtrapolated }) => isExtrapolated);
  const most = sizes.at(-1)!.toLocaleString("en");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc">
<title id="title">Time to compare one news page with a pack of claims</title>
<desc id="desc">${lines.map(({ name, points: all }) => `${name}: ${all.map(({ claims, ms }) => `${duration(ms)} with ${claims.toLocaleString("en")} claims`).join(", ")}`).join(". ")}.</desc>
<style>${STYLE}
</style>
<rect class="card" x=".5" y=".5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="10"/>
${text(28, 38, "Time to compare one news page with a pack of claims", ' class="head"')}
${text(28, 60, `Median of the saved pages, in powers of ten. At the right: with ${most} claims.${isSome ? " Hollow: worked out, not measured." : ""}`)}
${grid.join("\n")}
<line class="felt" x1="${PLOT.left}" x2="${PLOT.right}" y1="${felt.toFixed(1)}" y2="${felt.toFixed(1)}"/>
${text(PLOT.left + 12, felt + 17, "↓ felt as at once")}
${ticks.join("\n")}
${text((PLOT.left + PLOT.right) / 2, PLOT.bottom + 50, "claims in the pack", ' text-anchor="middle"')}
${drawn.reverse().join("\n")}
${labels.join("\n")}
</svg>
`;
}

/** Powers of ten that hold all values, within the nearest ones outside. */
function powers(least: number, most: number): number[] {
  const from = Math.floor(Math.log10(least));
  const to = Math.ceil(Math.log10(most));
  return Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
}

function scale(values: readonly number[], start: number, end: number, isRounded: boolean) {
  const all = isRounded ? powers(Math.min(...values), Math.max(...values)) : values;
  const [low, high] = [Math.log10(Math.min(...all)), Math.log10(Math.max(...all))];
  return (value: number) => start + ((Math.log10(value) - low) / (high - low)) * (end - start);
}

const roughly = (ms: number) =>
  ms < 120_000 ? duration(Number(ms.toPrecision(2))) : `${Math.round(ms / 60_000)} min`;

const inWords = (ms: number) =>
  ms < 1_000 ? `${Number(ms.toPrecision(1))} ms` : `${(ms / 1_000).toLocaleString("en")} s`;

/** Moves names apart that would lie over one another, as little as possible, from the middle of each crowd. */
function spreadOut<T extends { y: number }>(ends: readonly T[]): (T & { from: number })[] {
  const sorted = ends.map((one) => ({ ...one, from: one.y })).sort((a, b) => a.y - b.y);
  for (let round = 0; round < 60; round++) {
    for (let i = 1; i < sorted.length; i++) {
      const [above, below] = [sorted[i - 1]!, sorted[i]!];
      const lack = LABEL_GAP - (below.y - above.y);
      if (lack <= 0) continue;
      above.y -= lack / 2;
      below.y += lack / 2;
    }
  }
  return sorted;
}
