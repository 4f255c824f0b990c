import { cellAddress, contains } from './address.ts';
import type { CellRange } from './grid.ts';
import { indexMerges, type MergeIndex } from './merge-index.ts';
import type { LedgerReading } from './ledger.ts';

const indexes = new WeakMap<readonly CellRange[], MergeIndex>();

/**
 * The address (without its sheet) of a record's field; of a merged cell that of its first cell, where people see and
 * change it. '' for a field without a column.
 */
export function cellOf(reading: LedgerReading, field: string, position: number): string {
  const column = reading.columns.get(field);
  const row = reading.records[position]?.row;
  if (column === undefined || row === undefined) return '';
  const merge = indexOf(reading.merges)
    .at(row)
    .find((candidate) => contains(candidate, row, column));
  return merge ? cellAddress(merge.firstRow, merge.firstColumn) : cellAddress(row, column);
}

/** Thousands of findings ask about the same merges: they are put in order once. */
function indexOf(merges: readonly CellRange[]): MergeIndex {
  const before = indexes.get(merges);
  if (before) return before;
  const index = indexMerges(merges);
  indexes.set(merges, index);
  return index;
}
