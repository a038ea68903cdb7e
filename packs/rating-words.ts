/**
 * Raters' words to the normalised ratings, for imports. Small and literal on purpose: a rating that is
 * not listed makes a draft, which a person completes; nothing is guessed.
 */
import type { NormalisedRating } from "./types.ts";

const WORDS: Readonly<Record<NormalisedRating, readonly string[]>> = {
  false: [
    "false",
    "incorrect",
    "wrong",
    "untrue",
    "not true",
    "fake",
    "pants on fire",
    "four pinocchios",
    "completely false",
    "fabricated",
    "debunked",
    "falso",
    "falsa",
    "es falso",
    "incorrecto",
    "mentira",
    "bulo",
    "falsedad",
  ],
  "mostly-false": [
    "mostly false",
    "largely false",
    "barely true",
    "three pinocchios",
    "mayormente falso",
    "mayoritariamente falso",
    "mayormente falsa",
    "casi falso",
    "poco cierto",
  ],
  misleading: [
    "misleading",
    "distorted",
    "manipulated",
    "engañoso",
    "engañosa",
    "manipulado",
    "tergiversado",
  ],
  "lacks-context": [
    "lacks context",
    "missing context",
    "needs context",
    "out of context",
    "no context",
    "falta contexto",
    "sin contexto",
    "fuera de contexto",
    "descontextualizado",
    "le falta contexto",
  ],
  outdated: ["outdated", "out of date", "desactualizado", "obsoleto", "anticuado"],
  disputed: ["disputed", "contested", "disputado", "en disputa", "discutido", "cuestionado"],
  unproven: [
    "unproven",
    "unsupported",
    "unsubstantiated",
    "no evidence",
    "unfounded",
    "unverified",
    "sin pruebas",
    "no probado",
    "sin evidencia",
    "infundado",
    "no verificado",
    "sin fundamento",
  ],
  satire: ["satire", "parody", "labeled satire", "labelled satire", "sátira", "parodia"],
  mixed: [
    "mixed",
    "mixture",
    "half true",
    "partly false",
    "partly true",
    "partially true",
    "partially false",
    "two pinocchios",
    "medio cierto",
    "verdad a medias",
    "verdadero a medias",
    "parcialmente falso",
    "parcialmente cierto",
    "mixto",
  ],
  "mostly-true": [
    "mostly true",
    "largely true",
    "one pinocchio",
    "mostly correct",
    "mayormente cierto",
    "mayormente verdadero",
    "casi cierto",
  ],
  true: [
    "true",
    "correct",
    "accurate",
    "verdadero",
    "verdadera",
    "cierto",
    "cierta",
    "correcto",
    "geppetto checkmark",
  ],
};

const TABLE = new Map<string, NormalisedRating>(
  (Object.entries(WORDS) as [NormalisedRating, readonly string[]][]).flatMap(([normalised, words]) => [
    [fold(normalised), normalised] as const,
    ...words.map((word) => [fold(word), normalised] as const),
  ]),
);

/** "Mostly False!" gives `mostly-false`; null for words that are not in the table. */
export function normaliseRating(words: string): NormalisedRating | null {
  return TABLE.get(fold(words)) ?? null;
}

/** Small letters, single spaces; hyphens are spaces, and marks at the ends are dropped. */
function fold(words: string): string {
  return words
    .toLowerCase()
    .normalize("NFC")
    .replace(/[-_\s]+/g, " ")
    .replace(/^[\s"'“¡]+|[\s"'”.!]+$/g, "");
}
