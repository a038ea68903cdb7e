/** Whole transcripts against 19,250 claims: what is marked in running text, and how much of it is wrong. */
import { claimRows, claimSet } from "../claims.ts";
import { aroundOf, type DebateSentence, debateSentences, sentenceId } from "../debates-data.ts";
import { readJudgements } from "../judgements.ts";
import {
  countMarks,
  decided,
  isAccusing,
  type Mark,
  markOf,
  rateFigure,
  shareFigure,
  verdictOn,
} from "../marks.ts";
import { atLeast, atMost, type ErrorLine, type MeasuredSet, reasonsLine, type ToJudge } from "../set.ts";

interface Part {
  readonly marks: Mark[];
  readonly refused: number;
}
const QUICK_STEP = 8;
const PER = 1_000;

/** A quick run takes every eighth sentence for the rate, and all labelled ones for the share found. */
const inRate = (at: number, quick: boolean) => !quick || at % QUICK_STEP === 0;

export const debates: MeasuredSet<Part> = {
  id: "debate_sentences",
  weight: 150,
  parts: () => 2,
  run(part, of, quick) {
    const { engine, refused } = claimSet("politifact_debates");
    const sentences = debateSentences();
    const from = Math.floor((part * sentences.length) / of);
    const to = Math.floor(((part + 1) * sentences.length) / of);
    const marks: Mark[] = [];
    for (let at = from; at < to; at += 1) {
      const one = sentences[at]!;
      if (!inRate(at, quick) && one.relevant.length === 0) continue;
      const statement = { text: one.text, speaker: one.speaker, ...aroundOf(sentences, at) };
      for (const match of engine.matchStatement(statement)) {
        const mark = markOf(match, sentenceId(one), one.relevant.includes(match.claim));
        if (mark) marks.push(mark);
      }
    }
    return { marks, refused: refused.length };
  },
  summarise(parts, quick) {
    const all = parts.flatMap(({ marks }) => marks);
    const sentences = debateSentences();
    const places = new Map(sentences.map((one, at) => [sentenceId(one), at]));
    const judge = readJudgements("debates");
    const inBand = all.filter(({ band }) => band === "match");
    const rated = inBand.filter(({ sentence }) => inRate(places.get(sentence)!, quick));
    const units = sentences.filter((_, at) => inRate(at, quick)).length;
    const labelled = sentences.filter(({ relevant }) => relevant.length > 0);
    const foundIn = (marks: readonly Mark[]) => {
      const found = new Set(marks.filter(({ listed }) => listed).map(({ sentence }) => sentence));
      return [labelled.filter((one) => found.has(sentenceId(one))).length, labelled.length] as const;
    };
    const count = countMarks(rated, judge);
    const accusing = countMarks(rated.filter(isAccusing), judge);
    const unjudged = inBand.filter((mark) => verdictOn(mark, judge) === "unjudged");
    const decisions = countMarks(all, judge);
    return {
      id: "debate_sentences",
      title: "Running text: 13 transcripts against 19,250 PolitiFact claims",
      says: `${sentences.length} sentences in their order, each with the three before, the two after and its speaker, against 19,250 claims by text and title only. The labels name only what a fact-checker's article linked to (${labelled.length} sentences); a full labelling of such text has found seven times as many, so marks outside the labels are judged by two readers who do not see the engine's side. A mark counts as right when a label or both readers say so; what nobody judged counts as wrong. The share found is of the labelled sentences and of their listed claims only. The transcripts are of few speakers and of one country's politics, and claims and speeches are of the same years.`,
      sampled: quick
        ? `every ${QUICK_STEP}th sentence for the rate; all labelled ones for the share found`
        : null,
      figures: [
        rateFigure("wrong marks per 1,000 sentences", count.wrong, units, PER, atMost(1)),
        shareFigure("labelled sentences found", foundIn(inBand), atLeast(0.08)),
        shareFigure("marks that are right", [count.right, count.marks]),
        rateFigure("wrong, asserts and reports only, per 1,000", accusing.wrong, units, PER),
        shareFigure("labelled found, asserts and reports only", foundIn(inBand.filter(isAccusing))),
        shareFigure("labelled found, both bands", foundIn(all)),
      ],
      tables: [
        {
          title: "Marks",
          head: ["", "marks", "right", "wrong", "of them unjudged"],
          rows: [
            ["`match` band", ...cells(count)],
            ["asserts and reports", ...cells(accusing)],
            ["both bands", ...cells(decisions)],
          ],
        },
      ],
      notes: [
        `${unjudged.length} marks have no judgement and count as wrong.`,
        `${parts[0]?.refused ?? 0} claims refused by the import.`,
      ],
      errors: inBand
        .filter((mark) => verdictOn(mark, judge) !== "right")
        .map((mark) => errorOf(mark, sentences[places.get(mark.sentence)!]!, verdictOn(mark, judge))),
      toJudge: judgeLines(unjudged, sentences, places),
      shown: decided(all, judge),
    };
  },
};

const cells = ({ marks, right, wrong, unjudged }: ReturnType<typeof countMarks>) =>
  [marks, right, wrong, unjudged].map(String);

function errorOf(mark: Mark, { text, speaker }: DebateSentence, verdict: string): ErrorLine {
  const { sentence, claim, stance, score, explanation } = mark;
  return {
    set: "debate_sentences",
    id: sentence,
    kind: `mark ${verdict}`,
    text,
    speaker,
    claim: claimById().get(claim),
    stance,
    score,
    why: reasonsLine(explanation),
  };
}

let byId: ReadonlyMap<string, { id: string; claim: string; title: string }> | null = null;
function claimById() {
  byId ??= new Map(claimRows("politifact_debates").map((row) => [row.id, row]));
  return byId;
}

/** In the order of the text: nothing in it tells the engine's side. */
function judgeLines(
  marks: readonly Mark[],
  sentences: readonly DebateSentence[],
  places: ReadonlyMap<string, number>,
): ToJudge[] {
  return [...marks]
    .sort((a, b) => places.get(a.sentence)! - places.get(b.sentence)! || (a.claim < b.claim ? -1 : 1))
    .map(({ sentence, claim }) => {
      const at = places.get(sentence)!;
      const { claim: claim_text, title: claim_title } = claimById().get(claim)!;
      const { text, speaker } = sentences[at]!;
      const around = aroundOf(sentences, at);
      return { set: "debate_sentences", sentence, claim, text, ...around, speaker, claim_text, claim_title };
    });
}
