/** Text in columns for a terminal: labels in one, wrapped text in the other; colour only when asked for. */

const LINE_WIDTH = 100;
const LABEL_WIDTH = 8;

export interface Style {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
}

/** @param colour Whether escape sequences may be written at all. */
export function styleFor(colour: boolean): Style {
  const wrapIn = (on: number, off: number) => (text: string) =>
    colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return { strong: wrapIn(1, 22), quiet: wrapIn(2, 22) };
}

/** One label and its text, indented, with a line's end. Addresses and other long words are never broken. */
export function labelled(label: string, text: string, style: Style): string {
  const indent = " ".repeat(LABEL_WIDTH + 4);
  const lines = clean(text)
    .split("\n")
    .flatMap((line) => wrap(line, LINE_WIDTH - indent.length));
  const [first = "", ...rest] = lines;
  return [`    ${style.quiet(label.padEnd(LABEL_WIDTH))}${first}`, ...rest.map((line) => indent + line)]
    .join("\n")
    .concat("\n");
}

/** Text of a page must not command the terminal. */
export function clean(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, " ");
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
