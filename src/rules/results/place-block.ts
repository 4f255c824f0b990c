import type { CellRange, Grid, GridRow } from '../ledger/grid.ts';
import type { LedgerReading } from '../ledger/ledger.ts';
import { lookThrough, type Parts } from '../parts.ts';
import { isOwn, overlaps } from './sheet-cells.ts';

/** Where a reading's result columns stand: header row, first and last row of records, first column. */
export interface BlockPlace {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const LAST_COLUMN = 16_384;
/** Each of a few dozen cells. */
const ROWS_A_PART = 2_000;
/** What stands behind so many empty columns is an outlier: a stray value, not part of what people look at. */
const FAR = 100;

/**
 * Right of the ledger where nothing stands there; otherwise right of everything on the sheet, one empty column apart so
 * that Excel does not take both for one region; null where there is no room. Never on an occupied cell.
 */
export function* placeBlock(
  grid: Grid,
  reading: LedgerReading,
  width: number,
  placed: readonly BlockPlace[],
): Parts<BlockPlace | null> {
  const rows = heightOf(grid, reading);
  const occupied = yield* occupiedRanges(grid, placed);
  const edge = rows.lastColumn + 1;
  const end = contentEnd(occupied, rows.lastColumn);
  const beside = { ...rows, firstColumn: edge, lastColumn: Math.max(end, edge + width - 1) };
  const free = (range: CellRange) => !occupied.some((each) => overlaps(each, range));
  const firstColumn = free(beside) ? edge : end + 2;
  const lastColumn = firstColumn + width - 1;
  if (lastColumn > LAST_COLUMN) return null;
  if (!free({ ...rows, firstColumn, lastColumn })) return null;
  const { header, data } = reading;
  return {
    headerRow: header.last,
    firstRow: data.first,
    lastRow: data.last,
    firstColumn,
    lastColumn,
  };
}

/** The ledger from header to last record, with the whole of any Excel table that it lies in. */
function heightOf(grid: Grid, { header, data, columnSpan }: LedgerReading): CellRange {
  const ledger = {
    firstRow: header.first,
    lastRow: data.last,
    firstColumn: columnSpan.first,
    lastColumn: columnSpan.last,
  };
  return (grid.tables ?? [])
    .filter((table) => overlaps(table, ledger))
    .reduce(
      (whole, table) => ({
        firstRow: Math.min(whole.firstRow, table.firstRow),
        lastRow: Math.max(whole.lastRow, table.lastRow),
        firstColumn: Math.min(whole.firstColumn, table.firstColumn),
        lastColumn: Math.max(whole.lastColumn, table.lastColumn),
      }),
      ledger,
    );
}

/** Stretches of cells with a value or a formula that shows nothing, merges, tables, and the blocks placed before. */
function* occupiedRanges(grid: Grid, placed: readonly BlockPlace[]): Parts<readonly CellRange[]> {
  const ranges: CellRange[] = grid.merges.filter(
    (merge) => !isOwn(grid, merge.firstRow, merge.firstColumn),
  );
  ranges.push(...(grid.tables ?? []));
  ranges.push(...placed.map((block) => ({ ...block, firstRow: block.headerRow })));
  const stretches = ({ row, cells }: GridRow) => {
    let from = 0;
    cells.forEach((content, index) => {
      const empty = content === undefined || isOwn(grid, row, index + 1);
      if (!empty && from === 0) from = index + 1;
      const ends = from > 0 && (empty || index === cells.length - 1);
      if (!ends) return;
      const lastColumn = empty ? index : index + 1;
      ranges.push({ firstRow: row, lastRow: row, firstColumn: from, lastColumn });
      from = 0;
    });
  };
  yield* lookThrough(grid.rows, stretches, ROWS_A_PART);
  return ranges;
}

/** The last column of the sheet's content, far outliers left out. */
function contentEnd(occupied: readonly CellRange[], ledgerEnd: number): number {
  const sorted = occupied
    .filter((range) => range.lastColumn > ledgerEnd)
    .sort((one, other) => one.firstColumn - other.firstColumn);
  let end = ledgerEnd;
  for (const range of sorted) {
    if (range.firstColumn > end + FAR) break;
    end = Math.max(end, range.lastColumn);
  }
  return end;
}
