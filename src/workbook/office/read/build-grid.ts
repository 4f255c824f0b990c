import {
  type CellContent,
  type CellRange,
  contains,
  type Grid,
  type GridRow,
  lookThrough,
  type Parts,
  RECORDS_A_PART,
} from '../../../rules/index.ts';
import type { CellValues, RawValue } from './cell-values.ts';
import type { HiddenLines } from './hidden-lines.ts';
import type { SheetEntry } from './inventory.ts';

export interface SheetParts {
  readonly entry: SheetEntry;
  readonly values: CellValues;
  readonly merges: readonly CellRange[];
  readonly tables: readonly CellRange[];
  readonly hidden: HiddenLines;
}

/** The same grid as the file adapter reads: our own columns are told, their cells left out. */
export function* buildGrid(
  parts: SheetParts,
  own: readonly CellRange[],
  date1904: boolean,
): Parts<Grid> {
  const { entry, values, merges, tables, hidden } = parts;
  return {
    sheet: entry.name,
    visibility: entry.visibility,
    rows: yield* gridRows(values, own),
    merges,
    hiddenRows: hidden.rows,
    hiddenColumns: hidden.columns,
    date1904,
    own,
    tables,
  };
}

export function* gridRows(
  values: CellValues,
  own: readonly CellRange[],
): Parts<readonly GridRow[]> {
  const rows = [...values.rows].sort(([one], [other]) => one - other);
  const filled: GridRow[] = [];
  const fill = ([row, line]: (typeof rows)[number]) => {
    const ours = own.filter(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);
    const cells = Array.from(line, (value, index) =>
      value === undefined || ours.some((range) => contains(range, row, index + 1))
        ? undefined
        : contentOf(values, value, row, index + 1),
    );
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    if (cells.length > 0) filled.push({ row, cells });
  };
  yield* lookThrough(rows, fill, RECORDS_A_PART);
  return filled;
}

function contentOf(
  { dates, errors }: CellValues,
  value: RawValue,
  row: number,
  column: number,
): CellContent {
  if (typeof value === 'number') return dates.has(row, column) ? { serial: value } : value;
  if (typeof value === 'string' && errors.has(row, column)) return { error: value };
  return value;
}
