import { cellAddress, contains } from './address.ts';
import type { CellRange } from './grid.ts';
import type { LedgerReading } from './ledger.ts';

const indexes = new WeakMap<readonly CellRange[], ReadonlyMap<number, readonly CellRange[]>>();

/**
 * The address (without its sheet) of a record's field; of a merged cell that of its first cell, where people see and
 * change it. '' for a field without a column.
 */
export function cellOf(reading: LedgerReading, field: string, position: number): string {
  const column = reading.columns.get(field);
  const row = reading.records[position]?.row;
  if (column === undefined || row === undefined) return '';
  const merge = mergesByRow(reading.merges)
    .get(row)
    ?.find((candidate) => contains(candidate, row, column));
  return merge ? cellAddress(merge.firstRow, merge.firstColumn) : cellAddress(row, column);
}

/** Thousands of findings ask about the same merges: they are put in order once. */
function mergesByRow(merges: readonly CellRange[]): ReadonlyMap<number, readonly CellRange[]> {
  const before = indexes.get(merges);
  if (before) return before;
  const byRow = new Map<number, CellRange[]>();
  for (const merge of merges) {
    for (let row = merge.firstRow; row <= merge.lastRow; row += 1) {
      const here = byRow.get(row);
      if (here) here.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  indexes.set(merges, byRow);
  return byRow;
}
