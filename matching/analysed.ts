/** A sentence taken apart: what `analysis.ts` makes and every later step reads. Types only. */

import type { Place } from "./gazetteer.ts";
import type { Opposed } from "./opposites.ts";
import type { Found } from "./phrases.ts";
import type { Token } from "./tokens.ts";

export type Polarity = "positive" | "negative" | "free";

export interface Word extends Token {
  readonly index: number;
  /** Which sets of phrases have one that begins here. */
  readonly starts: readonly number[];
  /** What a table opposes to the word. */
  readonly opposed: Opposed;
  groups: readonly number[];
  /** Groups of the thesaurus that the word, or the phrase beginning here, stands in. */
  alike: readonly number[];
  /** Word indexes, half-open, of the phrase of the thesaurus that the word is part of. */
  phrase: { readonly from: number; readonly to: number } | null;
  /** The place that this word, or the phrase beginning here, names. */
  places: readonly Place[];
  /** True for the words of a place's name after its first. */
  insidePlace: boolean;
  /** here, we, our country ... (the first word of the phrase); `self` when it points at the speaker. */
  deictic: "self" | "named" | null;
  isRestrictive: boolean;
  isNegator: boolean;
  /** Whether a negation holds for the word; `free` for what stands before a negated verb ("Fentanyl is not ..."). */
  polarity: Polarity;
  isUniversal: boolean;
  /** Last word of a phrase that means one thing together. */
  isIdiom: boolean;
  /** Belongs to a fixed phrase ("not only", "nada más") and says nothing by itself. */
  isMuted: boolean;
  clause: number;
  /** Carries meaning of its own: neither a function word nor part of an operator. */
  isContent: boolean;
}

export interface Clause {
  readonly from: number;
  to: number;
  negated: boolean;
  /** "not all", "hardly": a polarity that is neither yes nor no. */
  partial: boolean;
}

export type OperatorKind =
  | "report"
  | "deny"
  | "false"
  | "falseStrong"
  | "contrary"
  | "concede"
  | "modal"
  | "didNotSay";

export interface Operator {
  readonly kind: OperatorKind;
  /** Word indexes, half-open. */
  readonly from: number;
  readonly to: number;
  readonly phrase: string;
  /** "never denied", "nobody can say": a negation holds for the operator itself. */
  isNegated: boolean;
}

export interface Analysis {
  readonly text: string;
  readonly words: readonly Word[];
  readonly clauses: readonly Clause[];
  readonly operators: readonly Operator[];
  readonly firstPerson: readonly Found[];
  readonly isQuestion: boolean;
  /** Index of the first word after "Name: ", 0 when there is no such opening. */
  readonly afterColon: number;
}
