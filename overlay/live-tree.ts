/**
 * The live document as the small tree that `reading/` walks, as it is rendered: open shadow roots in
 * place of their hosts' children, slots filled. Reads only. Closed shadow roots cannot be seen.
 *
 * Cost: one `checkVisibility` an element (about 3 µs in Chromium); computed styles are asked only for
 * the few elements without a box.
 */
import { isBlock } from "../reading/elements.ts";
import { DECLARING, UNDECLARING } from "../reading/page-facts.ts";
import type { Tree } from "../reading/types.ts";

/** Elements of our own (the card's host) begin so: never read, and no reason to read again. */
export const OWN_PREFIX = "fact-overlay";

/** True for an element that this extension put into the page. */
export function isOwn(node: Node): boolean {
  return (node as Partial<Element>).localName?.startsWith(OWN_PREFIX) ?? false;
}

/** Text that a reader reaches by opening it, and find-in-page finds. */
const OPENABLE = 'details:not([open]), [hidden="until-found" i]';

/** True when nothing of an element of the page is rendered nor can be opened by the reader. */
function isHidden(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return false;
  const style = getComputedStyle(element);
  if (style.display === "none" || (style.visibility !== "visible" && style.visibility !== "")) return true;
  // No box, yet displayed: `display: contents`, or contents that are skipped until something is opened.
  return style.display !== "contents" && element.closest(OPENABLE) === null;
}

/** The host of the open or closed shadow root that `node` is, else null. */
function hostOf(node: Node | null): Element | null {
  return node?.nodeType === 11 ? ((node as Partial<ShadowRoot>).host ?? null) : null;
}

const isElement = (node: Node | null): node is Element => node?.nodeType === 1;

/** The parent in the rendered tree: a slotted node's is its slot, a shadow root's content's is its host. */
export function renderedParent(node: Node): Element | null {
  const slot = (node as Partial<Slottable>).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  return isElement(parent) ? parent : hostOf(parent);
}

/** The ancestors of a node in the rendered tree, outermost first. */
export function renderedAncestors(node: Node): Element[] {
  const ancestors: Element[] = [];
  for (let at = renderedParent(node); at !== null; at = renderedParent(at)) ancestors.push(at);
  return ancestors.reverse();
}

/** The nearest block element around (or at) a node: no sentence reaches out of it. */
export function blockAround(node: Node): Element | null {
  for (let at = isElement(node) ? node : renderedParent(node); at !== null; at = renderedParent(at)) {
    if (isBlock(at.localName)) return at;
  }
  return null;
}

/** True when `node` is rendered inside `element` or is it. */
export function isInside(node: Node, element: Element): boolean {
  if (element.contains(node)) return true;
  const host = hostOf(node.getRootNode());
  return host !== null && isInside(host, element);
}

/**
 * Order of two connected nodes in the rendered tree, as a sort function answers. Slotted nodes count
 * where they are written, which is the usual order.
 */
export function documentOrder(a: Node, b: Node): number {
  const hostsOf = (node: Node): Node[] => {
    const chain = [node];
    for (let host = hostOf(node.getRootNode()); host !== null; host = hostOf(host.getRootNode()))
      chain.unshift(host);
    return chain;
  };
  const chainA = hostsOf(a);
  const chainB = hostsOf(b);
  for (let i = 0; ; i++) {
    const x = chainA[i];
    const y = chainB[i];
    if (x === undefined || y === undefined) return chainA.length - chainB.length;
    if (x !== y) return x.compareDocumentPosition(y) & x.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
}

/**
 * The live tree.
 * @param onShadowRoot told of every open shadow root that is walked into: a mutation observer does not see into it
 */
export function liveTree(onShadowRoot: (root: ShadowRoot) => void = () => {}): Tree<Node> {
  // A slot's nodes, taken once a walk: asking anew for every sibling would be quadratic.
  const assigned = new WeakMap<Element, { nodes: Node[]; at: number }>();
  let anyAssigned = false; // most pages have no slot: then no node is asked for its own
  // The walk asks for an element's name and then for its children: what was asked once is not asked of the page again.
  let named: Node | null = null;
  let name: string | null = null;
  const tagOf = (node: Node): string | null => {
    if (node === named) return name;
    named = node;
    const kind = node.nodeType;
    name = kind === 3 ? null : kind === 1 ? (node as Element).localName : "";
    return name;
  };
  return {
    firstChild(node) {
      const shadow = (node as Partial<Element>).shadowRoot;
      if (shadow) {
        onShadowRoot(shadow);
        return shadow.firstChild;
      }
      const nodes = tagOf(node) === "slot" ? slotted(node) : null;
      if (nodes === null || nodes.length === 0) return node.firstChild;
      assigned.set(node as Element, { nodes, at: 0 });
      anyAssigned = true;
      return nodes[0]!;
    },
    nextSibling(node) {
      const slot = anyAssigned ? (node as Partial<Slottable>).assignedSlot : null;
      const walk = slot ? assigned.get(slot) : undefined;
      if (walk === undefined) return node.nextSibling;
      return walk.nodes[++walk.at] ?? null;
    },
    tag: tagOf,
    data: (node) => (node as Text).data,
    attribute: (node, wanted) => (node as Element).getAttribute?.(wanted) ?? null,
    isHidden: (node) => tagOf(node)?.startsWith(OWN_PREFIX) || isHidden(node as Element),
  };
}

/**
 * The elements that may declare facts of a page, found by the browser's own search: a tenth of what walking to them takes. It does
 * not see into shadow roots.
 */
export function declaringElements(document: Document): Element[] {
  const { head } = document;
  return [...document.querySelectorAll(DECLARING)].filter(
    (element) => element.parentNode === head || element.closest(UNDECLARING) === null,
  );
}

/** The nodes that fill a slot; none for an element that only bears the name. */
function slotted(node: Node): Node[] {
  return (node as Partial<HTMLSlotElement>).assignedNodes?.() ?? [];
}
