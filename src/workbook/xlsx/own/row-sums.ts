import {
  type CellContent,
  type CellRange,
  type PlannedCell,
  type PlannedContent,
  shownContent,
} from '../../../rules/index.ts';
import { encodeText } from '../xml/xml-text.ts';
import { crc32 } from '../zip/crc32.ts';
import { isKey, readingOf } from './column-names.ts';
import type { OwnRange } from './journal.ts';

/** A row without a key. */
export const NO_KEY = 0;
/** Few digits a row: the journal grows with the ledger. Two rows of the same sum do no harm while both are there. */
const SUMS = 999_999;

/** What tells the rows of each block apart, as they are written: [name of the first key column, sums]. */
export function plannedRowSums(
  ranges: readonly OwnRange[],
  cells: readonly PlannedCell[],
): readonly (readonly [name: string, sums: readonly number[]])[] {
  const keys = ranges.filter(([, , , , name]) => isKey(name));
  const firsts = keys.filter(
    ([, , , , name], index) =>
      keys.findIndex(([, , , , other]) => readingOf(other) === readingOf(name)) === index,
  );
  const texts = new Map(
    cells.map((cell) => [`${cell.row} ${cell.column}`, plannedText(cell.content)]),
  );
  return firsts.map(([firstRow, , lastRow, , name]) => {
    const columns = keys
      .filter(([, , , , other]) => readingOf(other) === readingOf(name))
      .map(([, column]) => column);
    return [
      name,
      sumsOf({ firstRow, lastRow }, columns, (row, column) => texts.get(`${row} ${column}`)),
    ];
  });
}

/** One sum a row, from the header down. */
export function sumsOf(
  { firstRow, lastRow }: Pick<CellRange, 'firstRow' | 'lastRow'>,
  columns: readonly number[],
  textAt: (row: number, column: number) => string | undefined,
): readonly number[] {
  const sums: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const texts = columns.map((column) => textAt(row, column));
    const blank = texts.every((text) => text === undefined);
    sums.push(blank ? NO_KEY : 1 + (crc32(encodeText(texts.join('\u0000'))) % SUMS));
  }
  return sums;
}

function plannedText(content: PlannedContent): string | undefined {
  return content.kind === 'formula' ? undefined : readText(shownContent(content));
}

/** The same text of a cell as it is read. */
export function readText(content: CellContent | undefined): string | undefined {
  if (typeof content !== 'object') return content === undefined ? undefined : String(content);
  return 'serial' in content ? String(content.serial) : undefined;
}
