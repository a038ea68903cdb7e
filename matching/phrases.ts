/**
 * Sets of fixed phrases, found in a run of tokens: at each token the longest phrase wins.
 * Cost: one map look-up a token, and as many comparisons as phrases begin alike.
 */
export interface Found {
  /** Token indexes, half-open. */
  readonly from: number;
  readonly to: number;
  readonly phrase: string;
}

/** A word, and, where it is known, which of a language's sets have a phrase that begins with it (`PhraseStarts`). */
export interface Startable {
  readonly form: string;
  readonly starts?: readonly number[];
}

const BITS = 31;

/**
 * The sets of a language, numbered. A sentence is walked for some forty sets, and few of its words begin a phrase of any:
 * asked once for each word, this spares the sets the look-ups.
 */
export class PhraseStarts {
  private readonly sets: PhraseSet[] = [];

  /** @returns The number of the set. */
  add(set: PhraseSet): number {
    return this.sets.push(set) - 1;
  }

  /** One bit a set, in numbers of 31 bits. Cost: two look-ups a set. */
  of(form: string): readonly number[] {
    const masks = Array.from({ length: Math.ceil(this.sets.length / BITS) }, () => 0);
    this.sets.forEach((set, i) => {
      if (set.mayBegin(form)) masks[Math.floor(i / BITS)]! |= 1 << (i % BITS);
    });
    return masks;
  }
}

const PREFIX_LENGTH = 3;

/** Phrases by what they begin with, as they came or as their words. */
type PhraseList = Map<string, (string | string[])[]>;
const NO_PHRASES: readonly string[][] = [];

export class PhraseSet {
  private readonly byFirst: PhraseList = new Map();
  /** Phrases whose first word is open-ended, by their first letters. */
  private readonly byPrefix: PhraseList = new Map();

  private readonly slot: number;
  private readonly bit: number;

  /** @param joint What stands between the words of a phrase. */
  constructor(
    phrases: readonly string[],
    starts?: PhraseStarts,
    private readonly joint = " ",
  ) {
    const number = starts?.add(this) ?? 0;
    this.slot = starts ? Math.floor(number / BITS) : -1;
    this.bit = 1 << (number % BITS);
    for (const phrase of phrases) {
      const end = phrase.indexOf(joint);
      const first = end < 0 ? phrase : phrase.slice(0, end);
      const [map, key] = first.endsWith("~")
        ? ([this.byPrefix, first.slice(0, PREFIX_LENGTH)] as const)
        : ([this.byFirst, first] as const);
      const list = map.get(key);
      if (list) list.push(phrase);
      else map.set(key, [phrase]);
    }
  }

  /** The longest phrase that begins at token `at`, or null. */
  at(tokens: readonly Startable[], at: number): Found | null {
    const { form, starts } = tokens[at]!;
    if (starts !== undefined && this.slot >= 0 && (starts[this.slot]! & this.bit) === 0) return null;
    let best: string[] | null = null;
    for (const words of this.phrasesIn(this.byFirst, form))
      if (longer(words, best) && matches(words, tokens, at)) best = words;
    if (this.byPrefix.size > 0)
      for (const words of this.phrasesIn(this.byPrefix, form.slice(0, PREFIX_LENGTH)))
        if (longer(words, best) && matches(words, tokens, at)) best = words;
    return best && { from: at, to: at + best.length, phrase: best.join(" ") };
  }

  /** Cut into words when they are first asked for: of some ten thousand phrases a page begins a few hundred. */
  private phrasesIn(list: PhraseList, key: string): readonly string[][] {
    const phrases = list.get(key);
    if (!phrases) return NO_PHRASES;
    for (let i = 0; i < phrases.length; i++) {
      const phrase = phrases[i]!;
      if (typeof phrase === "string") phrases[i] = phrase.split(this.joint);
    }
    return phrases as string[][];
  }

  mayBegin(form: string): boolean {
    return this.byFirst.has(form) || this.byPrefix.has(form.slice(0, PREFIX_LENGTH));
  }

  /** All phrases in the tokens, left to right, without overlap. */
  findAll(tokens: readonly Startable[]): Found[] {
    const found: Found[] = [];
    for (let at = 0; at < tokens.length; ) {
      const { starts } = tokens[at]!;
      // Asked here as well as in `at`: most words begin nothing, and the call is what costs.
      if (starts !== undefined && this.slot >= 0 && (starts[this.slot]! & this.bit) === 0) {
        at++;
        continue;
      }
      const hit = this.at(tokens, at);
      if (hit) found.push(hit);
      at = hit ? hit.to : at + 1;
    }
    return found;
  }
}

function longer(words: string[], best: string[] | null): boolean {
  return !best || words.length > best.length;
}

function matches(words: string[], tokens: readonly Startable[], at: number): boolean {
  if (at + words.length > tokens.length) return false;
  return words.every((word, i) => {
    const form = tokens[at + i]!.form;
    return word.endsWith("~") ? form.startsWith(word.slice(0, -1)) : form === word;
  });
}
