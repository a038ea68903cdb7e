/**
 * Builds one block's text and, in the same pass, the runs that say where every character came
 * from. There is no second search for an offset afterwards, so text and map cannot disagree.
 * Does not know elements or blocks. Linear in the characters added.
 */
import type { Run } from "./types.ts";

interface OpenRun<N> {
  start: number;
  length: number;
  node: N;
  offset: number;
}

/** Plain letters end here: below it only white space needs a look, and the soft hyphen. */
const SPACE = 32;

/** 0: a character to keep, 1: white space, 2: to be removed. */
function kindOf(code: number): 0 | 1 | 2 {
  if (code > SPACE && code < 0xa0) return 0;
  if (code === SPACE || (code >= 9 && code <= 13)) return 1;
  if (code === 0xa0) return 1;
  if (code === 0xad) return 2;
  if (code < 0x1680) return 0;
  if (code >= 0x2000 && code <= 0x200a) return 1;
  if ((code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return 2;
  return code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x1680
    ? 1
    : 0;
}

/** What must be looked at letter by letter: white space but for single spaces, and what `kindOf` removes. */
const ODD = /[\t-\r\xa0\xad\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]| {2}/;

/** The text without the characters that nobody sees, soft hyphens and joiners. Linear; most texts are returned as they are. */
export function withoutInvisible(text: string): string {
  let kept = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (kindOf(text.charCodeAt(i)) !== 2) continue;
    kept += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : kept + text.slice(from);
}

export class BlockText<N> {
  #text = "";
  #runs: OpenRun<N>[] = [];
  /** Whether the text ends with a space (or has not begun): further white space adds nothing. */
  #afterSpace = true;

  /** Length of the text so far, in UTF-16 units. */
  get length(): number {
    return this.#text.length;
  }

  /** Adds a text node's raw data. Returns whether anything but white space came in. */
  add(node: N, data: string): boolean {
    return ODD.test(data) ? this.#addByLetter(node, data) : this.#addWhole(node, data);
  }

  /** For text as most nodes have it: what is not one of single spaces is kept. */
  #addWhole(node: N, data: string): boolean {
    const from = this.#afterSpace && data.startsWith(" ") ? 1 : 0;
    if (data.length === from) return false;
    this.#push(node, from, from === 0 ? data : data.slice(from));
    this.#afterSpace = data.endsWith(" ");
    return data !== " ";
  }

  #addByLetter(node: N, data: string): boolean {
    let inked = false;
    let from = 0; // start of the stretch of `data` that goes in unchanged
    for (let i = 0; i < data.length; i++) {
      const code = data.charCodeAt(i);
      const kind = kindOf(code);
      if (kind === 0) {
        this.#afterSpace = false;
        inked = true;
      } else if (kind === 1 && !this.#afterSpace) {
        this.#afterSpace = true;
        if (code === SPACE) continue;
        this.#push(node, from, data.slice(from, i));
        this.#push(node, i, " ");
        from = i + 1;
      } else {
        this.#push(node, from, data.slice(from, i));
        from = i + 1;
      }
    }
    this.#push(node, from, data.slice(from));
    return inked;
  }

  /** White space that no text node holds, such as a line break element. */
  addSpace(): void {
    if (this.#afterSpace) return;
    this.#text += " ";
    this.#afterSpace = true;
  }

  /** The text and its runs, trimmed at the end; the builder starts anew. Null when there is no text. */
  take(): { text: string; runs: Run<N>[] } | null {
    let text = this.#text;
    const runs = this.#runs;
    if (text.endsWith(" ")) {
      text = text.slice(0, -1);
      const last = runs[runs.length - 1]!;
      if (last.start + last.length > text.length && --last.length === 0) runs.pop();
    }
    this.#text = "";
    this.#runs = [];
    this.#afterSpace = true;
    return text === "" ? null : { text, runs };
  }

  #push(node: N, offset: number, piece: string): void {
    if (piece === "") return;
    const start = this.#text.length;
    const last = this.#runs[this.#runs.length - 1];
    if (last !== undefined && last.node === node && last.offset + last.length === offset) {
      last.length += piece.length; // nothing was left out in between, so the text is contiguous as well
    } else {
      this.#runs.push({ start, length: piece.length, node, offset });
    }
    this.#text += piece;
  }
}
