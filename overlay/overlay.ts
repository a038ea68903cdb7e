/**
 * The page side as one thing: reads the page, has it compared, paints what matched, and keeps that
 * true while the page changes. Wires the parts of this folder; knows no extension API (ports are
 * passed in). Everything hangs on one signal: after it, no highlight, listener, observer or timer is left.
 */
import type { PageContext, Unread } from "../matching/types.ts";
import { MAX_CHARACTERS } from "../reading/blocks.ts";
import { placeOfBlocks } from "../reading/page-facts.ts";
import type { ReadBlock } from "../reading/types.ts";
import { firstInView, nextBatch, type Pass, settle } from "./batches.ts";
import { listenForGestures } from "./gestures.ts";
import { markAtPoint } from "./hit-test.ts";
import { isInside, liveTree } from "./live-tree.ts";
import { MarkBoard } from "./mark-board.ts";
import { summarise } from "./page-state.ts";
import { createPainter } from "./paint.ts";
import { Passages } from "./passages.ts";
import type { OverlayHandle, OverlayPorts } from "./ports.ts";
import { readPart } from "./read-part.ts";
import { bringIntoView, markToStepTo } from "./reveal.ts";
import { pause, runSliced } from "./slices.ts";
import { statementsOf } from "./statements.ts";
import type { Mark, PageState } from "./types.ts";
import { watchPage } from "./watch.ts";

export const FLASH_MS = 1600;
/** After a failed comparison, before the one retry: the background wakes in this time. */
const RETRY_MS = 1500;
const FAILURE = "The page could not be compared with the claims. Reload the page to try again.";

