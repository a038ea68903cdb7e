/**
 * A short, stable name for a text: 64 bits of FNV-1a over its UTF-16 units. Equal texts get equal names
 * on every machine. Not for anything that somebody might want to forge.
 */
export function hashText(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let at = 0; at < text.length; at += 1) {
    low ^= text.charCodeAt(at);
    // Times the prime 2^40 + 0x1b3, modulo 2^64, in two halves of 32 bits.
    const product = low * 0x1b3;
    const carry = Math.floor(((low >>> 0) * 0x1b3) / 0x1_0000_0000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) | 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
