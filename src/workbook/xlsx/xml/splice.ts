import { ByteWriter } from './byte-writer.ts';

/** The same as a text edit, over bytes. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Applies splices that are in order and do not overlap. What they leave out is copied byte for byte. */
export function spliceBytes(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const inserted = splices.reduce((sum, { insert }) => sum + insert.length, 0);
  const out = new ByteWriter(bytes.length + inserted + (inserted >> 1));
  let copied = 0;
  for (const { at, remove, insert } of splices) {
    out.copy(bytes.subarray(copied, at));
    out.text(insert);
    copied = at + remove;
  }
  out.copy(bytes.subarray(copied));
  return out.done();
}
