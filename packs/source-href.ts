/**
 * A source's address, made to open at the passage: a text fragment (`#:~:text=`) as the WICG draft
 * "URL Fragment Text Directives" writes it. Browsers without text fragments open the page at its top.
 */

/** Longer passages are named by their first and last words: browsers and servers limit addresses. */
const LONGEST_WHOLE_PASSAGE = 300;
/** Enough words at each end to be found once only, in characters. */
const END_LENGTH = 60;

/**
 * @param url An http or https address. A fragment of its own gives way to the passage.
 * @param passage Words of the source, as they stand there; null or blank gives the address as it is.
 */
export function sourceHref(url: string, passage: string | null): string {
  const words = (passage ?? "").replace(/\s+/g, " ").trim();
  if (words === "") return url;
  return `${url.replace(/#.*$/s, "")}#:~:text=${textDirective(words)}`;
}

function textDirective(words: string): string {
  if (words.length <= LONGEST_WHOLE_PASSAGE) return encode(words);
  const lastSpace = words.lastIndexOf(" ", END_LENGTH);
  const firstSpace = words.indexOf(" ", words.length - END_LENGTH);
  // Text without spaces (or with one endless word at an end) is cut between characters.
  const start = lastSpace > 0 ? words.slice(0, lastSpace) : [...words].slice(0, END_LENGTH).join("");
  const end = firstSpace > 0 ? words.slice(firstSpace + 1) : [...words].slice(-END_LENGTH).join("");
  return `${encode(start)},${encode(end)}`;
}

/** `-`, `,` and `&` mean something in a directive; encodeURIComponent leaves the first as it is. */
function encode(words: string): string {
  return encodeURIComponent(replaceLoneSurrogates(words)).replaceAll("-", "%2D");
}

/** Half a character would make encodeURIComponent throw. */
function replaceLoneSurrogates(text: string): string {
  return text.replace(/\p{Cs}/gu, "\uFFFD");
}
