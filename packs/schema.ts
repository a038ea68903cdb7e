/**
 * The claim pack's schema: what every value may be, taken by itself. Both the checks of
 * `validate-pack.ts` and the published JSON Schema come from here, so the two cannot disagree.
 *
 * What needs more than one value at a time (sources that are referred to, ids that repeat, languages
 * that are promised) is in `pack-rules.ts`. Every message says what is wrong and, on a second line, how
 * to mend it; `validate-pack.ts` splits the two.
 */
import * as v from "valibot";
import { isRealDate } from "./iso-date.ts";
import { NORMALISED_RATINGS, RATER_KINDS, SOURCE_KINDS } from "./types.ts";

export const LANGS = ["en", "es"] as const;
const STANCES = ["asserts", "reports", "questions", "disputes", "contradicts"] as const;

/** A message in two parts: what is wrong, how to mend it. */
function say(problem: string, mend: string): string {
  return `${problem}\n${mend}`;
}

/** A mark-up tag, an end tag, a comment or a declaration starts here. */
const NO_TAG = /^(?![\s\S]*<[A-Za-z/!?])/;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const HTTP = /^https?:\/\/[^\s/?#]+/;

const EMPTY = say("the text is empty", "Write the text, or take the field out if it may be absent.");

/** Text for people: not blank, and without mark-up. */
const text = v.pipe(
  v.string(),
  v.minLength(1, EMPTY),
  v.check((value) => value === "" || /\S/.test(value), EMPTY),
  v.regex(
    NO_TAG,
    say(
      "the text contains mark-up",
      "Write plain text: take out the tags and anything else that begins with `<` and a letter.",
    ),
  ),
);

/** ISO 8601 to the precision that is known: year, month or day. */
const date = v.pipe(
  v.string(),
  v.regex(
    DATE,
    say("this is not an ISO date", "Write 2023-03-17, or 2023-03 or 2023 when the day is not known."),
  ),
  v.check(isRealOrMalformed, say("there is no such day", "Write a day that is in the calendar.")),
);

const day = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
    say("this is not an ISO day", "Write year, month and day, for example 2026-11-23."),
  ),
  v.check(isRealOrMalformed, say("there is no such day", "Write a day that is in the calendar.")),
);

const url = v.pipe(
  v.string(),
  v.regex(
    HTTP,
    say(
      "the address is not an http or https address",
      "Write an address that begins with https:// or http://, or null when none is confirmed.",
    ),
  ),
  v.check(isUrl, say("the address cannot be read", "Copy the address again from the browser's address bar.")),
);

/** BCP 47, as much of it as a source's language needs. */
const languageTag = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/,
    say("this is not a language tag", "Write a tag such as en, es or es-MX."),
  ),
);

const packId = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9._-]{0,99}$/,
    say(
      "this cannot be a pack's id",
      "Use small letters, digits, hyphens, dots and underscores, 100 at most, beginning with a letter or a digit.",
    ),
  ),
);

/** Ids of claims and sources are often somebody else's, so anything visible goes. */
const id = v.pipe(
  v.string(),
  v.regex(
    /^[^\s\p{Cc}](?:[^\p{Cc}]{0,198}[^\s\p{Cc}])?$/u,
    say("this cannot be an id", "Use up to 200 visible characters, with no space at either end."),
  ),
);

const version = v.pipe(
  v.string(),
  v.regex(
    /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/,
    say("this is not a version", "Write three numbers with dots between them, for example 1.0.0."),
  ),
);

const place = v.pipe(
  v.string(),
  v.regex(
    /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/,
    say(
      "this is not a country code",
      "Write the ISO 3166 code in capitals, for example MX, or MX-SIN for a part of the country.",
    ),
  ),
);

const lang = v.picklist(LANGS);
const localised = v.strictObject({ en: v.optional(text), es: v.optional(text) });
const wordingList = v.array(text);

const claimVersion = v.pipe(
  v.number(),
  v.integer(say("the version is not a whole number", "Write 1, and one more at each change of the claim.")),
  v.minValue(1, say("the version is below 1", "Write 1, and one more at each change of the claim.")),
);

const rating = v.strictObject({
  words: localised,
  normalised: v.picklist(NORMALISED_RATINGS),
  date,
  rater: v.strictObject({ name: text, kind: v.picklist(RATER_KINDS), note: v.optional(localised) }),
  source: id,
});

const claimant = v.strictObject({
  name: text,
  role: v.optional(localised),
  aliases: v.optional(v.array(text)),
  said: v.optional(v.array(v.strictObject({ date, source: id }))),
});

const evidence = v.strictObject({
  text: localised,
  quote: v.optional(v.strictObject({ lang: languageTag, text })),
  sources: v.pipe(
    v.array(id),
    v.minLength(1, say("the evidence has no source", "Name at least one source by its id.")),
  ),
});

const around = {
  before: v.optional(text),
  after: v.optional(text),
  title: v.optional(text),
  speaker: v.optional(text),
  place: v.optional(text),
  date: v.optional(date),
};

const examples = v.strictObject({
  match: v.optional(v.array(v.strictObject({ lang, text, stance: v.picklist(STANCES), ...around }))),
  no_match: v.optional(v.array(v.strictObject({ lang, text, ...around }))),
});

const claim = v.strictObject({
  id,
  version: claimVersion,
  topic: v.optional(text),
  text: localised,
  title: v.optional(localised),
  wordings: v.optional(v.strictObject({ en: v.optional(wordingList), es: v.optional(wordingList) })),
  claimants: v.optional(v.array(claimant)),
  scope: v.optional(
    v.strictObject({ places: v.optional(v.array(place)), from: v.nullish(date), until: v.nullish(date) }),
  ),
  ratings: v.array(rating),
  summary: v.optional(localised),
  evidence: v.optional(v.array(evidence)),
  examples: v.optional(examples),
});

const source = v.strictObject({
  id,
  kind: v.picklist(SOURCE_KINDS),
  title: text,
  publisher: v.nullish(text),
  author: v.nullish(text),
  date: v.nullish(date),
  lang: v.nullish(languageTag),
  url: v.nullable(url),
  archived: v.nullish(url),
  passage: v.nullish(text),
  note: v.optional(localised),
});

/** The whole pack, format 1. `types.ts` names the same shape for people; a test compares the two. */
export const ClaimPackSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(1),
  id: packId,
  version,
  title: localised,
  maker: v.strictObject({ name: text, url: v.nullish(url), funding: v.optional(text) }),
  licence: text,
  purpose: localised,
  languages: v.array(lang),
  updated: day,
  claims: v.array(claim),
  sources: v.array(source),
});

/** What the schema lets through; tests hold it against the type in `types.ts`. */
export type CheckedPack = v.InferOutput<typeof ClaimPackSchema>;

/** Whether a well-formed date is a real one; what is malformed has been named already. */
function isRealOrMalformed(value: string): boolean {
  return !DATE.test(value) || isRealDate(value);
}

/** The same for addresses. */
function isUrl(address: string): boolean {
  if (!HTTP.test(address)) return true;
  try {
    return /^https?:$/.test(new URL(address).protocol);
  } catch {
    return false;
  }
}
