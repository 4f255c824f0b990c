import type { CellContent, CellRange, Grid, GridRow } from '../ledger/grid.ts';
import { contains } from '../ledger/address.ts';

/** Looks cells up by row and column. Cells that are our own count as empty. */
export interface SheetCells {
  readonly grid: Grid;
  readonly at: (row: number, column: number) => CellContent | undefined;
}

export function sheetCells(grid: Grid): SheetCells {
  const rows = new Map<number, GridRow>(grid.rows.map((row) => [row.row, row]));
  return {
    grid,
    at(row, column) {
      const content = rows.get(row)?.cells[column - 1];
      if (content === undefined || content === '') return undefined;
      return isOwn(grid, row, column) ? undefined : content;
    },
  };
}

export function isOwn(grid: Grid, row: number, column: number): boolean {
  return grid.own.some((range) => contains(range, row, column));
}

/** What Excel makes of a content joined to a text with &: undefined for an error value. */
export function asText(content: CellContent | undefined): string | undefined {
  if (content === undefined) return '';
  if (typeof content === 'string') return content;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'number') return numberAsText(content);
  return 'serial' in content ? numberAsText(content.serial) : undefined;
}

/** Excel keeps fifteen digits. */
function numberAsText(number: number): string {
  return String(Number(number.toPrecision(15)));
}

export function overlaps(one: CellRange, other: CellRange): boolean {
  return (
    one.firstRow <= other.lastRow &&
    other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn &&
    other.firstColumn <= one.lastColumn
  );
}

/** Columns with a value or a merge that is not ours. */
export function usedColumns(grid: Grid): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { row, cells } of grid.rows) {
    cells.forEach((content, index) => {
      if (content !== undefined && !used.has(index + 1) && !isOwn(grid, row, index + 1)) {
        used.add(index + 1);
      }
    });
  }
  for (const merge of grid.merges) {
    for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1) used.add(column);
  }
  return used;
}
