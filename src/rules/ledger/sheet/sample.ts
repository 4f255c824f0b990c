import { isBlankContent } from '../cell-text.ts';
import type { ColumnSample } from '../columns/understand-columns.ts';
import type { CellContent, GridRow } from '../grid.ts';
import { MOST_BELOW, reasonBelowHeader } from './rows-below.ts';
import { filledCells, type SheetView } from './sheet-view.ts';

/** So many filled cells of a column are looked at to see what it holds. */
const ENOUGH = 60;

/** The cells between two rows, without the rows below the header that say how to fill it in. */
export function sampleOf(view: SheetView, first: number, last: number): ColumnSample {
  const rows = view.rows.filter(
    ({ row, cells }) => row >= first && row <= last && !isGuidance(row - first, cells),
  );
  const memory = new Map<number, readonly CellContent[]>();
  return {
    date1904: view.grid.date1904,
    cellsOf(column) {
      const before = memory.get(column);
      if (before) return before;
      const cells = filledIn(rows, column);
      memory.set(column, cells);
      return cells;
    },
  };
}

function isGuidance(place: number, cells: GridRow['cells']): boolean {
  if (place >= MOST_BELOW) return false;
  const filled = filledCells(cells, 1, cells.length);
  return filled.length > 0 && reasonBelowHeader(filled) !== undefined;
}

function filledIn(rows: readonly GridRow[], column: number): readonly CellContent[] {
  const filled: CellContent[] = [];
  for (const { cells } of rows) {
    if (filled.length >= ENOUGH) break;
    const content = cells[column - 1];
    if (content !== undefined && !isBlankContent(content)) filled.push(content);
  }
  return filled;
}
