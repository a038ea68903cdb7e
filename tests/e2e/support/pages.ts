/**
 * The pages under test and the names they are served under. Each fault page is named by the trouble
 * it causes; all say at least one claimed sentence unless the trouble is that they say nothing.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RecordingProxy, ServedPage } from "./recording-proxy.ts";

/** A site of data/news-sites.json, and one that no list knows. */
export const NEWS = "http://www.abqjournal.com";
export const ELSEWHERE = "http://notes.example";

export const CLAIMED = "Mexico does not produce fentanyl.";
/** A claim of tests/fixtures/cli/moon.json, which no test has unless it adds it. */
export const OF_ANOTHER_PACK = "Vaccines cause autism.";
/** The same claim in other words: another sentence. */
export const CLAIMED_OTHERWISE = "No fentanyl is made in Mexico.";
/** A match that is possible at most on a page of 2012. */
export const OUT_OF_TIME = "nobody in Mexico manufactures any fentanyl";
/** Matches of which the careful stop leaves out at least one; which one is the engine's business. */
const LESS_CLOSE = [
  "Beijing has for years denied that China bears any responsibility for the fentanyl epidemic in the United States.",
  "Beijing insists that China has no responsibility whatsoever for the fentanyl epidemic.",
  "In Mexico no fentanyl is produced in the mountains of the north.",
  "The ministry repeated that China bears hardly any responsibility for the fentanyl epidemic abroad.",
];

const sample = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../data/samples/${name}`, import.meta.url)));
const page = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title>${head}</head><body>${body}</body></html>`;

const FILLER =
  "The council met on Tuesday evening to talk about the new bridge, and nobody could say when it will be finished. ";

const STRICT = { "content-security-policy": "style-src 'none'; script-src 'none'" };
/** The same article without styles of its own, which that policy would forbid. */
const unstyled = (html: Buffer) =>
  html.toString("utf8").replace(/<style[\s\S]*?<\/style>|<link [^>]*>|\sstyle="[^"]*"/g, "");

/** Replaces its own paragraphs while it is being read, then stops. */
const REWRITER = `<script>
  let turn = 0;
  const timer = setInterval(() => {
    turn += 1;
    document.getElementById("live").innerHTML =
      Array.from({ length: 300 }, (_, i) => "<p>Update " + turn + "." + i + ": ${FILLER}</p>").join("") +
      "<p>${CLAIMED}</p>";
    if (turn === 25) { clearInterval(timer); document.title = "settled"; }
  }, 40);
</script>`;

const PAGES: Record<string, () => ServedPage> = {
  "/sample-en": () => ({ body: sample("article.en.html") }),
  "/sample-es": () => ({ body: sample("article.es.html") }),
  "/strict-sample-en": () => ({ body: unstyled(sample("article.en.html")), headers: STRICT }),
  "/one-statement": () => ({ body: page(`<article><h1>News</h1><p>${CLAIMED}</p></article>`) }),
  "/of-another-pack": () => ({
    body: page(`<article><h1>News</h1><p>${CLAIMED}</p><p>${OF_ANOTHER_PACK}</p></article>`),
  }),
  "/two-statements": () => ({
    body: page(
      `<article><h1>News</h1><p>${CLAIMED}</p><p>${FILLER}</p><p>${CLAIMED_OTHERWISE}</p></article>`,
    ),
  }),
  "/nearly-the-same": () => ({
    body: page(`<article><h1>Other news</h1><p>${FILLER}</p><p>“${CLAIMED.toUpperCase()}”</p></article>`),
  }),
  "/close-and-possible": () => ({
    body: page(
      `<article><h1>News</h1><p>${CLAIMED}</p><p>${FILLER}</p>${LESS_CLOSE.map((one) => `<p>${one}</p>`).join("")}</article>`,
    ),
  }),
  "/out-of-time": () => ({
    body: page(
      `<article><h1>News</h1><p>He insisted again that ${OUT_OF_TIME}.</p></article>`,
      '<meta property="article:published_time" content="2012-03-01T12:00:00Z">',
    ),
  }),
  "/ten-megabytes": () => ({
    body: page(
      `<article><p>${CLAIMED}</p>${`<p>${FILLER.repeat(20)}</p>`.repeat(Math.ceil(10_485_760 / (FILLER.length * 20)))}</article>`,
    ),
  }),
  "/no-text": () => ({ body: page("<div></div><img alt=''>") }),
  "/empty-file": () => ({ body: "" }),
  "/rewrites-itself": () => ({ body: page(`<article id="live"></article>${REWRITER}`) }),
  "/broken-utf-8": () => ({
    body: Buffer.concat([
      Buffer.from(page(`<article><p>${CLAIMED}</p><p>Broken: `).replace("</body></html>", "")),
      Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0xf0, 0x9f, 0x00]),
      Buffer.from("</p></article></body></html>"),
    ]),
  }),
  "/wrong-charset": () => ({
    body: page(`<article><p>“Quoted — text” é ñ.</p><p>${CLAIMED}</p></article>`).replace(
      "utf-8",
      "windows-1252",
    ),
    headers: { "content-type": "text/html; charset=utf-16le-ish" },
  }),
};

export function serveTestPages(proxy: RecordingProxy): void {
  for (const [path, make] of Object.entries(PAGES)) proxy.serve(path, make());
}
