/** The same as a text edit, over bytes. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Applies splices that are in order and do not overlap. What they leave out is copied byte for byte. */
export function spliceBytes(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const room = splices.reduce((sum, { insert }) => sum + 3 * insert.length, bytes.length);
  const out = new Uint8Array(room);
  const encoder = new TextEncoder();
  let copied = 0;
  let filled = 0;
  for (const { at, remove, insert } of splices) {
    out.set(bytes.subarray(copied, at), filled);
    filled += at - copied;
    copied = at + remove;
    if (insert !== '') filled += encoder.encodeInto(insert, out.subarray(filled)).written;
  }
  out.set(bytes.subarray(copied), filled);
  return out.subarray(0, filled + bytes.length - copied);
}
