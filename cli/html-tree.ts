/**
 * A parsed HTML file as the small tree that `reading/` walks. Knows what HTML alone says about being
 * rendered: the `hidden` attribute, inline styles, elements that never are. Style sheets and scripts are not run, so a
 * part that a page hides with them is read here and not in a browser.
 *
 * Declared open shadow roots (`<template shadowrootmode="open">`) are read in place of their host's
 * children, slots filled, as a browser renders them.
 */
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Tree } from "../reading/types.ts";

export type HtmlNode = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Children = readonly HtmlNode[];

export interface HtmlTree {
  readonly tree: Tree<HtmlNode>;
  /** The html element: root of the page's facts and, through `body`, of its text. */
  readonly root: HtmlNode;
}

/** Elements without a box by the browser's own style sheet, whatever they contain. */
const NEVER_RENDERED = new Set(
  "area base basefont datalist head link meta noembed noframes noscript param rp script style template title".split(
    " ",
  ),
);

/** Parses a page as a browser with scripts switched on does. Linear; never throws. */
export function parseHtml(html: string): HtmlTree {
  const document = parse(html);
  const root = document.childNodes.find((node) => node.nodeName === "html") ?? document;
  return { tree: treeOver(document), root };
}

function treeOver(document: HtmlNode): Tree<HtmlNode> {
  const { first, next } = linkRendered(document);
  return {
    firstChild: (node) => first.get(node) ?? null,
    nextSibling: (node) => next.get(node) ?? null,
    tag: (node) => (isElement(node) ? node.tagName : node.nodeName === "#text" ? null : ""),
    data: (node) => ("value" in node ? node.value : ""),
    attribute: (node, name) => (isElement(node) ? attributeOf(node, name) : null),
    isHidden: (node) => isElement(node) && isHidden(node),
  };
}

function isHidden(element: Element): boolean {
  if (NEVER_RENDERED.has(element.tagName)) return true;
  const hidden = attributeOf(element, "hidden");
  if (hidden !== null && hidden.toLowerCase() !== "until-found") return true;
  if (element.tagName === "dialog" && attributeOf(element, "open") === null) return true;
  if (attributeOf(element, "popover") !== null) return true;
  const style = attributeOf(element, "style");
  return style !== null && isHiddenByStyle(style);
}

/** The last declaration of a property counts, and an important one before it. */
function isHiddenByStyle(style: string): boolean {
  const values = new Map<string, { value: string; important: boolean }>();
  for (const declaration of style.toLowerCase().split(";")) {
    const [property = "", value = ""] = declaration.split(":", 2).map((part) => part.trim());
    const important = value.endsWith("!important");
    if (values.get(property)?.important && !important) continue;
    values.set(property, { value: value.replace(/\s*!important$/, ""), important });
  }
  const visibility = values.get("visibility")?.value ?? "";
  return values.get("display")?.value === "none" || ["hidden", "collapse"].includes(visibility);
}

/** A shadow root's host: its own children, which the slots show, and the host around it. */
interface Host {
  readonly light: Children;
  readonly outer: Host | null;
}

/** First child and next sibling of every rendered node, in one pass without recursion. */
function linkRendered(document: HtmlNode) {
  const first = new Map<HtmlNode, HtmlNode>();
  const next = new Map<HtmlNode, HtmlNode>();
  const stack: { node: HtmlNode; host: Host | null }[] = [{ node: document, host: null }];
  for (let place = stack.pop(); place; place = stack.pop()) {
    const { children, host } = renderedChildren(place.node, place.host);
    const eldest = children[0];
    if (eldest) first.set(place.node, eldest);
    for (const [at, child] of children.entries()) {
      const younger = children[at + 1];
      if (younger) next.set(child, younger);
      stack.push({ node: child, host });
    }
  }
  return { first, next };
}

function renderedChildren(node: HtmlNode, host: Host | null): { children: Children; host: Host | null } {
  const children: Children = "childNodes" in node ? node.childNodes : [];
  const shadow = children.find(isOpenShadowRoot);
  if (shadow) return { children: shadow.content.childNodes, host: { light: children, outer: host } };
  if (host && isElement(node) && node.tagName === "slot") {
    const name = attributeOf(node, "name") ?? "";
    const assigned = host.light.filter((child) => isSlottable(child) && slotOf(child) === name);
    if (assigned.length > 0) return { children: assigned, host: host.outer };
  }
  return { children, host };
}

function isOpenShadowRoot(node: HtmlNode): node is DefaultTreeAdapterTypes.Template {
  return "content" in node && attributeOf(node, "shadowrootmode")?.toLowerCase() === "open";
}
function isSlottable(node: HtmlNode): boolean {
  return node.nodeName === "#text" || (isElement(node) && !isOpenShadowRoot(node));
}
function slotOf(node: HtmlNode): string {
  return isElement(node) ? (attributeOf(node, "slot") ?? "") : "";
}
function isElement(node: HtmlNode): node is Element {
  return "tagName" in node;
}
function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}
