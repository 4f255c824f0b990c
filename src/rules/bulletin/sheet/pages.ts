import type { OwnSheetPlan } from '../../results/write-plan.ts';
import type { Draft } from './draft.ts';
import { widthOf } from './text-lines.ts';

/** Rows that belong together: a section, or a chart. */
export interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** In points, of a row of one line. */
export const ROW_HEIGHT = 15;
/** A4 lying, without margins, in points; some is left free, for no two programs have rows of quite the same height. */
const PAGE = 509 * 0.93;
/** A table longer than a page begins where at least so much of one is left. */
const START = 0.3;

/** How many points of a sheet go onto a page at a scale in percent. */
export function pageHeight(scale: number): number {
  return (PAGE * 100) / scale;
}

/** How high each row is: as many lines as its longest text takes in its column. */
export function rowHeights(
  { cells, merges }: Draft,
  columns: OwnSheetPlan['columns'],
): (row: number) => number {
  const widths = new Map(columns.map(({ column, width }) => [column, width]));
  const joined = new Set(merges.map(({ firstRow, firstColumn }) => `${firstRow} ${firstColumn}`));
  const lines = new Map<number, number>();
  for (const { row, column, content, look } of cells) {
    if (content.kind !== 'text' || (look !== 'header' && look !== 'wrapped')) continue;
    if (joined.has(`${row} ${column}`)) continue;
    const width = widths.get(column) ?? 8;
    const own = content.text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(widthOf(part) / width)), 0);
    lines.set(row, Math.max(lines.get(row) ?? 1, own));
  }
  return (row) => (lines.get(row) ?? 1) * ROW_HEIGHT;
}

/** Rows before which a page begins: no block is cut that would go onto one page. */
export function pageBreaks(
  blocks: readonly Block[],
  heightOf: (row: number) => number,
  page: number,
): readonly number[] {
  const breaks: number[] = [];
  let used = 0;
  const begin = (row: number) => {
    breaks.push(row);
    used = 0;
  };
  for (const { firstRow, lastRow } of blocks) {
    const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
    const height = rows.reduce((sum, row) => sum + heightOf(row), 0);
    const isTooLong = height > page;
    const left = page - used;
    if (used > 0 && (isTooLong ? left < START * page : height > left)) begin(firstRow);
    for (const row of rows) {
      if (used + heightOf(row) > page) begin(row);
      used += heightOf(row);
    }
  }
  return breaks;
}
