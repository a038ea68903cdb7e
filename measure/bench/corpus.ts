/** The real pages of the data, read as `fact-overlay scan` reads them, and their sentences for whoever is asked a sentence. */
import { readFileSync } from "node:fs";
import { decodeText } from "../../cli/decode-text.ts";
import { parseHtml } from "../../cli/html-tree.ts";
import { readPage } from "../../cli/read-page.ts";
import { languageTables } from "../../data/language/tables.ts";
import { splitSentences } from "../../matching/sentences.ts";
import type { PageContext, TextBlock } from "../../matching/types.ts";
import type { Tree } from "../../reading/types.ts";
import { evalPath, evalRows } from "../eval-data.ts";

export interface BenchPage {
  readonly file: string;
  readonly blocks: readonly TextBlock[];
  readonly context: PageContext;
  /** Of three words and more, as the engine compares them. */
  readonly sentences: readonly string[];
}

const { en, es } = languageTables.languages;
const ABBREVIATIONS = new Set([...en.abbreviations, ...es.abbreviations]);
const MIN_WORDS = 3;

/** @param every 1 for all pages, 4 for every fourth. */
export function benchPages(every = 1): BenchPage[] {
  return evalRows<{ file: string }>("pages/index.jsonl")
    .filter((_, at) => at % every === 0)
    .map(({ file }) => {
      const { blocks, facts } = readPage(file, readFileSync(evalPath(`pages/${file}`)));
      return { file, blocks, context: facts, sentences: blocks.flatMap(({ text }) => sentencesOf(text)) };
    });
}

export function sentencesOf(text: string): string[] {
  return splitSentences(text, ABBREVIATIONS)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => (sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= MIN_WORDS);
}

/** For each page a walk over its text nodes that adds up their lengths: less cannot be done to a page. */
export function textWalks(every = 1): (() => number)[] {
  return evalRows<{ file: string }>("pages/index.jsonl")
    .filter((_, at) => at % every === 0)
    .map(({ file }) => {
      const { tree, root } = parseHtml(decodeText(readFileSync(evalPath(`pages/${file}`))).text);
      return () => lengthOf(tree, root);
    });
}

function lengthOf<N>(tree: Tree<N>, root: N): number {
  let length = 0;
  const left: N[] = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (tree.tag(node) === null) length += tree.data(node).length;
    else
      for (let child = tree.firstChild(node); child !== null; child = tree.nextSibling(child))
        left.push(child);
  }
  return length;
}
