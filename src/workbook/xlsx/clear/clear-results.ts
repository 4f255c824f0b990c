import type { Fault } from '../../../rules/index.ts';
import { findOwnPlaces } from '../own/own-places.ts';
import { readWorkbook } from '../read/read-workbook.ts';
import { orFault } from '../refusal.ts';
import { withoutOwn } from './without-own.ts';

/** A workbook without anything of ours. */
export interface Cleared {
  readonly bytes: Uint8Array;
  /** There was something of ours. */
  readonly found: boolean;
  /** Why it could not be read (then the bytes are as they came), or what was left because it may be the user's. */
  readonly faults: readonly Fault[];
}

/**
 * Takes everything of ours off a workbook file. Parts that are as we wrote them become, byte for byte, what they were
 * before; parts that somebody edited since lose what is ours and nothing else.
 */
export function clearResults(bytes: Uint8Array): Cleared {
  const read = orFault(() => readWorkbook(bytes));
  if ('code' in read) return { bytes, found: false, faults: [read] };
  const own = findOwnPlaces(read);
  if (!own.found) return { bytes, found: false, faults: own.unsure };
  const cleared = orFault(() => withoutOwn(read, own, []));
  if ('code' in cleared) return { bytes, found: true, faults: [cleared] };
  return { bytes: cleared, found: true, faults: own.unsure };
}
