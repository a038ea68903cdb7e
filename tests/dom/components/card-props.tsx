/** A card with everything it needs, for the tests that open one; what a test is about it gives itself. */
import { vi } from "vitest";
import { Card } from "../../../components/Card.tsx";
import type { CardProps } from "../../../components/types.ts";
import { en, markOf, production } from "./fixtures.ts";
import { mountCard } from "./mount.ts";

export const props = (over: Partial<CardProps> = {}): CardProps => ({
  mark: markOf("m1"),
  claims: [production],
  index: 1,
  total: 3,
  t: en,
  lang: "en",
  onClose: vi.fn(),
  onStep: vi.fn(),
  calledWrong: new Map(),
  onWrong: vi.fn(),
  onUndoWrong: vi.fn(),
  ...over,
});
export const open = (over: Partial<CardProps> = {}) => mountCard(<Card {...props(over)} />).root;
