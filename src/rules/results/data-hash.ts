/**
 * A hash of text, two lanes of 32 bits: tells changes apart, keeps no secrets (multiply and shift, as in FNV and
 * MurmurHash). Deterministic on every machine. The lanes are multiplied by different odd numbers, so that texts that
 * collide in one do not in the other.
 */
export interface DataHash {
  readonly first: number;
  readonly second: number;
}

export function hashText(text: string): DataHash {
  let first = 0x811c9dc5;
  let second = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5f356495);
  }
  return { first: mixed(first ^ (second >>> 15)), second: mixed(second ^ (first >>> 13)) };
}

/** Spreads every bit over the whole lane. */
function mixed(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** Eight hexadecimal digits. */
export function laneDigits(lane: number): string {
  return lane.toString(16).padStart(8, '0');
}
