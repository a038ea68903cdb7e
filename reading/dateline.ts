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
const CAPITALS = later(
  () =>
    `^(${UPPER_WORDS}?)(?:,? \\(?\\p{L}{3,10}\\.? \\d{1,2}\\)?|, \\d{1,2} (?:de )?\\p{L}{3,10}\\.?)?(?: ?\\([\\p{L}\\d .&/-]{2,30}\\))? ?${DASH}`,
);
/** Ciudad de México, 9 mar (EFE).- | Ciudad de México.— : an agency, a date or the full stop before the dash carries it. */
const WITH_AGENCY = later(
  () =>
    `^(${TITLE_WORDS}?)(?:,? \\(?\\d{1,2} (?:de )?\\p{L}{3,10}\\.?\\)?)?(?: ?\\([\\p{L}\\d .&/-]{2,30}\\) ?\\.? ?${DASH}| ?\\.\\s?[-—–])`,
);

const WINDOW = 90;

/**
 * What each form cannot do without, asked first: most paragraphs end here, and the two long expressions, which take milliseconds to be made,
 * are not made on pages without a dateline.
 */
const ANY_DASH = /[—–]|-[-\s]|\.\s?-/;
const AGENCY_OR_STOP = /\(|\.\s?[-—–]/;
/** A place begins with a capital, and in the first form with a word of three letters or more, all of them capitals. */
const MAY_BE_CAPITALS = /^[^\sa-z\d,]{3}/;
const MAY_BE_CAPITAL = /^[^\sa-z\d]/;

function tidy(place: string): string | null {
  const trimmed = place
    .replace(/[\s,.]+$/u, (tail) => (/D\.C\.$/.test(place) ? tail.slice(0, 1) : ""))
    .trim();
  return trimmed.length < 3 ? null : trimmed;
}

/** The place of a paragraph's dateline, as the page writes it; null when the paragraph begins with none. */
export function datelinePlace(paragraph: string): string | null {
  const head = paragraph.slice(0, WINDOW);
  if (!ANY_DASH.test(head)) return null;
  const start = head.slice(0, 3);
  const capitals =
    MAY_BE_CAPITALS.test(start) && start === start.toUpperCase() ? CAPITALS().exec(head) : null;
  if (capitals !== null) {
    const first = /^[^\s,]+/.exec(capitals[1]!)![0];
    if (first.length >= 3 && first === first.toUpperCase()) return tidy(capitals[1]!);
  }
  const agency = MAY_BE_CAPITAL.test(head) && AGENCY_OR_STOP.test(head) ? WITH_AGENCY().exec(head) : null;
  return agency === null ? null : tidy(agency[1]!);
}

/** An expression that is made when it is asked first. */
function later(source: () => string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source(), "u");
    return made;
  };
}
