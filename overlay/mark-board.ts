/**
 * The marks on the page: keeps statements, ranges and paint in step. A mark is painted only while the
 * whole block around it still reads as it did when it was compared; `verify` is cheap enough (one
 * string a painted mark) to run before the browser draws the next frame.
 */
import { isPainted, type Painter } from "./paint.ts";
import type { Passage, Passages } from "./passages.ts";
import { liveRange, rangeOfSpan, rawText } from "./ranges.ts";
import type { Statement } from "./statements.ts";
import type { Mark } from "./types.ts";

interface Shown {
  readonly passage: Passage;
  readonly range: StaticRange;
  readonly whole: StaticRange;
  /** The page's raw text of the whole block. */
  readonly raw: string;
}

/** Firefox does not paint highlights inside shadow roots (their rules are scoped to the document). */
const paintsInShadowRoots = (): boolean => !CSS.supports("-moz-appearance", "none");

export class MarkBoard {
  readonly #painter: Painter;
  readonly #passages: Passages;
  readonly #shown = new Map<Mark, Shown>();
  #lastId = 0;

  constructor(painter: Painter, passages: Passages) {
    this.#painter = painter;
    this.#passages = passages;
  }

  newId = (): string => `m${++this.#lastId}`;

  /**
   * Puts what was found in a passage in the place of what was known of it. Unchanged statements keep their id.
   * @param paint false when the page changed since it was read: `refresh` paints once it was read again
   */
  put(passage: Passage, statements: Statement[], paint: boolean): void {
    for (const old of passage.statements) this.#hide(old.mark);
    for (const { mark, start } of statements) {
      const same = passage.statements.find(
        (old) => old.start === start && old.mark.sentence === mark.sentence,
      );
      if (same !== undefined) mark.id = same.mark.id;
    }
    passage.statements = statements;
    if (paint) this.refresh(passage);
  }

  /** Paints a passage's marks where its words stand now. */
  refresh(passage: Passage): void {
    const { block } = passage;
    for (const { mark, start, end } of passage.statements) {
      this.#hide(mark);
      if (!mark.marked || !isPainted(mark.stance)) continue;
      const whole = rangeOfSpan(block, 0, block.text.length);
      const range = whole && rangeOfSpan(block, start, end);
      if (whole === null || range === null) continue;
      const { startContainer } = range;
      if (startContainer.getRootNode() !== startContainer.ownerDocument && !paintsInShadowRoots()) continue;
      const raw = rawText(whole);
      if (raw === null || rawText(range)?.trim() === "") continue;
      this.#painter.paint(mark.band === "possible" ? "possible" : mark.stance, range);
      this.#shown.set(mark, { passage, range, whole, raw });
      mark.painted = true;
    }
  }

  /** Takes off the marks of a passage that left the page. */
  drop(passage: Passage): void {
    for (const { mark } of passage.statements) this.#hide(mark);
  }

  /** Takes off every mark whose block reads differently now. Returns whether there was one. */
  verify(): boolean {
    let changed = false;
    for (const [mark, { whole, raw }] of this.#shown) {
      if (rawText(whole) === raw) continue;
      this.#hide(mark);
      changed = true;
    }
    return changed;
  }

  /** All statements in reading order, positions filled in. */
  statements(): Statement[] {
    const total = Math.max(1, this.#passages.characters - 1);
    let before = 0;
    const all: Statement[] = [];
    for (const { block, statements } of this.#passages.list) {
      // Most passages have none; this is asked at every step of the work.
      if (statements.length > 0) {
        for (const statement of statements) {
          statement.mark.position = Math.min(1, (before + statement.start) / total);
          all.push(statement);
        }
      }
      before += block.text.length;
    }
    return all;
  }

  /** The marks that are painted now, in reading order, each with its range. */
  painted(): { mark: Mark; range: StaticRange }[] {
    return this.statements().flatMap(({ mark }) => {
      const shown = this.#shown.get(mark);
      return shown === undefined ? [] : [{ mark, range: shown.range }];
    });
  }

  /** The words of a mark where they stand now, painted or not; null when they are no longer there. */
  find(id: string): { mark: Mark; range: Range } | null {
    for (const { block, statements } of this.#passages.list) {
      const statement = statements.find(({ mark }) => mark.id === id);
      if (statement === undefined) continue;
      const range = rangeOfSpan(block, statement.start, statement.end);
      const live = range && liveRange(range);
      return live === null ? null : { mark: statement.mark, range: live };
    }
    return null;
  }

  #hide(mark: Mark): void {
    const shown = this.#shown.get(mark);
    if (shown !== undefined) this.#painter.unpaint(shown.range);
    this.#shown.delete(mark);
    mark.painted = false;
  }
}
