import { sayWhen } from '../../ledger/say-when.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Value } from '../../ledger/value.ts';
import { wordOf } from '../operators/equality.ts';
import type { LedgerRecord } from '../check-run.ts';

/** All records of a ledger, over its readings, each with its key. */
export function recordsOf({ policy, readings }: Ledger): readonly LedgerRecord[] {
  const { key } = policy.ledger;
  const records: LedgerRecord[] = [];
  for (const [reading, { sheet, records: places, values }] of readings.entries()) {
    const parts = key.map((field) => values.get(field));
    for (const [position, { row }] of places.entries()) {
      const texts = parts.map((part) => textOf(part?.[position]));
      const known = texts.filter((text) => text !== undefined);
      const whole = known.length === texts.length && known.length > 0;
      const index = records.length;
      records.push({ index, reading, position, sheet, row, key: whole ? known.join('|') : null });
    }
  }
  return records;
}

/** A value of a record, as it was read. */
export function valueAt(ledger: Ledger, record: LedgerRecord, field: string): Value | undefined {
  return ledger.readings[record.reading]?.values.get(field)?.[record.position];
}

/** A present value in one line of text, by which a record is known; undefined for the others. */
export function textOf(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (value.kind === 'number') return String(value.number);
  if (value.kind === 'list') return value.items.join('、');
  if (value.kind === 'mark') return String(value.yes);
  if (value.kind !== 'day') return wordOf(value);
  return sayWhen(value);
}
