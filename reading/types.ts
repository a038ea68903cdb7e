/**
 * The small tree that reading walks: filled by the live DOM (overlay/live-tree.ts) and by a parsed
 * HTML file (cli/html-tree.ts), so that page and command line read alike.
 */

export interface Tree<N> {
  /** First child in the tree that is rendered: the open shadow root's content where there is one. */
  firstChild(node: N): N | null;
  nextSibling(node: N): N | null;
  /** Lower-case local name; null for text nodes; "" for anything else (comments, fragments). */
  tag(node: N): string | null;
  /** Raw data of a text node. */
  data(node: N): string;
  attribute(node: N, name: string): string | null;
  /** True when nothing of the element is rendered, as far as this tree can know. */
  isHidden(node: N): boolean;
}

export type Role = "title" | "heading" | "paragraph" | "quote" | "item" | "caption" | "cell" | "other";

/** Which characters of a node stand where in a block's text. Sorted, without overlap. */
export interface Run<N> {
  /** Start in the block's text. */
  readonly start: number;
  readonly length: number;
  readonly node: N;
  /** Start in the node's raw data; `length` characters from there equal the block's, white space aside. */
  readonly offset: number;
}

export interface ReadBlock<N> {
  /** White space collapsed and trimmed, soft hyphens and zero-width characters removed, nothing else changed. */
  readonly text: string;
  readonly lang: string | null;
  readonly role: Role;
  /** True when the whole block stands in a link (headlines of other articles). */
  readonly linked: boolean;
  readonly runs: readonly Run<N>[];
}
