/** Writes texts and stretches of bytes one behind the other: no text as long as a whole part is ever made. */
export class ByteWriter {
  private bytes: Uint8Array;
  private filled = 0;
  private readonly encoder = new TextEncoder();

  constructor(room: number) {
    this.bytes = new Uint8Array(Math.max(room, 1024));
  }

  text(text: string): void {
    if (text === '') return;
    this.makeRoom(3 * text.length);
    this.filled += this.encoder.encodeInto(text, this.bytes.subarray(this.filled)).written;
  }

  copy(bytes: Uint8Array): void {
    this.makeRoom(bytes.length);
    this.bytes.set(bytes, this.filled);
    this.filled += bytes.length;
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.filled);
  }

  private makeRoom(more: number): void {
    if (this.filled + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.filled + more));
    larger.set(this.bytes.subarray(0, this.filled));
    this.bytes = larger;
  }
}
