/**
 * Runs the claims' own examples through the engine: the promise that a pack makes about itself. Each claim is
 * compared as the whole pack would be, drafts included.
 */
import { languageTables } from "../data/language/tables.ts";
import { createEngine } from "../matching/engine.ts";
import type { Match, Statement } from "../matching/types.ts";
import { claimsOfPack } from "../packs/claims-of-pack.ts";
import { toPointer } from "../packs/json-pointer.ts";
import type { ClaimPack } from "../packs/types.ts";

export interface ExampleFailure {
  /** JSON pointer of the example. */
  readonly pointer: string;
  readonly text: string;
  readonly expected: string;
  readonly found: string;
}
export interface ExamplesRun {
  readonly run: number;
  /** Examples of claims that are never marked because a rater found them true. */
  readonly passedOver: number;
  readonly failures: ExampleFailure[];
}

/** Cost: one statement compared for each example. */
export function runExamples(pack: ClaimPack): ExamplesRun {
  const claims = claimsOfPack(pack, { drafts: true });
  const compared = new Set(claims.map(({ id }) => id));
  const engine = createEngine(claims, languageTables);
  const failures: ExampleFailure[] = [];
  let run = 0;
  let passedOver = 0;

  for (const [at, claim] of pack.claims.entries()) {
    const { match = [], no_match: noMatch = [] } = claim.examples ?? {};
    if (!compared.has(claim.id)) {
      passedOver += match.length + noMatch.length;
      continue;
    }
    run += match.length + noMatch.length;
    const find = ({ lang, text, before, after, title, speaker, place, date }: Statement): Match | undefined =>
      engine
        .matchStatement({ lang, text, before, after, title, speaker, place, date })
        .find((found) => found.claim === claim.id);
    for (const [n, example] of match.entries()) {
      const found = find(example);
      const band = example.stance === "contradicts" ? null : "match";
      if (found?.stance === example.stance && found.band === band) continue;
      const expected = nameOutcome(band, example.stance);
      failures.push({
        pointer: toPointer(["claims", at, "examples", "match", n]),
        text: example.text,
        expected,
        found: describeFound(found),
      });
    }
    for (const [n, example] of noMatch.entries()) {
      const found = find(example);
      if (!found || found.band === null) continue;
      failures.push({
        pointer: toPointer(["claims", at, "examples", "no_match", n]),
        text: example.text,
        expected: "no match",
        found: describeFound(found),
      });
    }
  }
  return { run, passedOver, failures };
}

function nameOutcome(band: Match["band"], stance: Match["stance"]): string {
  return band === null ? stance : `${band}, ${stance}`;
}

function describeFound(found: Match | undefined): string {
  return found ? `${nameOutcome(found.band, found.stance)} (score ${found.score.toFixed(2)})` : "no match";
}
