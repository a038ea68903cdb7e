/** Real news pages, read as the command line reads them, against claims that have nothing to do with them. */
import { readFileSync } from "node:fs";
import { publisherCountry } from "../../cli/publisher-country.ts";
import { type ReadPage, readPage } from "../../cli/read-page.ts";
import type { Engine } from "../../matching/engine.ts";
import type { PageMatch } from "../../matching/types.ts";
import { hashText } from "../../packs/hash-text.ts";
import { builtInClaims, builtInPack, type ClaimRow, claimSet, engineOver } from "../claims.ts";
import { evalPath, evalRows } from "../eval-data.ts";
import { readJudgements } from "../judgements.ts";
import { countMarks, type Mark, markOf, rateFigure, shareFigure, verdictOn } from "../marks.ts";
import { atMost, type MeasuredSet, reasonsLine, type ToJudge } from "../set.ts";

/** A mark with what a reader needs to judge it. */
interface PageMark {
  readonly mark: Mark;
  readonly judge: ToJudge;
}
interface Part {
  readonly snopes: PageMark[];
  readonly builtIn: PageMark[];
  readonly pages: number;
  readonly sentences: number;
  readonly seconds: number;
}
const AROUND = 500;

export const pages: MeasuredSet<Part> = {
  id: "pages",
  weight: 40,
  parts: () => 1,
  run() {
    const { engine: snopes, byId } = claimSet("snopes_tweets");
    const builtIn = engineOver(builtInClaims());
    const ownClaims = new Map(
      builtInPack.claims.map(({ id, text, title }) => [
        id,
        { id, claim: text.en ?? text.es ?? "", title: title?.en ?? "" },
      ]),
    );
    const files = evalRows<{ file: string }>("pages/index.jsonl").map(({ file }) => file);
    const part = { snopes: [] as PageMark[], builtIn: [] as PageMark[], sentences: 0, seconds: 0 };
    for (const file of files) {
      const page = readPage(file, readFileSync(evalPath(`pages/${file}`)));
      const start = performance.now();
      part.snopes.push(...marksOn(file, page, snopes, byId).marks);
      part.seconds += (performance.now() - start) / 1000;
      const own = marksOn(file, page, builtIn, ownClaims);
      part.builtIn.push(...own.marks);
      part.sentences += own.sentences;
    }
    return { ...part, pages: files.length };
  },
  summarise([part]) {
    const { snopes, builtIn, pages: count, sentences, seconds } = part!;
    const judge = readJudgements("pages");
    const inBand = (marks: PageMark[]) => marks.filter(({ mark }) => mark.band === "match");
    const marked = inBand(snopes);
    const own = inBand(builtIn);
    const counted = countMarks(
      marked.map(({ mark }) => mark),
      judge,
    );
    const ownCounted = countMarks(
      own.map(({ mark }) => mark),
      judge,
    );
    const wrong = [...marked, ...own].filter(({ mark }) => verdictOn(mark, judge) !== "right");
    return {
      id: "pages",
      title: "Real pages",
      says: `${count} saved news pages, 27 English and 13 Spanish, ${sentences} sentences, read as \`fact-overlay scan\` reads them. Against 10,375 Snopes claims, most of which have nothing to do with them, and against the built-in pack, of which no page is known to make a claim. A mark is wrong unless two readers, who do not see the engine's side, both judge it right. ${count} pages are few: no wrong mark among them would still leave up to about nine in a hundred pages possible. All claims are English, so the Spanish pages say little here.`,
      sampled: null,
      figures: [
        rateFigure("10,375 Snopes claims: wrong marks per 100 pages", counted.wrong, count, 100, atMost(2)),
        shareFigure("10,375 Snopes claims: marks that are right", [counted.right, counted.marks]),
        rateFigure("built-in pack: wrong marks per 100 pages", ownCounted.wrong, count, 100),
        {
          name: `milliseconds a page, 10,375 claims`,
          value: (1000 * seconds) / Math.max(1, count),
          decimals: 0,
        },
      ],
      tables: [
        {
          title: "Marks",
          head: ["claims", "`match`", "right", "wrong", "of them unjudged", "`possible`"],
          rows: [
            ["10,375 Snopes claims", counted, snopes.length - marked.length] as const,
            ["built-in pack", ownCounted, builtIn.length - own.length] as const,
          ].map(([name, c, possible]) => [
            name,
            ...[c.marks, c.right, c.wrong, c.unjudged, possible].map(String),
          ]),
        },
      ],
      notes: [`${counted.unjudged + ownCounted.unjudged} marks have no judgement and count as wrong.`],
      errors: wrong.map(({ mark, judge: line }) => ({
        kind: `mark ${verdictOn(mark, judge)}`,
        id: mark.sentence,
        ...line,
        stance: mark.stance,
        score: mark.score,
        why: reasonsLine(mark.explanation),
      })),
      toJudge: [...marked, ...own]
        .filter(({ mark }) => verdictOn(mark, judge) === "unjudged")
        .map(({ judge: line }) => line),
      pages: { pages: count, sentences, marks: own.length },
    };
  },
};

function marksOn(
  file: string,
  page: ReadPage,
  engine: Engine,
  claims: ReadonlyMap<string, ClaimRow>,
): { marks: PageMark[]; sentences: number } {
  const context = { ...page.facts, country: publisherCountry(page.facts.url) };
  const { matches, sentences } = engine.matchPage(page.blocks, context);
  const marks = matches.flatMap((match): PageMark[] => {
    const sentence = `${file}#${hashText(match.sentence)}`;
    const mark = markOf(match, sentence, false);
    return mark ? [{ mark, judge: toJudge(sentence, match, page, claims.get(match.claim)!) }] : [];
  });
  return { marks, sentences };
}

/** The text around the sentence, taken from its block and, at the block's ends, from the neighbouring ones. */
function toJudge(sentence: string, match: PageMatch, { blocks, facts }: ReadPage, claim: ClaimRow): ToJudge {
  const { text } = blocks[match.block]!;
  const end = match.sentenceStart + match.sentence.length;
  const before = text.slice(0, match.sentenceStart) || (blocks[match.block - 1]?.text ?? "");
  const after = text.slice(end) || (blocks[match.block + 1]?.text ?? "");
  return {
    set: "pages",
    sentence,
    claim: match.claim,
    text: match.sentence,
    before: before.slice(-AROUND),
    after: after.slice(0, AROUND),
    page_title: facts.title ?? "",
    claim_text: claim.claim,
    claim_title: claim.title,
  };
}
