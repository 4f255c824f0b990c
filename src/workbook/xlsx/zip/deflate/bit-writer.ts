/** Writes numbers bit by bit, the lowest bit first, as deflate wants them. */
export class BitWriter {
  private bytes: Uint8Array;
  private filled = 0;
  private bits = 0;
  private used = 0;

  constructor(room: number) {
    this.bytes = new Uint8Array(room);
  }

  /** At most 16 bits at a time. */
  put(value: number, count: number): void {
    this.bits |= value << this.used;
    this.used += count;
    if (this.used < 16) return;
    this.bytes[this.filled] = this.bits;
    this.bytes[this.filled + 1] = this.bits >>> 8;
    this.filled += 2;
    this.bits >>>= 16;
    this.used -= 16;
  }

  /** Room for so many bytes more. */
  makeRoom(more: number): void {
    if (this.filled + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max((3 * this.bytes.length) >> 1, this.filled + more));
    larger.set(this.bytes.subarray(0, this.filled));
    this.bytes = larger;
  }

  done(): Uint8Array {
    const last = Math.ceil(this.used / 8);
    for (let byte = 0; byte < last; byte++) {
      this.bytes[this.filled++] = this.bits >>> (8 * byte);
    }
    return this.bytes.subarray(0, this.filled);
  }
}
