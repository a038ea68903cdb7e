/**
 * The place in a dateline, "MEXICO CITY (AP) — ...": where an article stands, and so what "here" may
 * mean in it. Only forms that agencies use are believed; a capitalised word before a dash is not enough.
 */

const DASH = "(?:[—–]|(?<= )--|\\.\\s?[-—–]|-(?=\\s))";
/** Capitals, and after a comma a state or country in any case: MONTGOMERY, Ala. */
const UPPER_WORDS =
  "\\p{Lu}[\\p{Lu}.'’-]*(?: (?:\\p{Lu}[\\p{Lu}.'’-]*|de|del|la|el)){0,4}(?:, \\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*)?)?";
const TITLE_WORDS = "\\p{Lu}[\\p{L}'’-]+(?:[ ,]+(?:D\\.C\\.|\\p{Lu}[\\p{L}.'’-]*|de|del|la|el)){0,5}";

/** MEXICO CITY — | MEXICO CITY (AP) — | WASHINGTON, March 9 (Reuters) - : capitals carry it, the rest may be absent. */
const CAPITALS = new RegExp(
  `^(${UPPER_WORDS}?)(?:,? \\(?\\p{L}{3,10}\\.? \\d{1,2}\\)?|, \\d{1,2} (?:de )?\\p{L}{3,10}\\.?)?(?: ?\\([\\p{L}\\d .&/-]{2,30}\\))? ?${DASH}`,
  "u",
);
/** Ciudad de México, 9 mar (EFE).- | Ciudad de México.— : an agency, a date or the full stop before the dash carries it. */
const WITH_AGENCY = new RegExp(
  `^(${TITLE_WORDS}?)(?:,? \\(?\\d{1,2} (?:de )?\\p{L}{3,10}\\.?\\)?)?(?: ?\\([\\p{L}\\d .&/-]{2,30}\\) ?\\.? ?${DASH}| ?\\.\\s?[-—–])`,
  "u",
);

const WINDOW = 90;

function tidy(place: string): string | null {
  const trimmed = place
    .replace(/[\s,.]+$/u, (tail) => (/D\.C\.$/.test(place) ? tail.slice(0, 1) : ""))
    .trim();
  return trimmed.length < 3 ? null : trimmed;
}

/** The place of a paragraph's dateline, as the page writes it; null when the paragraph begins with none. */
export function datelinePlace(paragraph: string): string | null {
  const head = paragraph.slice(0, WINDOW);
  const capitals = CAPITALS.exec(head);
  if (capitals !== null) {
    const first = /^[^\s,]+/.exec(capitals[1]!)![0];
    if (first.length >= 3 && first === first.toUpperCase()) return tidy(capitals[1]!);
  }
  const agency = WITH_AGENCY.exec(head);
  return agency === null ? null : tidy(agency[1]!);
}
