import { Inflate as InflateStream } from 'fflate';

import { refuse } from '../refusal.ts';
import { crc32 } from './crc32.ts';
import { LARGEST_PART, LARGEST_RATIO, RATIO_COUNTS_FROM } from './limits.ts';
import { DEFLATED, STORED, type ZipEntry } from './zip.ts';

/** One push unpacks to at most about 1,000 times this: a bomb is met soon. */
const SLICE = 65_536;

/**
 * Raw deflate data → what it unpacks to, never more than `size` bytes; throws where the data is damaged or longer. A
 * face that has a faster one than ours hands it in.
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/** Unpacks an entry, never beyond the size that it declares and the limits. */
export function unpack(entry: ZipEntry, inflate: Inflate): Uint8Array {
  const { name, size, packed } = entry;
  if (size > LARGEST_PART) refuse('partTooLarge', { part: name, size, limit: LARGEST_PART });
  if (size > RATIO_COUNTS_FROM && size > packed.length * LARGEST_RATIO) {
    refuse('zipBomb', { part: name });
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    refuse('zipMethod', { part: name, method: entry.method });
  }
  const bytes = entry.method === STORED ? packed : inflated(entry, inflate);
  if (bytes.length !== size || crc32(bytes) !== entry.crc) refuse('zipDamaged', { part: name });
  return bytes;
}

function inflated({ name, size, packed }: ZipEntry, inflate: Inflate): Uint8Array {
  try {
    return inflate(packed, size);
  } catch {
    return refuse('zipDamaged', { part: name });
  }
}

/** Runs anywhere. In slices, so that data which unpacks to more than it declared is met soon. */
export const inflateInSlices: Inflate = (packed, size) => {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const state = { ended: false };
  const inflater = new InflateStream((chunk, final) => {
    if (filled + chunk.length > size) throw new RangeError('longer than declared');
    bytes.set(chunk, filled);
    filled += chunk.length;
    state.ended ||= final;
  });
  for (let at = 0; at < packed.length; at += SLICE) {
    inflater.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  }
  if (!state.ended) throw new RangeError('cut short');
  return filled === size ? bytes : bytes.subarray(0, filled);
};
