import type { CellRange, PlannedCell, PlannedColumn } from '../../../rules/index.ts';

const LINE = 15;
const TALLEST = 409;
const TITLE = 27;
const STANDARD = 8;

/**
 * The height of a row of ours whose text is wrapped. Excel finds it by itself, LibreOffice and WPS believe the file; the
 * height is not called the user's own, so that Excel still fits it.
 */
export function rowHeight(
  columns: readonly PlannedColumn[],
  merges: readonly CellRange[] = [],
): (cells: readonly PlannedCell[]) => string {
  const widths = new Map(columns.map(({ column, width }) => [column, width]));
  const lastOf = new Map(
    merges.map(({ firstRow, firstColumn, lastColumn }) => [
      `${firstRow} ${firstColumn}`,
      lastColumn,
    ]),
  );
  const widthFor = ({ row, column }: PlannedCell) => {
    let width = 0;
    const last = lastOf.get(`${row} ${column}`) ?? column;
    for (let each = column; each <= last; each += 1) width += widths.get(each) ?? STANDARD;
    return width;
  };
  return (cells) => {
    if (cells.some(({ look }) => look === 'title')) return ` ht="${TITLE}"`;
    const lines = cells.reduce((most, cell) => Math.max(most, linesOf(cell, widthFor(cell))), 1);
    return lines === 1 ? '' : ` ht="${Math.min(lines * LINE, TALLEST)}"`;
  };
}

function linesOf({ content, look }: PlannedCell, width: number): number {
  if (content.kind !== 'text' || (look !== 'wrapped' && look !== 'header')) return 1;
  return content.text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
}

/** Chinese characters are as wide as two digits. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2010' ? 2.1 : 1.05;
  return width;
}
