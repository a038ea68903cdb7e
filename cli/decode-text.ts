/**
 * Bytes to text: byte-order mark, then valid UTF-8, then what the file declares, then Windows-1252, which
 * is what an undeclared old page almost always is. UTF-8 goes before the declaration, because saved pages keep
 * the declaration of what they were before saving.
 */
export interface DecodedText {
  readonly text: string;
  /** Label of the encoding that was used, as TextDecoder names it. */
  readonly encoding: string;
  /** Characters that could not be read and are U+FFFD now. */
  readonly lost: number;
}

const BYTE_ORDER_MARKS = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];
/** Browsers look at the first 1,024 bytes; pages with long heads declare it later and mean it. */
const DECLARATION_WITHIN_BYTES = 8_192;
const FALLBACK = "windows-1252";
const WINDOWS_1252_FROM_80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Never throws; what cannot be read is counted in `lost`. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = BYTE_ORDER_MARKS.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
  if (mark) return decode(bytes, mark.encoding);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", lost: 0 };
  } catch {
    return decode(bytes, declaredEncoding(bytes) ?? FALLBACK);
  }
}

function decode(bytes: Uint8Array, encoding: string): DecodedText {
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === FALLBACK ? decoded.replace(/[\u0080-\u009f]/g, mendWindows1252) : decoded;
  return { text, encoding, lost: text.split("\uFFFD").length - 1 };
}

/**
 * Node 20 decodes Windows-1252 as Latin-1, and quotation marks and dashes as control characters
 * (nodejs/node#56542). Where that is mended, there is nothing to replace.
 */
function mendWindows1252(control: string): string {
  return WINDOWS_1252_FROM_80[control.charCodeAt(0) - 0x80] ?? control;
}

/** What a meta element or an XML declaration says, null when it says nothing that is known. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1")
    .decode(bytes.subarray(0, DECLARATION_WITHIN_BYTES))
    .replace(/<!--.*?-->/gs, "");
  const declared =
    /<meta[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head) ??
    /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']+)/i.exec(head);
  if (!declared?.[1]) return null;
  try {
    const { encoding } = new TextDecoder(declared[1]);
    // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return null;
  }
}
