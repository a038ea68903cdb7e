/**
 * A file's bytes to blocks of text and the facts of the page, by the same reading as in the browser.
 * Plain text goes the same way: its paragraphs (split at blank lines) become paragraphs of a page.
 */

import type { TextBlock, Unread } from "../matching/types.ts";
import { readBlocks } from "../reading/blocks.ts";
import { type PageFacts, readPageFacts } from "../reading/page-facts.ts";
import { InputError } from "./command.ts";
import { decodeText } from "./decode-text.ts";
import { parseHtml } from "./html-tree.ts";

export interface ReadPage {
  readonly blocks: TextBlock[];
  readonly facts: PageFacts;
  readonly unread: Unread[];
}

const HTML_START =
  /^\s*(?:<!doctype\s+html|<!--|<\?xml|<(?:html|head|body|title|meta|article|main|div|p|h[1-6]|section)[\s>/])/i;

/** First bytes of what is saved under a page's name by mistake. */
const NOT_TEXT = [
  { name: "a PDF document", bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: "a compressed archive", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: "compressed with gzip", bytes: [0x1f, 0x8b] },
  { name: "a picture", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: "a picture", bytes: [0xff, 0xd8, 0xff] },
];

/**
 * @param name Path of the file; what does not end in .html, .htm, .xhtml or .txt (standard input) is HTML
 * when it begins like HTML.
 * @throws InputError when the bytes are plainly not text.
 */
export function readPage(name: string, bytes: Uint8Array): ReadPage {
  const other = NOT_TEXT.find((kind) => kind.bytes.every((byte, at) => bytes[at] === byte));
  if (other) throw new InputError(`${name}: this is not a page but ${other.name}.`);
  const { text, encoding, lost } = decodeText(bytes);
  const { tree, root } = parseHtml(isHtml(name, text) ? text : toHtml(text));
  const { blocks, unread } = readBlocks(tree, root);
  return {
    blocks: blocks.map(({ text: blockText, lang, role }) => ({ text: blockText, lang, role })),
    facts: readPageFacts(tree, root, blocks),
    unread: [
      ...(lost > 0 ? [{ reason: "encoding" as const, count: lost, detail: encoding }] : []),
      ...unread,
      ...(blocks.length === 0 ? [{ reason: "empty" as const, count: 1 }] : []),
    ],
  };
}

function isHtml(name: string, text: string): boolean {
  const ending = /\.(x?html?|txt)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? HTML_START.test(text) : ending !== "txt";
}

function toHtml(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return escaped
    .split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("");
}
