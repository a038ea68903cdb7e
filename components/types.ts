/**
 * What the components take in: data, callbacks and strings. They know no browser API and no storage.
 */
import type { Mark, PageState } from "../overlay/types.ts";
import type { ClaimView } from "../packs/claim-view.ts";

/** Looks a string up by its key in locales/, with placeholders filled in; plural forms by `count`. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

export interface CardProps {
  mark: Mark;
  /** The claims of the mark's matches, strongest first. */
  claims: ClaimView[];
  /** Place of this mark among the painted ones, from 1; and how many there are. */
  index: number;
  total: number;
  t: Translate;
  /** Interface language, for dates and `lang` attributes. */
  lang: string;
  onClose(): void;
  onStep(by: 1 | -1): void;
}

export interface PopupProps {
  access: "running" | "not-run" | "blocked" | "loading";
  host: string | null;
  canAlwaysScan: boolean;
  state: PageState | null;
  claims: ClaimView[];
  packs: string[];
  claimCount: number;
  t: Translate;
  lang: string;
  onReveal(markId: string): void;
  onScan(): void;
  onAlwaysScan(): void;
}
