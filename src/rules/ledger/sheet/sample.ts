import { isBlankContent } from '../cell-text.ts';
import type { ColumnSample } from '../columns/understand-columns.ts';
import type { CellContent } from '../grid.ts';
import type { SheetView } from './sheet-view.ts';

/** So many filled cells of a column are looked at to see what it holds. */
const ENOUGH = 60;

export function sampleOf(view: SheetView, first: number, last: number): ColumnSample {
  const memory = new Map<number, readonly CellContent[]>();
  return {
    date1904: view.grid.date1904,
    cellsOf(column) {
      const before = memory.get(column);
      if (before) return before;
      const cells = filledBelow(view, column, first, last);
      memory.set(column, cells);
      return cells;
    },
  };
}

function filledBelow(
  view: SheetView,
  column: number,
  first: number,
  last: number,
): readonly CellContent[] {
  const filled: CellContent[] = [];
  for (const { row, cells } of view.rows) {
    if (row < first) continue;
    if (row > last || filled.length >= ENOUGH) break;
    const content = cells[column - 1];
    if (content !== undefined && !isBlankContent(content)) filled.push(content);
  }
  return filled;
}
