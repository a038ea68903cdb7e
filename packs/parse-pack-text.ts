/**
 * JSON text to a value, with line and column when it is not JSON.
 *
 * JSON.parse does the work. Its messages differ between engines and often name no place, so a text that
 * it refuses is read a second time here, slowly, only to find where the first fault is and to say it in
 * plain English. Not a JSON parser for anything else.
 */
export interface SyntaxFault {
  /** Both counted from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly problem: string;
  readonly mend: string;
}
export type ParsedText =
  | { readonly json: unknown; readonly fault?: undefined }
  | { readonly fault: SyntaxFault; readonly json?: undefined };

/** Parses the text of a claim pack. A byte-order mark at the start is passed over. Never throws. */
export function parsePackText(text: string): ParsedText {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  try {
    return { json: JSON.parse(source) as unknown };
  } catch {
    return { fault: findSyntaxFault(source) };
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expect = "value" | "first-value" | "key" | "first-key" | "colon" | "comma";

/** Walks the text with a stack of open brackets until something is not as it should be. */
function findSyntaxFault(text: string): SyntaxFault {
  const open: ("{" | "[")[] = [];
  let expect: Expect = "value";
  let at = 0;
  let comma = -1;
  for (;;) {
    at = skip(SPACE, at);
    const c = text[at];
    const inside = open.at(-1);
    if (c === undefined) return faultAtEnd();
    if (expect === "comma" && inside === undefined) {
      return fault(
        at,
        "there is text after the end of the pack",
        "Take out what follows the last closing bracket.",
      );
    }
    if (expect === "value" || expect === "first-value") {
      if (c === "]" && inside === "[") {
        if (expect === "value") return trailingComma();
        close();
      } else if (c === "{" || c === "[") {
        open.push(c);
        expect = c === "{" ? "first-key" : "first-value";
        at += 1;
      } else {
        const problem = readScalar(c);
        if (problem) return problem;
        expect = "comma";
      }
    } else if (expect === "key" || expect === "first-key") {
      if (c === "}") {
        if (expect === "key") return trailingComma();
        close();
      } else if (c === '"') {
        const problem = readString();
        if (problem) return problem;
        expect = "colon";
      } else
        return fault(
          at,
          `the name of a field is expected, not ${quote(c)}`,
          "Put the field's name in double quotation marks.",
        );
    } else if (expect === "colon") {
      if (c !== ":")
        return fault(
          at,
          `a colon is expected after the field's name, not ${quote(c)}`,
          "Write a colon between name and value.",
        );
      at += 1;
      expect = "value";
    } else if (c === ",") {
      comma = at;
      at += 1;
      expect = inside === "{" ? "key" : "value";
    } else if (c === (inside === "{" ? "}" : "]")) close();
    else {
      const mend = `Write a comma before it, or close the ${inside === "{" ? "object with }" : "list with ]"}.`;
      return fault(at, `a comma is expected, not ${quote(c)}`, mend);
    }
  }

  function close(): void {
    open.pop();
    at += 1;
    expect = "comma";
  }

  function readScalar(c: string): SyntaxFault | null {
    if (c === '"') return readString();
    const end = Math.max(skip(WORD, at), skip(NUMBER, at));
    if (end > at) {
      at = end;
      return null;
    }
    const mend = /['‘’“”`]/.test(c)
      ? 'Use straight double quotation marks: ".'
      : "Write a text in double quotation marks, a number, true, false, null, { or [.";
    return fault(at, `a value is expected, not ${quote(c)}`, mend);
  }

  function readString(): SyntaxFault | null {
    const end = skipStringBody(at + 1);
    const c = text[end];
    if (c === '"') {
      at = end + 1;
      return null;
    }
    if (c === "\\")
      return fault(
        end,
        "a backslash is followed by something that it cannot go with",
        "Write two backslashes for one.",
      );
    if (c === undefined || c === "\n" || c === "\r") {
      return fault(at, "a text is not closed", 'Close it with ", and write \\n for a line break inside it.');
    }
    return fault(end, "a text contains a control character", "Write \\t for a tab; take out any other.");
  }

  /** From a string's first character to what ends it: a quotation mark, a control character, a bad escape. */
  function skipStringBody(from: number): number {
    let end = from;
    for (;;) {
      const c = text[end];
      const next = c === "\\" ? skip(ESCAPE, end) : end + 1;
      if (c === undefined || c === '"' || c < " " || next === end) return end;
      end = next;
    }
  }

  function trailingComma(): SyntaxFault {
    return fault(comma, "a comma stands before a closing bracket", "Take the comma out.");
  }

  function faultAtEnd(): SyntaxFault {
    if (open.length === 0)
      return fault(at, "there is nothing here", "Write the pack as one object in curly brackets.");
    const missing = open
      .reverse()
      .map((bracket) => (bracket === "{" ? "}" : "]"))
      .join("");
    return fault(at, "the text ends too early", `Something is cut off. Still open: ${missing}.`);
  }

  function skip(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : from;
  }

  function fault(offset: number, problem: string, mend: string): SyntaxFault {
    const before = text.slice(0, offset);
    const line = before.split("\n").length;
    return { line, column: offset - before.lastIndexOf("\n"), problem, mend };
  }
}

function quote(c: string): string {
  return c === "`" ? "a backtick" : `\`${c}\``;
}
