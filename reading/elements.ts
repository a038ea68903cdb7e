/**
 * What each element means to the reader of a page: a table of facts, so that the live page and a
 * parsed file follow one rule. Computed styles are not asked (a file has none): an element is a
 * block because of its name. Whether an element is rendered is the tree's business, not ours.
 */
import type { Role } from "./types.ts";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that begin and end a block: no sentence crosses their edges. After the HTML standard's rendering section. */
const BLOCKS = set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup " +
    "p plaintext pre search section summary table tbody td tfoot th thead title tr ul xmp",
);

/** Never rendered as words, or (`del`, `s`) withdrawn by the page itself: the sentence goes on around them. */
const TRANSPARENT = set(
  "script style noscript template head title svg canvas img picture source track area map param link meta base " +
    "wbr rp rt del s strike",
);

/**
 * Shown but not prose. The sentence is cut there, because leaving a shown word out could turn a
 * statement into its opposite.
 */
const OPAQUE = set(
  "code pre kbd samp xmp listing plaintext math iframe object embed audio video textarea input select datalist " +
    "option optgroup button label legend meter progress output nav dialog frameset",
);

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

/** Elements inside which a `header` or `footer` belongs to the content, not to the site. */
const SECTIONING = set("article main section aside");

/** True when the element begins and ends a block of text. */
export function isBlock(tag: string): boolean {
  return BLOCKS.has(tag);
}

/** True when a `header` or `footer` inside the element is the content's own. */
export function isSectioning(tag: string, ariaRole: string | null): boolean {
  return SECTIONING.has(tag) || isContent(tag, ariaRole);
}

/** The role of text directly in this element, `inherited` being the role around it. */
export function roleOf(tag: string, inherited: Role, titleSeen: boolean): Role {
  if (tag === "h1") return titleSeen ? "heading" : "title";
  // A paragraph of a quotation, list or caption stays one; in a table it is a layout's paragraph.
  if (tag === "p") return inherited === "other" || inherited === "cell" ? "paragraph" : inherited;
  return ROLES.get(tag) ?? inherited;
}

/** True for the content's own element: what stands in it is read even inside the site's head (unclosed tags). */
export function isContent(tag: string, ariaRole: string | null): boolean {
  return tag === "main" || tag === "article" || ariaRole === "main" || ariaRole === "article";
}

/**
 * `read`; `skip`: as if it were not there; `cut`: not read, and no sentence crosses it; `mute`: the
 * site's own head or foot, of which nothing is read but content elements in it.
 */
export type Treatment = "read" | "skip" | "cut" | "mute";

/**
 * How to treat an element, from its name and attributes alone.
 * @param attribute reads one attribute of the element, null when absent
 * @param inContent whether an ancestor is sectioning content (`isSectioning`)
 * @param firstChildTag name of the first child element or null for text, asked only where it matters
 */
export function treatmentOf(
  tag: string,
  attribute: (name: string) => string | null,
  inContent: boolean,
  firstChildTag: () => string | null,
): Treatment {
  if (TRANSPARENT.has(tag)) return "skip";
  if (OPAQUE.has(tag)) return "cut";
  // A footnote's mark is not part of the sentence; an exponent is.
  if (tag === "sup" && firstChildTag() === "a") return "skip";
  const hidden = attribute("hidden");
  if (hidden !== null && hidden.toLowerCase() !== "until-found") return "skip";
  // Behind an open dialog whole pages are aria-hidden; inline it marks doubles and decoration.
  if (!BLOCKS.has(tag) && attribute("aria-hidden") === "true") return "skip";
  const role = attribute("role");
  const name = role?.trim().toLowerCase() ?? "";
  if (MACHINERY_ROLES.has(name)) return "cut";
  const editable = attribute("contenteditable");
  if (editable !== null && editable.toLowerCase() !== "false") return "cut";
  return !inContent && (tag === "header" || tag === "footer" || SITE_ROLES.has(name)) ? "mute" : "read";
}
