/**
 * Why a statement was matched, in one line for people: which words of the claim were answered by which of the page, what is
 * missing and what stands beside it, and what the rules saw. The card says the same with more room.
 */
import type { Reason } from "../matching/types.ts";

const quoted = (word: string) => `“${word}”`;

/** "“manufactures” for “produce”", "“Mexico”". */
function pairOf({ claim, page }: Reason): string {
  if (page === undefined) return claim === undefined ? "" : quoted(claim);
  return claim === undefined || claim === page.toLowerCase()
    ? quoted(page)
    : `${quoted(page)} for ${quoted(claim)}`;
}

function listed(name: string, reasons: readonly Reason[], say: (reason: Reason) => string): string[] {
  const said = [...new Set(reasons.map(say))].filter((text) => text !== "");
  return said.length === 0 ? [] : [`${name} ${said.join(", ")}`];
}

/** Empty where there is nothing to tell. */
export function describeReasons(explanation: readonly Reason[]): string {
  const of = (...kinds: Reason["kind"][]) => explanation.filter(({ kind }) => kinds.includes(kind));
  const isRule = ({ kind }: Reason) => !["wording", "answered", "fuzzy", "context"].includes(kind);
  return [
    ...listed("nearest wording", of("wording"), ({ claim }) => quoted(claim ?? "")),
    ...listed("words", of("answered", "fuzzy", "context"), pairOf),
    ...listed("only in the claim", of("missing"), ({ claim }) => (claim ? quoted(claim) : "")),
    ...listed("only in the text", of("ignored"), ({ page }) => (page ? quoted(page) : "")),
    ...listed("seen", explanation.filter(isRule), ({ note, page, kind }) =>
      note === undefined ? "" : `${kind} ${note}${page === undefined ? "" : ` (${quoted(page)})`}`,
    ),
  ].join("; ");
}
