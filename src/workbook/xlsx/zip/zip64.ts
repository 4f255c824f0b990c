import { refuse } from '../refusal.ts';
import { EXTRA_ZIP64 } from './zip.ts';

export interface Zip64Sizes {
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

const ELSEWHERE = 0xffffffff;

/**
 * Streaming writers (Apache POI's among them) put the sizes of even small entries into the zip64 extra field: those
 * of the three that do not stand in the directory itself, in this order.
 */
export function readZip64Extra(extra: Uint8Array, plain: Zip64Sizes): Zip64Sizes {
  const field = fieldsOf(extra).find(({ id }) => id === EXTRA_ZIP64)?.data ?? new Uint8Array();
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength);
  let at = 0;
  const here = (value: number): number => {
    if (value !== ELSEWHERE) return value;
    if (at + 8 > field.length) refuse('zipDamaged', { part: '' });
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
  return {
    size: here(plain.size),
    packedSize: here(plain.packedSize),
    offset: here(plain.offset),
  };
}

/** The extra fields without the zip64 one: what we write is small enough for plain sizes. */
export function withoutZip64(extra: Uint8Array): Uint8Array {
  const kept = fieldsOf(extra).filter(({ id }) => id !== EXTRA_ZIP64);
  const bytes = new Uint8Array(kept.reduce((sum, field) => sum + field.whole.length, 0));
  let at = 0;
  for (const { whole } of kept) {
    bytes.set(whole, at);
    at += whole.length;
  }
  return bytes.length === extra.length ? extra : bytes;
}

interface ExtraField {
  readonly id: number;
  readonly data: Uint8Array;
  readonly whole: Uint8Array;
}

/** What is left over at the end (some writers pad) is no field and is dropped. */
function fieldsOf(extra: Uint8Array): readonly ExtraField[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const fields: ExtraField[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) break;
    fields.push({
      id: view.getUint16(at, true),
      data: extra.subarray(at + 4, end),
      whole: extra.subarray(at, end),
    });
    at = end;
  }
  return fields;
}
