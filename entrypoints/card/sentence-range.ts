/**
 * The whole sentence around marked words, so that the card can keep off it. Looks for the sentence's
 * letters, white space and hidden hyphens aside, around the words; where the page reads otherwise, it
 * settles for the words.
 */
const INVISIBLE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;
/** Sentences in deeper nesting are rare; a whole article is not searched for them. */
const MOST_ANCESTORS = 6;

interface Letter {
  node: Text;
  offset: number;
}

export function sentenceRange(words: Range, sentence: string): Range {
  const wanted = [...sentence].filter((letter) => !INVISIBLE.test(letter)).join("");
  let element = elementOf(words.commonAncestorContainer);
  for (let up = 0; element && up < MOST_ANCESTORS; up++, element = element.parentElement) {
    const { text, letters, at } = lettersOf(element, words);
    if (text.length < wanted.length) continue;
    const start = text.lastIndexOf(wanted, at);
    if (start < 0 || start + wanted.length <= at) return words;
    return rangeBetween(letters[start], letters[start + wanted.length - 1]) ?? words;
  }
  return words;
}

/** The visible letters of an element, where each stands, and the first one's index within the words. */
function lettersOf(element: Element, words: Range) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const letters: Letter[] = [];
  let text = "";
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let offset = 0; offset < node.data.length; offset++) {
      const letter = node.data.charAt(offset);
      if (INVISIBLE.test(letter)) continue;
      if (words.comparePoint(node, offset) < 0) at = text.length + 1;
      text += letter;
      letters.push({ node, offset });
    }
  }
  return { text, letters, at };
}

function rangeBetween(first: Letter | undefined, last: Letter | undefined): Range | null {
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

function elementOf(node: Node): Element | null {
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
}
