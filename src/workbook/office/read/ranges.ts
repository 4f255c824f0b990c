import type { CellRange } from '../../../rules/index.ts';
import { readReference } from '../../xlsx/read/range-text.ts';

/** Excel counts from 0, grids count from 1. */
export function rangeOf(range: {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}): CellRange {
  return {
    firstRow: range.rowIndex + 1,
    firstColumn: range.columnIndex + 1,
    lastRow: range.rowIndex + range.rowCount,
    lastColumn: range.columnIndex + range.columnCount,
  };
}

export function rowCount({ firstRow, lastRow }: CellRange): number {
  return lastRow - firstRow + 1;
}

export function columnCount({ firstColumn, lastColumn }: CellRange): number {
  return lastColumn - firstColumn + 1;
}

export function cellCount(range: CellRange): number {
  return rowCount(range) * columnCount(range);
}

export function sameRange(one: CellRange, other: CellRange): boolean {
  return (
    one.firstRow === other.firstRow &&
    one.firstColumn === other.firstColumn &&
    one.lastRow === other.lastRow &&
    one.lastColumn === other.lastColumn
  );
}

/** Whether two texts refer to the same cells, however they are quoted. */
export function sameReference(one: string, other: string): boolean {
  const [here, there] = [readReference(one), readReference(other)];
  if (here === undefined || here.sheet !== there?.sheet) return false;
  return (
    here.ranges.length === there.ranges.length &&
    here.ranges.every((range, index) => {
      const same = there.ranges[index];
      return same !== undefined && sameRange(range, same);
    })
  );
}

/** Pieces of at most so many rows, from the top. */
export function cutRows(range: CellRange, rows: number): readonly CellRange[] {
  const pieces: CellRange[] = [];
  for (let firstRow = range.firstRow; firstRow <= range.lastRow; firstRow += rows) {
    pieces.push({ ...range, firstRow, lastRow: Math.min(range.lastRow, firstRow + rows - 1) });
  }
  return pieces;
}

export function cutColumns(range: CellRange, columns: number): readonly CellRange[] {
  const pieces: CellRange[] = [];
  for (let first = range.firstColumn; first <= range.lastColumn; first += columns) {
    const lastColumn = Math.min(range.lastColumn, first + columns - 1);
    pieces.push({ ...range, firstColumn: first, lastColumn });
  }
  return pieces;
}

/** What is left of a range without another one: at most four pieces. */
function without(range: CellRange, hole: CellRange): readonly CellRange[] {
  const top = Math.max(range.firstRow, hole.firstRow);
  const bottom = Math.min(range.lastRow, hole.lastRow);
  const left = Math.max(range.firstColumn, hole.firstColumn);
  const right = Math.min(range.lastColumn, hole.lastColumn);
  if (top > bottom || left > right) return [range];
  const pieces: readonly CellRange[] = [
    { ...range, lastRow: top - 1 },
    { ...range, firstRow: top, lastRow: bottom, lastColumn: left - 1 },
    { ...range, firstRow: top, lastRow: bottom, firstColumn: right + 1 },
    { ...range, firstRow: bottom + 1 },
  ];
  return pieces.filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow <= lastRow && firstColumn <= lastColumn,
  );
}

export function withoutAll(range: CellRange, holes: readonly CellRange[]): readonly CellRange[] {
  return holes.reduce<readonly CellRange[]>(
    (pieces, hole) => pieces.flatMap((piece) => without(piece, hole)),
    [range],
  );
}
