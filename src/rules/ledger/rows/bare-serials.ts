import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import { isBlankContent } from '../cell-text.ts';
import { isBareSerial } from '../field-types/day.ts';
import type { Field } from '../../policy/shape/ledger-shape.ts';
import type { RecordRows } from './walk-rows.ts';

/** So many there must be at least: one or two numbers in a day column are slips. */
const FEWEST = 3;

/**
 * The day columns that have lost their date format: most of what they hold are bare numbers that would be days. A few
 * such numbers among real days stay unreadable.
 */
export function bareSerialColumns(
  records: readonly RecordRows[],
  fields: ReadonlyMap<Field, number>,
): ReadonlySet<number> {
  const counts = [...fields]
    .filter(([{ type }]) => DAY_TYPES.includes(type))
    .map(([, column]) => ({ column, bare: 0, filled: 0 }));
  for (const { cells } of records) {
    for (const count of counts) {
      const content = cells[count.column - 1];
      if (isBlankContent(content)) continue;
      count.filled += 1;
      if (typeof content === 'number' && isBareSerial(content)) count.bare += 1;
    }
  }
  const lost = counts.filter(({ bare, filled }) => bare >= FEWEST && bare * 2 > filled);
  return new Set(lost.map(({ column }) => column));
}
