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

const PREFIX_LENGTH = 3;

export class PhraseSet {
  private readonly byFirst = new Map<string, string[][]>();
  /** Phrases whose first word is open-ended, by their first letters. */
  private readonly byPrefix = new Map<string, string[][]>();

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const words = phrase.split(" ");
      const first = words[0]!;
      const [map, key] = first.endsWith("~")
        ? ([this.byPrefix, first.slice(0, PREFIX_LENGTH)] as const)
        : ([this.byFirst, first] as const);
      const list = map.get(key);
      if (list) list.push(words);
      else map.set(key, [words]);
    }
  }

  /** The longest phrase that begins at token `at`, or null. */
  at(tokens: readonly { form: string }[], at: number): Found | null {
    const form = tokens[at]!.form;
    let best: string[] | null = null;
    for (const words of this.byFirst.get(form) ?? [])
      if (longer(words, best) && matches(words, tokens, at)) best = words;
    for (const words of this.byPrefix.get(form.slice(0, PREFIX_LENGTH)) ?? []) {
      if (longer(words, best) && matches(words, tokens, at)) best = words;
    }
    return best && { from: at, to: at + best.length, phrase: best.join(" ") };
  }

  /** All phrases in the tokens, left to right, without overlap. */
  findAll(tokens: readonly { form: string }[]): Found[] {
    const found: Found[] = [];
    for (let at = 0; at < tokens.length; ) {
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

function matches(words: string[], tokens: readonly { form: string }[], at: number): boolean {
  if (at + words.length > tokens.length) return false;
  return words.every((word, i) => {
    const form = tokens[at + i]!.form;
    return word.endsWith("~") ? form.startsWith(word.slice(0, -1)) : form === word;
  });
}
