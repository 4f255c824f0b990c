import { BitWriter } from './bit-writer.ts';
import { MATCH, writeBlock } from './block.ts';

/**
 * Packs the XML of large sheets in less than half the time that fflate takes, into a sixth more: it looks at one earlier
 * place only, and not for every byte. What cells are made of repeats all the time, so that place is nearly always good.
 */
export function deflateFast(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter((bytes.length >> 2) + 1024);
  const symbols = new Uint32Array(SYMBOLS);
  const places = new Int32Array(1 << HASH_BITS).fill(-WINDOW - 1);
  let at = 0;
  do {
    const block = findMatches(bytes, at, places, symbols);
    at = block.reached;
    writeBlock(out, symbols.subarray(0, block.count), at === bytes.length);
  } while (at < bytes.length);
  return out.done();
}

/** Symbols of one block. */
const SYMBOLS = 1 << 16;
const HASH_BITS = 15;
const WINDOW = 32_768;
const SHORTEST = 4;
const LONGEST = 258;

/** Replaces what stood before by how far back it did, until the block is full. */
function findMatches(
  bytes: Uint8Array,
  from: number,
  places: Int32Array,
  symbols: Uint32Array,
): { readonly reached: number; readonly count: number } {
  const last = bytes.length - SHORTEST;
  let at = from;
  let count = 0;
  while (at < bytes.length && count < SYMBOLS) {
    const length = at <= last ? matchLength(bytes, at, places) : 0;
    if (length === 0) {
      symbols[count++] = bytes[at++] as number;
    } else {
      symbols[count++] = MATCH | (length << 16) | (at - matchPlace - 1);
      at += length;
    }
  }
  return { reached: at, count };
}

let matchPlace = 0;

function matchLength(bytes: Uint8Array, at: number, places: Int32Array): number {
  const word = wordAt(bytes, at);
  const slot = Math.imul(word, 0x9e3779b1) >>> (32 - HASH_BITS);
  const place = places[slot] as number;
  places[slot] = at;
  if (at - place > WINDOW || wordAt(bytes, place) !== word) return 0;
  const longest = Math.min(LONGEST, bytes.length - at);
  let length = SHORTEST;
  while (length < longest && bytes[place + length] === bytes[at + length]) length++;
  matchPlace = place;
  return length;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}
