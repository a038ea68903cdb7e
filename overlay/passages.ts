/**
 * The blocks of the page in reading order, each with what was found in it. When a part of the page is
 * read again, blocks whose words are the same keep their results, wherever their nodes are now; only
 * new words are compared, and the blocks beside them, whose meaning may hang on them.
 * Does not read, match or paint.
 */
import type { Unread } from "../matching/types.ts";
import type { ReadBlock } from "../reading/types.ts";
import { documentOrder, isInside } from "./live-tree.ts";
import type { Statement } from "./statements.ts";

export interface Passage {
  block: ReadBlock<Node>;
  /** `new`: never compared; `stale`: its surroundings changed since; `done`. */
  state: "new" | "stale" | "done";
  statements: Statement[];
  /** Share of the sentences that were counted when it was compared. */
  sentences: number;
  unread: readonly Unread[];
}

const keyOf = (block: ReadBlock<Node>): string => `${block.role}|${block.lang}|${block.text}`;
const firstNode = (passage: Passage): Node => passage.block.runs[0]!.node;

export class Passages {
  list: Passage[] = [];

  /** Characters of all blocks. */
  get characters(): number {
    return this.list.reduce((sum, passage) => sum + passage.block.text.length, 0);
  }

  get hasTitle(): boolean {
    return this.list.some((passage) => passage.block.role === "title");
  }

  /**
   * Puts newly read parts in the place of what was read there before; passages of removed nodes go too.
   * @param parts each root with its blocks; root null is the whole page and then the only part
   * @returns passages that left the page, for unpainting, and those kept, whose nodes may have changed
   */
  replace(parts: readonly { root: Element | null; blocks: ReadBlock<Node>[] }[]): {
    gone: Passage[];
    kept: Passage[];
  } {
    const before = new Map(this.list.map((passage, i) => [passage, this.#surroundings(i)]));
    const left: Passage[] = [];
    const reusable = new Map<string, Passage[]>();
    for (const passage of this.list) {
      const node = firstNode(passage);
      if (node.isConnected && !parts.some(({ root }) => root === null || isInside(node, root))) {
        left.push(passage);
        continue;
      }
      const key = keyOf(passage.block);
      const same = reusable.get(key);
      if (same === undefined) reusable.set(key, [passage]);
      else same.push(passage);
    }
    const kept: Passage[] = [];
    this.list = left;
    for (const { root, blocks } of parts) {
      const fresh = blocks.map((block): Passage => {
        const same = reusable.size > 0 ? reusable.get(keyOf(block))?.shift() : undefined;
        if (same === undefined) return { block, state: "new", statements: [], sentences: 0, unread: [] };
        same.block = block;
        kept.push(same);
        return same;
      });
      this.list.splice(root === null ? 0 : this.#placeOf(root), 0, ...fresh);
    }
    // What stands beside other words than before is compared again.
    this.list.forEach((passage, i) => {
      if (passage.state !== "done") return;
      const [previous, next] = this.#surroundings(i);
      const known = before.get(passage);
      if (known?.[0] !== previous || known?.[1] !== next) passage.state = "stale";
    });
    return { gone: [...reusable.values()].flat(), kept };
  }

  #surroundings(i: number): [string | undefined, string | undefined] {
    return [this.list[i - 1]?.block.text, this.list[i + 1]?.block.text];
  }

  /** Index of the first passage after `root`, by binary search: the list is in document order. */
  #placeOf(root: Element): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (documentOrder(firstNode(this.list[middle]!), root) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
