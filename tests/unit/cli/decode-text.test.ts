import { describe, expect, it } from "vitest";
import { decodeText } from "../../../cli/decode-text.ts";

/** Latin letters byte by byte: what Windows-1252 and ISO-8859-1 share. */
const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2 + 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};

describe("decodeText", () => {
  it.each([
    ["UTF-8", Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8("<meta charset=windows-1252>ñ")), "utf-8"],
    ["UTF-16, low byte first", utf16("<meta charset=windows-1252>ñ", true), "utf-16le"],
    ["UTF-16, high byte first", utf16("<meta charset=windows-1252>ñ", false), "utf-16be"],
  ])("believes a byte-order mark of %s before anything else, and drops it", (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: "<meta charset=windows-1252>ñ", encoding, lost: 0 });
  });

  it("believes valid UTF-8 before what is declared", () => {
    expect(decodeText(utf8('<meta charset="iso-8859-1">niño')).text).toContain("niño");
  });

  it.each([
    '<meta charset="iso-8859-1">',
    "<META CHARSET=latin1 />",
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
    '<?xml version="1.0" encoding="ISO-8859-1"?>',
    '<!-- <meta charset="shift_jis"> --><meta charset="latin1">',
  ])("believes %s where the bytes are not UTF-8", (head) => {
    expect(decodeText(latin(`${head}El niño dijo «sí»`))).toMatchObject({
      text: `${head}El niño dijo «sí»`,
      encoding: "windows-1252",
      lost: 0,
    });
  });

  it("reads another declared encoding", () => {
    const bytes = Uint8Array.of(...latin("<meta charset=shift_jis>"), 0x93, 0xfa, 0x96, 0x7b);
    expect(decodeText(bytes)).toMatchObject({ text: "<meta charset=shift_jis>日本", encoding: "shift_jis" });
  });

  it.each(["", "<meta charset=nonsense>"])(
    "takes Windows-1252 where nothing useful is declared (%j)",
    (head) => {
      const bytes = Uint8Array.of(...latin(head), 0x93, 0xf1, 0x94);
      expect(decodeText(bytes)).toMatchObject({ text: `${head}“ñ”`, encoding: "windows-1252" });
    },
  );

  it("counts what cannot be read", () => {
    const bytes = Uint8Array.of(...utf8("<meta charset=utf-8>a"), 0xff, 0x62, 0xff);
    expect(decodeText(bytes)).toMatchObject({ encoding: "utf-8", lost: 2 });
  });
});
