/** What `scan` prints for people: how much was compared, each match with its claim, and what was left unread. */
import type { Unread } from "../matching/types.ts";
import type { Lang } from "../packs/types.ts";
import { describeClaim, describeStance } from "./describe-claim.ts";
import { describeReasons } from "./describe-reasons.ts";
import { clean, labelled, type Style, styleFor } from "./layout.ts";
import type { ScanMatch, ScanResult } from "./scan-file.ts";
import type { ForPeople } from "./scan-output.ts";

const UNREAD: Readonly<Record<Unread["reason"], (count: number) => string>> = {
  language: (count) => `${counted(count, "part is", "parts are")} in a language that is not compared`,
  budget: (count) =>
    `${counted(count, "character was", "characters were")} left unread: the page is too long`,
  "shadow-root": (count) => `${counted(count, "part", "parts")} of the page could not be entered`,
  frame: (count) => `${counted(count, "frame was", "frames were")} not read`,
  encoding: (count) => `${counted(count, "character", "characters")} could not be decoded`,
  empty: () => "the page has no text to read",
};

export function describeScan(result: ScanResult, { claimCount, packs, colour }: ForPeople): string {
  const style = styleFor(colour);
  const facts = [result.language, result.date].filter(Boolean).join(", ");
  const compared = `${counted(result.sentences, "sentence", "sentences")} compared with ${counted(claimCount, "claim", "claims")}`;
  const lines = [
    `${style.strong(clean(result.file))}${facts ? ` (${facts})` : ""}`,
    `  ${compared}: ${countMatches(result.matches)}`,
    ...result.unread.map(
      ({ reason, count, detail }) =>
        `  Not compared: ${UNREAD[reason](count)}${detail ? ` (${clean(detail)})` : ""}.`,
    ),
  ];
  const lang: Lang = result.language === "es" ? "es" : "en";
  const matches = result.matches.map((match, at) => `\n${describeMatch(match, at + 1, packs, lang, style)}`);
  return `${lines.join("\n")}\n${matches.join("")}`;
}

function describeMatch(
  match: ScanMatch,
  number: number,
  packs: ForPeople["packs"],
  lang: Lang,
  style: Style,
): string {
  const heading = `  ${number}. ${style.strong(`The text ${describeStance(match.stance, match.band, match.score)}`)}\n`;
  const lines: [string, string][] = [
    ["quote", `“${match.quote}”`],
    ...(match.sentence === match.quote ? [] : ([["in", match.sentence]] as [string, string][])),
    ...describeClaim(packs, match.pack, match.claim, lang),
    ["why", describeReasons(match.explanation)],
  ];
  return heading + lines.map(([label, text]) => labelled(label, text, style)).join("");
}

function countMatches(matches: readonly ScanMatch[]): string {
  const shown = matches.filter(({ band }) => band === "match").length;
  const possible = matches.filter(({ band }) => band === "possible").length;
  const opposite = matches.filter(({ band }) => band === null).length;
  return [
    shown === 0 ? "no match" : counted(shown, "match", "matches"),
    ...(possible > 0 ? [`${possible} possible`] : []),
    ...(opposite > 0 ? [`${counted(opposite, "statement", "statements")} of the opposite`] : []),
  ].join(", ");
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
