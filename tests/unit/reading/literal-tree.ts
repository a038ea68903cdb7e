/** A tree written down in the test itself: `el("p", {}, "text", el("b", {}, "bold"))`. */
import type { Tree } from "../../../reading/types.ts";

export interface LiteralNode {
  tag: string | null;
  data: string;
  attributes: Record<string, string>;
  children: LiteralNode[];
  next: LiteralNode | null;
}

type Child = LiteralNode | string;

export function text(data: string): LiteralNode {
  return { tag: null, data, attributes: {}, children: [], next: null };
}

export function el(tag: string, attributes: Record<string, string> = {}, ...children: Child[]): LiteralNode {
  const nodes = children.map((child) => (typeof child === "string" ? text(child) : child));
  nodes.forEach((node, i) => {
    node.next = nodes[i + 1] ?? null;
  });
  return { tag, data: "", attributes, children: nodes, next: null };
}

/** Attribute `invisible` stands for whatever a style sheet hides. */
export const literalTree: Tree<LiteralNode> = {
  firstChild: (node) => node.children[0] ?? null,
  nextSibling: (node) => node.next,
  tag: (node) => node.tag,
  data: (node) => node.data,
  attribute: (node, name) => node.attributes[name] ?? null,
  isHidden: (node) => "invisible" in node.attributes,
};