export function startOverlay(document: Document, ports: OverlayPorts, outer: AbortSignal): OverlayHandle {
  const own = new AbortController();
  const signal = AbortSignal.any([outer, own.signal]);
  const painter = createPainter(CSS.highlights);
  const passages = new Passages();
  const board = new MarkBoard(painter, passages);
  let status: PageState["status"] = signal.aborted ? "off" : "reading";
  let error: string | undefined;
  let claims = 0;
  let gaps: Unread[] = [];
  let context: PageContext = { title: null, lang: null, date: null, url: null };
  /** Parts to read; null for the whole page, an empty list for nothing. */
  let toRead: Element[] | null = null;
  let everything = false; // compare also what was compared
  let pass: Pass = "first";
  let working = false;
  let round = 0; // of comparing everything: an answer from an earlier one is not wanted any more
  let current: string | null = null;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  const state = (): PageState => {
    const sums = summarise(passages.list, board.statements(), gaps);
    return { status, claims, ...sums, ...(error !== undefined && { error }) };
  };
  const tell = (): void => {
    if (signal.aborted) return;
    ports.changed(
      status,
      board.statements().map(({ mark }) => mark),
    );
  };

  let hasShadowRoots = false;
  const tree = liveTree((root) => {
    hasShadowRoots = true;
    watch.observe(root);
  });
  const watch = watchPage(
    document,
    {
      touched() {
        if (board.verify()) tell();
      },
      changed(parts, route) {
        painter.restore();
        toRead = parts === null || toRead === null ? null : [...toRead, ...parts];
        everything ||= route;
        void work();
      },
    },
    signal,
  );

  /** Whether the page changed around a node since it was read: nothing is painted there before it is read again. */
  const isWaiting = (node: Node): boolean =>
    watch.isPending(node) || toRead === null || toRead.some((part) => isInside(node, part));

  /** Reads what is to be read and puts it in place. */
  const read = async (): Promise<void> => {
    const whole = toRead === null;
    let again = whole && everything;
    if (again) pass = "first";
    if (whole) everything = false;
    const roots = (toRead ?? [document.body ?? document.documentElement]).filter((root) => root.isConnected);
    toRead = [];
    const parts: { root: Element | null; blocks: ReadBlock<Node>[] }[] = [];
    let room = whole ? MAX_CHARACTERS : Math.max(0, MAX_CHARACTERS - passages.characters);
    let unread: Unread[] = [];
    for (const root of roots) {
      const blocks: ReadBlock<Node>[] = [];
      const titleSeen = !whole && passages.hasTitle;
      const steps = readPart(tree, root, room, whole, titleSeen, () => hasShadowRoots);
      const got = await runSliced(steps, (block) => block !== null && blocks.push(block), signal);
      if (got === null) return;
      for (const block of blocks) room -= block.text.length;
      unread = [...unread, ...got.unread];
      parts.push({ root: whole ? null : root, blocks });
      if (got.facts === null) continue;
      const { facts } = got;
      const known = JSON.stringify(context);
      const url = facts.url ?? document.location.href;
      context = { ...facts, place: placeOfBlocks(blocks), url, country: ports.country ?? null };
      again ||= JSON.stringify(context) !== known; // the same words, said elsewhere
    }
    const { gone, kept } = passages.replace(parts);
    for (const passage of gone) board.drop(passage);
    for (const passage of kept) board.refresh(passage);
    if (whole) gaps = passages.list.length === 0 ? [{ reason: "empty", count: 1 }] : unread;
    if (again) for (const passage of passages.list) if (passage.state === "done") passage.state = "stale";
  };

  /** Has one batch compared. False when that failed, also at the second try. */
  const compare = async (): Promise<boolean> => {
    const batch = nextBatch(passages.list, () => firstInView(passages.list), pass);
    if (batch === null) return true;
    if (pass === "first") pass = "rest";
    const asked = round;
    const ask = async () => {
      try {
        const answer = await ports.match(batch.blocks, context);
        return Array.isArray(answer?.matches) ? answer : null; // a message that nobody hears may resolve
      } catch {
        return null;
      }
    };
    let answer = await ask();
    if (answer === null) {
      await pause(RETRY_MS, signal);
      if (!signal.aborted) answer = await ask();
    }
    if (signal.aborted || asked !== round) return true;
    if (answer === null) return false;
    claims = answer.claims;
    settle(batch, answer, (passage, matches) => {
      if (matches.length === 0 && passage.statements.length === 0) return; // as most passages are
      const statements = statementsOf(passage.block.text, matches, board.newId);
      board.put(passage, statements, !isWaiting(passage.block.runs[0]!.node));
    });
    return true;
  };

  /** One step of the work; false when there is nothing left to do. */
  const advance = async (): Promise<boolean> => {
    if (toRead === null || toRead.length > 0) {
      if (status !== "done") status = "reading";
      await read();
      return true;
    }
    const isThrough = (): boolean => passages.list.every((passage) => passage.state === "done");
    if (!isThrough()) {
      if (status !== "done" && status !== "matching") {
        status = "matching";
        tell();
      }
      if (!(await compare())) {
        status = "failed";
        error = ports.failure ?? FAILURE;
        return false;
      }
      // What changed meanwhile is read first. The last answer and the end are one piece of news: a message less.
      if (toRead === null || toRead.length > 0 || !isThrough()) return true;
    }
    status = "done";
    pass = "changes";
    return false;
  };

  /** The one path: whatever is to be read is read, whatever is new is compared, until nothing is left. */
  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    error = undefined;
    try {
      while (!signal.aborted && (await advance())) tell();
    } catch {
      // A page may do to its DOM what it likes; our trouble with it is not for its console.
      status = "failed";
      error = ports.failure ?? FAILURE;
    }
    working = false;
    tell();
  };

  const reveal = (id: string): boolean => {
    const found = signal.aborted ? null : board.find(id);
    if (found === null) return false;
    current = id;
    painter.restore();
    bringIntoView(found.range);
    painter.flash(found.range);
    clearTimeout(flashTimer);
    flashTimer = setTimeout(() => painter.flash(null), FLASH_MS);
    return true;
  };

  const open = (mark: Mark, origin: "pointer" | "keyboard"): void => {
    const found = board.find(mark.id);
    if (found !== null) ports.open(found.mark, found.range, origin);
  };

  listenForGestures(
    document,
    {
      markAt: (x, y) => markAtPoint(document, board.painted(), x, y)?.mark ?? null,
      current: () => (current === null ? null : (board.find(current)?.mark ?? null)),
      forget: () => {
        current = null;
      },
      open,
    },
    signal,
  );
  signal.addEventListener("abort", () => {
    clearTimeout(flashTimer);
    painter.clear();
    passages.list = [];
    status = "off";
  });
  if (!signal.aborted) void work();

  return {
    state,
    reveal,
    step(by) {
      const target = markToStepTo(board.painted(), current, by);
      return target !== null && reveal(target.id);
    },
    rangeOf: (id) => board.find(id)?.range ?? null,
    compareAgain() {
      if (signal.aborted) return;
      round++;
      for (const passage of passages.list) passage.state = "stale";
      void work();
    },
    rescan() {
      if (signal.aborted) return;
      toRead = null;
      everything = true;
      status = "reading";
      void work();
    },
    stop: () => own.abort(),
  };
}
