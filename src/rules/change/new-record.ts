import type { LedgerReading } from '../ledger/ledger.ts';
import { BLANK, type Value } from '../ledger/value.ts';

/** One more record, below the others, on the sheet of a reading. */
export function newRecord(
  reading: LedgerReading,
  cells: ReadonlyMap<string, Value>,
): LedgerReading {
  const values = [...reading.values.keys()].map(
    (field) => [field, [cells.get(field) ?? BLANK]] as const,
  );
  return { ...reading, records: [{ row: 0 }], values: new Map(values), merges: [] };
}
