/**
 * What each element means to the reader of a page: a table of facts, so that the live page and a
 * parsed file follow one rule. Computed styles are not asked (a file has none): an element is a
 * block because of its name. Whether an element is rendered is the tree's business, not ours.
 */
import type { Role, Tree } from "./types.ts";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that begin and end a block: no sentence crosses their edges. After the HTML standard's rendering section. */
const BLOCKS =
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption " +
  "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup " +
  "p plaintext pre search section summary table tbody td tfoot th thead title tr ul xmp";

/** Never rendered as words, or (`del`, `s`) withdrawn by the page itself: the sentence goes on around them. */
const TRANSPARENT =
  "script style noscript template head title svg canvas img picture source track area map param link meta base " +
  "wbr rp rt del s strike";

/**
 * Shown but not prose. The sentence is cut there, because leaving a shown word out could turn a
 * statement into its opposite.
 */
const OPAQUE =
  "code pre kbd samp xmp listing plaintext math iframe object embed audio video textarea input select datalist " +
  "option optgroup button label legend meter progress output nav dialog frameset";

/** Parts of a page's machinery, by the role they declare. Cookie notices are dialogs. */
const MACHINERY_ROLES = set(
  "navigation menu menubar menuitem search searchbox button tab tablist toolbar dialog alertdialog " +
    "textbox combobox listbox option switch checkbox radio slider spinbutton tooltip progressbar",
);

/** A map and no object: a page may have an element called `constructor`. */
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["h2", "heading"],
  ["h3", "heading"],
  ["h4", "heading"],
  ["h5", "heading"],
  ["h6", "heading"],
  ["blockquote", "quote"],
  ["li", "item"],
  ["dt", "item"],
  ["dd", "item"],
  ["figcaption", "caption"],
  ["caption", "caption"],
  ["td", "cell"],
  ["th", "cell"],
]);

/** The site's own head and foot, unless they stand in the content. */
const SITE_ROLES = set("banner contentinfo");

/** What an element's name alone says, as bits: one look into the table for each element of a page. */
export const Kind = {
  block: 1,
  transparent: 2,
  opaque: 4,
  /** Inside it a `header` or `footer` belongs to the content, not to the site. */
  sectioning: 8,
  /** The content's own element. */
  content: 16,
  /** The site's own head or foot, where it does not stand in sectioning content. */
  siteEdge: 32,
} as const;

const KINDS = new Map<string, number>();
const add = (kind: number, names: string): void => {
  for (const name of names.split(" ")) KINDS.set(name, kindOf(name) | kind);
};
add(Kind.block, BLOCKS);
add(Kind.transparent, TRANSPARENT);
add(Kind.opaque, OPAQUE);
add(Kind.sectioning, "article main section aside");
add(Kind.content, "main article");
add(Kind.siteEdge, "header footer");

/** The bits of `Kind` for an element of this name. */
export function kindOf(tag: string): number {
  return KINDS.get(tag) ?? 0;
}

/** True when the element begins and ends a block of text. */
export function isBlock(tag: string): boolean {
  return (kindOf(tag) & Kind.block) !== 0;
}

/** The role of text directly in this element, `inherited` being the role around it. */
export function roleOf(tag: string, inherited: Role, titleSeen: boolean): Role {
  if (tag === "h1") return titleSeen ? "heading" : "title";
  // A paragraph of a quotation, list or caption stays one; in a table it is a layout's paragraph.
  if (tag === "p") return inherited === "other" || inherited === "cell" ? "paragraph" : inherited;
  return ROLES.get(tag) ?? inherited;
}

/** True for the content's own element: what stands in it is read even inside the site's head (unclosed tags). */
export function isContent(kind: number, ariaRole: string | null): boolean {
  return (kind & Kind.content) !== 0 || ariaRole === "main" || ariaRole === "article";
}

/** True when a `header` or `footer` inside the element is the content's own. */
export function isSectioning(kind: number, ariaRole: string | null): boolean {
  return (kind & Kind.sectioning) !== 0 || isContent(kind, ariaRole);
}

/**
 * `read`; `skip`: as if it were not there; `cut`: not read, and no sentence crosses it; `mute`: the
 * site's own head or foot, of which nothing is read but content elements in it.
 */
export type Treatment = "read" | "skip" | "cut" | "mute";

/**
 * How to treat an element, from its name and attributes alone.
 * @param kind what its name says (`kindOf`)
 * @param inContent whether an ancestor is sectioning content (`isSectioning`)
 */
export function treatmentOf<N>(
  tree: Tree<N>,
  node: N,
  tag: string,
  kind: number,
  inContent: boolean,
): Treatment {
  if (kind & Kind.transparent) return "skip";
  if (kind & Kind.opaque) return "cut";
  // A footnote's mark is not part of the sentence; an exponent is.
  if (tag === "sup" && beginsWithLink(tree, node)) return "skip";
  const hidden = tree.attribute(node, "hidden");
  if (hidden !== null && hidden.toLowerCase() !== "until-found") return "skip";
  // Behind an open dialog whole pages are aria-hidden; inline it marks doubles and decoration.
  if (!(kind & Kind.block) && tree.attribute(node, "aria-hidden") === "true") return "skip";
  const name = tree.attribute(node, "role")?.trim().toLowerCase() ?? "";
  if (MACHINERY_ROLES.has(name)) return "cut";
  const editable = tree.attribute(node, "contenteditable");
  if (editable !== null && editable.toLowerCase() !== "false") return "cut";
  return !inContent && (kind & Kind.siteEdge || SITE_ROLES.has(name)) ? "mute" : "read";
}

function beginsWithLink<N>(tree: Tree<N>, node: N): boolean {
  const first = tree.firstChild(node);
  return first !== null && tree.tag(first) === "a";
}
