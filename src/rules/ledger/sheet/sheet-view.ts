import { contains } from '../address.ts';
import { isBlankContent } from '../cell-text.ts';
import type { CellContent, CellRange, Grid, GridRow } from '../grid.ts';
import { indexMerges, type MergeIndex } from '../merge-index.ts';

type Cells = GridRow['cells'];

/** A sheet as the reader walks over it: rows with values, without our own columns, and the merges by row. */
export interface SheetView {
  readonly grid: Grid;
  readonly sheet: string;
  readonly rows: readonly GridRow[];
  /** 0 where the sheet is empty. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly rowAt: ReadonlyMap<number, Cells>;
  readonly merges: MergeIndex;
}

export function viewSheet(grid: Grid): SheetView {
  const rows = withValues(grid);
  const lastRow = rows.at(-1)?.row ?? 0;
  return {
    grid,
    sheet: grid.sheet,
    rows,
    lastRow,
    lastColumn: rows.reduce((last, { cells }) => Math.max(last, cells.length), 0),
    rowAt: new Map(rows.map(({ row, cells }) => [row, cells])),
    merges: indexMerges(grid.merges),
  };
}

export function contentAt(view: SheetView, row: number, column: number): CellContent | undefined {
  return view.rowAt.get(row)?.[column - 1];
}

/** The text of a cell as it stands, looking through a merge to its first cell; '' for a blank or no text. */
export function textAt(view: SheetView, row: number, column: number): string {
  const merge = mergeAt(view, row, column);
  const content = merge
    ? contentAt(view, merge.firstRow, merge.firstColumn)
    : contentAt(view, row, column);
  return typeof content === 'string' && !isBlankContent(content) ? content : '';
}

export function mergeAt(view: SheetView, row: number, column: number): CellRange | undefined {
  return view.merges.at(row).find((merge) => contains(merge, row, column));
}

/** The cells of a row that hold something, between two columns, with their columns. */
export function filledCells(
  cells: Cells | undefined,
  first: number,
  last: number,
): readonly (readonly [column: number, content: CellContent])[] {
  const filled: (readonly [number, CellContent])[] = [];
  for (let column = first; column <= Math.min(last, cells?.length ?? 0); column += 1) {
    const content = cells?.[column - 1];
    if (content !== undefined && !isBlankContent(content)) filled.push([column, content]);
  }
  return filled;
}

function withValues(grid: Grid): readonly GridRow[] {
  const rows =
    grid.own.length === 0 ? grid.rows : grid.rows.map((row) => withoutOwn(row, grid.own));
  return rows.filter(({ cells }) => cells.some((content) => !isBlankContent(content)));
}

function withoutOwn({ row, cells }: GridRow, own: readonly CellRange[]): GridRow {
  const here = own.filter((range) => row >= range.firstRow && row <= range.lastRow);
  if (here.length === 0) return { row, cells };
  const isOwn = (column: number): boolean => here.some((range) => contains(range, row, column));
  if (!here.some((range) => holdsAnything(cells, range))) return { row, cells };
  return { row, cells: cells.map((content, index) => (isOwn(index + 1) ? undefined : content)) };
}

function holdsAnything(cells: Cells, { firstColumn, lastColumn }: CellRange): boolean {
  return cells.slice(firstColumn - 1, lastColumn).some((content) => content !== undefined);
}
