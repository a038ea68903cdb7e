/**
 * Sets of fixed phrases, found in a run of tokens: at each token the longest phrase wins, of equally long ones the first of the set.
 * Cost: a look-up for each token that begins a phrase and one for the token behind it, and as many comparisons as phrases
 * begin with the same two words. (By the first word alone, "in" and "the" had hundreds to be compared: a sixth of a page's time.)
 */
import { addTo } from "./multimap.ts";

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

interface Phrase {
  readonly phrase: string;
  readonly words: readonly { readonly form: string; readonly isOpen: boolean }[];
  /** Of equally long phrases at a token, that with the lowest order is found. */
  readonly order: number;
}

/** Phrases with the same first word, or the same first letters of an open-ended one. */
interface Opening {
  /** By the second word, where that is a whole one. */
  readonly bySecond: Map<string, Phrase[]>;
  /** Phrases of one word, and those whose second word is open-ended. */
  readonly others: Phrase[];
}

/**
 * Phrases by what they begin with. They are taken apart when they are first asked for: of the ten thousand of a thesaurus a page begins
 * a few hundred, and the tables are made whenever a browser starts the background.
 */
class Openings {
  private readonly asked = new Map<string, Opening>();
  private readonly waiting = new Map<string, [phrase: string, order: number][]>();

  constructor(private readonly joint: string) {}

  add(key: string, phrase: string, order: number): void {
    const list = this.waiting.get(key);
    if (list) list.push([phrase, order]);
    else this.waiting.set(key, [[phrase, order]]);
  }

  get size(): number {
    return this.waiting.size;
  }

  has(key: string): boolean {
    return this.waiting.has(key);
  }

  of(key: string): Opening | undefined {
    const known = this.asked.get(key);
    if (known) return known;
    const list = this.waiting.get(key);
    if (!list) return undefined;
    const opening: Opening = { bySecond: new Map(), others: [] };
    for (const [text, order] of list) {
      const phrase = this.read(text, order);
      const second = phrase.words[1];
      if (second && !second.isOpen) addTo(opening.bySecond, second.form, phrase);
      else opening.others.push(phrase);
    }
    this.asked.set(key, opening);
    return opening;
  }

  private read(text: string, order: number): Phrase {
    const words = text.split(this.joint);
    return {
      phrase: words.join(" "),
      words: words.map((word) => ({ form: word.replace(/~$/, ""), isOpen: word.endsWith("~") })),
      order,
    };
  }
}

export class PhraseSet {
  private readonly byFirst: Openings;
  /** Phrases whose first word is open-ended, by its first letters. */
  private readonly byPrefix: Openings;

  private readonly slot: number;
  private readonly bit: number;

  /** @param joint What stands between the words of a phrase. */
  constructor(phrases: readonly string[], starts?: PhraseStarts, joint = " ") {
    const number = starts?.add(this) ?? 0;
    this.slot = starts ? Math.floor(number / BITS) : -1;
    this.bit = 1 << (number % BITS);
    this.byFirst = new Openings(joint);
    this.byPrefix = new Openings(joint);
    phrases.forEach((text, i) => {
      const end = text.indexOf(joint);
      const first = end < 0 ? text : text.slice(0, end);
      if (first.endsWith("~"))
        this.byPrefix.add(first.slice(0, -1).slice(0, PREFIX_LENGTH), text, phrases.length + i);
      else this.byFirst.add(first, text, i);
    });
  }

  /** The longest phrase that begins at token `at`, or null. */
  at(tokens: readonly Startable[], at: number): Found | null {
    const { form, starts } = tokens[at]!;
    if (starts !== undefined && this.slot >= 0 && (starts[this.slot]! & this.bit) === 0) return null;
    let best = longest(this.byFirst.of(form), tokens, at, null);
    if (this.byPrefix.size > 0)
      best = longest(this.byPrefix.of(form.slice(0, PREFIX_LENGTH)), tokens, at, best);
    return best && { from: at, to: at + best.words.length, phrase: best.phrase };
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

/** The best of those that begin so and of the best so far. */
function longest(
  opening: Opening | undefined,
  tokens: readonly Startable[],
  at: number,
  soFar: Phrase | null,
): Phrase | null {
  if (!opening) return soFar;
  let best = soFar;
  for (const phrase of opening.others)
    if (isBetter(phrase, best) && matches(phrase, tokens, at)) best = phrase;
  const next = tokens[at + 1];
  const alike = next && opening.bySecond.get(next.form);
  if (alike)
    for (const phrase of alike) if (isBetter(phrase, best) && matches(phrase, tokens, at)) best = phrase;
  return best;
}

const isBetter = (phrase: Phrase, best: Phrase | null): boolean =>
  best === null ||
  phrase.words.length > best.words.length ||
  (phrase.words.length === best.words.length && phrase.order < best.order);

function matches({ words }: Phrase, tokens: readonly Startable[], at: number): boolean {
  if (at + words.length > tokens.length) return false;
  for (let i = 0; i < words.length; i++) {
    const { form, isOpen } = words[i]!;
    const said = tokens[at + i]!.form;
    if (isOpen ? !said.startsWith(form) : said !== form) return false;
  }
  return true;
}
