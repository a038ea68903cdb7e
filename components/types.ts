/**
 * What the components take in: data, callbacks and strings. They know no browser API and no storage.
 */
import type { KeptWrong, ListedPack, Options } from "../browser/messages.ts";
import type { PackAdding } from "../library/add-pack.ts";
import type { Sensitivity } from "../matching/sensitivity.ts";
import type { PageMatch } from "../matching/types.ts";
import type { Mark, PageState } from "../overlay/types.ts";
import type { ClaimView } from "../packs/claim-view.ts";

/** Looks a string up by its key in locales/, with placeholders filled in; plural forms by `count`. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** What became of a match that was called wrong: until when it holds, or that it could not be kept. */
export type CalledWrongState = KeptWrong["until"] | "failed";

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
  /** The matches that were called wrong since the card opened, by `keyOfClaim`. */
  calledWrong: ReadonlyMap<string, CalledWrongState>;
  onWrong(match: PageMatch): void;
  onUndoWrong(match: PageMatch): void;
}

export interface PopupProps {
  access: "running" | "not-run" | "blocked" | "loading";
  host: string | null;
  canAlwaysScan: boolean;
  state: PageState | null;
  claims: ClaimView[];
  packs: ListedPack[];
  claimCount: number;
  t: Translate;
  lang: string;
  onReveal(markId: string): void;
  onScan(): void;
  onAlwaysScan(): void;
  onOptions(): void;
}

/** A part and the whole it is counted in. */
export type Count = readonly [part: number, whole: number];

export interface StopFigures {
  readonly precision: Count;
  readonly recall: Count;
  /** 95 %, as shares. */
  readonly precisionInterval: readonly [number, number];
  readonly recallInterval: readonly [number, number];
}

/** What was measured: data/accuracy.json, written by `npm run accuracy`. Any part of it may be missing. */
export interface AccuracyReport {
  /** ISO day. */
  readonly date: string;
  readonly sets: readonly {
    readonly id: string;
    /** `development`: sentences that the developers know; `held`: not tuned on. */
    readonly kind: "development" | "held";
    readonly rows: number;
    readonly stops: Partial<Record<Sensitivity, StopFigures>>;
  }[];
  readonly pages?: { readonly pages: number; readonly sentences: number; readonly marks: number };
}

export interface OptionsProps {
  /** null while it is being read. */
  options: Options | null;
  /** null while they are being read. */
  packs: ListedPack[] | null;
  /** How far the pack is that was added last; null when none was. */
  adding: PackAdding | null;
  /** What went wrong last, if anything. */
  fault: "options" | "packs" | "sensitivity" | "undo" | null;
  /** Whether a match has just been undone. */
  undone: boolean;
  accuracy: AccuracyReport;
  t: Translate;
  lang: string;
  onSensitivity(sensitivity: Sensitivity): void;
  onUndo(id: string): void;
  onExport(withAddress: boolean): void;
  onAddPack(file: File): void;
  onRemovePack(id: string): void;
}
