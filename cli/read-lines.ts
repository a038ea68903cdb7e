/**
 * Lines of a stream as they come in. Only a line feed ends a line: Node's own reader also breaks at U+2028, which may
 * stand in a JSON text as it is.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  for await (const line of readParts(stream, "\n")) yield line.replace(/\r$/, "");
}

/** What stands between ends of one character, as it comes in; what is behind the last end, too, unless it is empty. */
export async function* readParts(
  stream: AsyncIterable<Uint8Array>,
  end: "\n" | "\0",
): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of stream) {
    const parts = decoder.decode(chunk, { stream: true }).split(end);
    parts[0] = rest + parts[0];
    rest = parts.pop() ?? "";
    yield* parts;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}
