/** Sentence pairs with negation put in by people: for information, because the pairs follow from pictures and essays. */
import { engineOver, importClaims } from "../claims.ts";
import { evalRows } from "../eval-data.ts";
import { shareFigure } from "../marks.ts";
import type { MeasuredSet } from "../set.ts";

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: string;
}
/** file, label, accepted, asked */
type Part = { file: string; label: string; accepted: number; asked: number }[];

const FILES = ["snli", "mnli", "rte"];

export const negatedNli: MeasuredSet<Part> = {
  id: "negated_nli",
  weight: 20,
  parts: () => 1,
  run() {
    return FILES.flatMap((file) => {
      const pairs = evalRows<Pair>(`negated_nli/${file}.jsonl`);
      const ids = new Map([...new Set(pairs.map(({ b }) => b))].map((b, at) => [b, `n${at}`]));
      const { claims, refused } = importClaims(
        `nli-${file}`,
        [...ids].map(([claim, id]) => ({ id, claim, title: "" })),
      );
      const engine = engineOver(claims);
      const counts = new Map<string, Part[number]>();
      for (const { a, b, label } of pairs) {
        const id = ids.get(b)!;
        if (refused.includes(id)) continue;
        const count = counts.get(label) ?? { file, label, accepted: 0, asked: 0 };
        counts.set(label, count);
        count.asked += 1;
        const isAccepted = engine
          .matchStatement({ text: a })
          .some(
            ({ claim, band, stance }) =>
              claim === id && band === "match" && (stance === "asserts" || stance === "reports"),
          );
        if (isAccepted) count.accepted += 1;
      }
      return [...counts.values()];
    });
  },
  summarise([counts = []]) {
    const total = (label: string) => {
      const these = counts.filter((one) => one.label === label);
      const sum = (of: (one: Part[number]) => number) => these.reduce((n, one) => n + of(one), 0);
      return [sum((one) => one.accepted), sum((one) => one.asked)] as const;
    };
    return {
      id: "negated_nli",
      title: "Negation that matters, and negation that does not (for information)",
      says: "4,500 pairs out of three sets for inference, negated by people. The second sentence is the claim, the first the statement; accepted is the `match` band as asserts or reports. The first sentence entails the second by knowledge of the world far more often than by saying it, so little of the entailment can be kept by an engine that compares statements, and none of it has to be; what matters is how little of the contradiction is accepted.",
      sampled: null,
      figures: [
        shareFigure("entailment: kept", total("entailment")),
        shareFigure("contradiction: accepted", total("contradiction")),
        shareFigure("neutral: accepted", total("neutral")),
        shareFigure("not entailed (neutral or contradiction): accepted", total("not_entailment")),
      ],
      tables: [
        {
          title: "By file: accepted",
          head: ["file", "label", "accepted"],
          rows: counts.map(({ file, label, accepted, asked }) => [
            file,
            label.replace("_", " "),
            `${accepted} of ${asked}`,
          ]),
        },
      ],
      notes: [],
      errors: [],
    };
  },
};
