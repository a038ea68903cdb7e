/**
 * Puts a component where it will stand (the card in a shadow root, the popup in a document) with the
 * style sheet it ships, and asks axe about it. No test stands here.
 */
import axe from "axe-core";
import { render, type VNode } from "preact";
import { onTestFinished } from "vitest";
import cardCss from "../../../components/card.css?inline";
import optionsCss from "../../../components/options.css?inline";
import popupCss from "../../../components/popup.css?inline";

export interface Mounted {
  root: HTMLElement;
  /** Renders again in the same place, as the wiring does when something changes. */
  again(vnode: VNode): void;
}

export function mountCard(card: VNode): Mounted {
  const host = document.createElement("div");
  document.body.append(host);
  const shadow = host.attachShadow({ mode: "open" });
  const place = document.createElement("div");
  shadow.append(styleOf(cardCss), place);
  render(card, place);
  onTestFinished(() => host.remove());
  return { root: place.firstElementChild as HTMLElement, again: (next) => render(next, place) };
}

export function mountPopup(popup: VNode): Mounted {
  return mountPage(popup, popupCss);
}

export function mountOptions(options: VNode): Mounted {
  return mountPage(options, optionsCss);
}

function mountPage(page: VNode, css: string): Mounted {
  const style = styleOf(css);
  const place = document.createElement("div");
  document.head.append(style);
  document.body.append(place);
  render(page, place);
  onTestFinished(() => {
    style.remove();
    place.remove();
  });
  return { root: place.firstElementChild as HTMLElement, again: (next) => render(next, place) };
}

/** What axe finds wrong, in words; every rule of WCAG 2.2 AA and its best practices. */
export async function faults(): Promise<string[]> {
  for (const animation of document.getAnimations()) animation.cancel();
  const found = await axe.run(document, {
    // The test page itself is no page of ours.
    rules: {
      "landmark-one-main": { enabled: false },
      "page-has-heading-one": { enabled: false },
      region: { enabled: false },
    },
  });
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`);
}

/** Texts of all elements that fit, white space made plain. */
export function texts(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((one) => plain(one.textContent));
}

export function plain(text: string | null): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

export function one<E extends HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelectorAll<E>(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements fit ${selector}`);
  return found[0] as E;
}

function styleOf(css: string): HTMLStyleElement {
  const style = document.createElement("style");
  style.textContent = css;
  return style;
}
