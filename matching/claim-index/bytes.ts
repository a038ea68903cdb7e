/** Growing arrays of bytes and of 32-bit numbers, and the varints that postings are kept in (7 bits a byte, low ones first). */

export class ByteWriter {
  private array = new Uint8Array(1024);
  length = 0;

  /** @param value A whole number from 0 to 2^32 - 1; one byte for each seven bits. */
  varint(value: number): void {
    if (this.length + 5 > this.array.length) this.array = grown(this.array);
    let left = value;
    while (left > 0x7f) {
      this.array[this.length++] = (left & 0x7f) | 0x80;
      left >>>= 7;
    }
    this.array[this.length++] = left;
  }

  /** A letter a byte; what needs more is a zero, which is no letter. */
  letters(text: string): void {
    for (let i = 0; i < text.length; i++) this.varint(text.charCodeAt(i) < 0x80 ? text.charCodeAt(i) : 0);
  }

  append(bytes: Uint8Array): void {
    while (this.length + bytes.length > this.array.length) this.array = grown(this.array);
    this.array.set(bytes, this.length);
    this.length += bytes.length;
  }

  bytes(): Uint8Array {
    return this.array.slice(0, this.length);
  }
}

/** Reads varints one after the other, from a byte on. */
export class VarintReader {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  next(): number {
    let shift = 0;
    let byte = 0;
    let value = 0;
    do {
      byte = this.bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte > 0x7f);
    return value;
  }
}

export class NumberWriter {
  private array = new Uint32Array(4);
  length = 0;

  push(value: number): void {
    if (this.length === this.array.length) this.array = grown(this.array);
    this.array[this.length++] = value;
  }

  /** Adds one to the number at an index. */
  add(index: number): void {
    this.array[index]!++;
  }

  numbers(): Uint32Array {
    return this.array.slice(0, this.length);
  }
}

function grown<A extends Uint8Array | Uint32Array>(array: A): A {
  const larger = new (array.constructor as new (length: number) => A)(array.length * 2);
  larger.set(array);
  return larger;
}
