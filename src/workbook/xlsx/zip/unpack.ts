import { Inflate } from 'fflate';

import { Refusal, refuse } from '../refusal.ts';
import { crc32 } from './crc32.ts';
import { LARGEST_PART, LARGEST_RATIO, RATIO_COUNTS_FROM } from './limits.ts';
import { DEFLATED, STORED, type ZipEntry } from './zip.ts';

/** One push unpacks to at most about 1,000 times this: a bomb is met soon. */
const SLICE = 65_536;

/** Unpacks an entry, never beyond the size that it declares and the limits. */
export function unpack(entry: ZipEntry): Uint8Array {
  const { name, size, packed } = entry;
  if (size > LARGEST_PART) refuse('partTooLarge', { part: name, size, limit: LARGEST_PART });
  if (size > RATIO_COUNTS_FROM && size > packed.length * LARGEST_RATIO) {
    refuse('zipBomb', { part: name });
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    refuse('zipMethod', { part: name, method: entry.method });
  }
  const bytes = entry.method === STORED ? packed : inflate(entry);
  if (bytes.length !== size || crc32(bytes) !== entry.crc) refuse('zipDamaged', { part: name });
  return bytes;
}

function inflate({ name, size, packed }: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const state = { ended: false };
  const inflater = new Inflate((chunk, final) => {
    if (filled + chunk.length > size) refuse('zipDamaged', { part: name });
    bytes.set(chunk, filled);
    filled += chunk.length;
    state.ended ||= final;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      inflater.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse('zipDamaged', { part: name });
  }
  if (!state.ended) refuse('zipDamaged', { part: name });
  return filled === size ? bytes : bytes.subarray(0, filled);
}
