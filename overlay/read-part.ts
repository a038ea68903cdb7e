/**
 * The steps of reading one part of the page: its blocks, and with the whole page what it declares of itself. To be run in slices
 * (slices.ts); knows nothing of passages and marks.
 */
import { walkBlocks } from "../reading/blocks.ts";
import { walkDeclaredFacts } from "../reading/page-facts.ts";
import type { Tree } from "../reading/types.ts";
import { declaringElements, renderedAncestors } from "./live-tree.ts";

/**
 * Yields blocks and, now and then, null, as `walkBlocks` does; returns what was left unread, and the facts.
 * @param maxCharacters of the blocks' text
 * @param whole whether `root` is the whole page
 * @param titleSeen whether the page's title was read before
 * @param hasShadowRoots asked after the blocks: the browser's own search does not see into open shadow roots
 */
export function* readPart(
  tree: Tree<Node>,
  root: Element,
  maxCharacters: number,
  whole: boolean,
  titleSeen: boolean,
  hasShadowRoots: () => boolean,
) {
  const unread = yield* walkBlocks(tree, root, {
    maxCharacters,
    ancestors: renderedAncestors(root),
    titleSeen,
  });
  if (!whole) return { unread, facts: null };
  const document = root.ownerDocument;
  const declaring = hasShadowRoots() ? null : declaringElements(document);
  return { unread, facts: yield* walkDeclaredFacts(tree, document.documentElement, declaring) };
}
