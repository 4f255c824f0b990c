import { columnNumber } from '../src/rules/ledger/address.ts';
import type { CellContent, CellRange, Grid, SerialDay } from '../src/rules/ledger/grid.ts';
import { parseDay } from '../src/rules/day/day.ts';

export type Written = CellContent | null | undefined;

export interface SheetTraits {
  readonly sheet?: string;
  readonly visibility?: Grid['visibility'];
  /** Addresses such as "A1:F1". */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** Letters. */
  readonly hiddenColumns?: readonly string[];
  readonly date1904?: boolean;
  /** Addresses of what the product itself wrote. */
  readonly own?: readonly string[];
  /** Sheet row of the first line; 1 unless told. */
  readonly firstRow?: number;
}

/** A sheet from a literal: one line a row, null or undefined for an empty cell. */
export function gridFrom(lines: readonly (readonly Written[])[], traits: SheetTraits = {}): Grid {
  const firstRow = traits.firstRow ?? 1;
  return {
    sheet: traits.sheet ?? '台账',
    visibility: traits.visibility ?? 'visible',
    rows: lines
      .map((line, index) => ({
        row: firstRow + index,
        cells: line.map((content) => content ?? undefined),
      }))
      .filter(({ cells }) => cells.some((content) => content !== undefined)),
    merges: (traits.merges ?? []).map(rangeFrom),
    hiddenRows: new Set(traits.hiddenRows ?? []),
    hiddenColumns: new Set((traits.hiddenColumns ?? []).map(columnNumber)),
    date1904: traits.date1904 ?? false,
    own: (traits.own ?? []).map(rangeFrom),
  };
}

/** "A1:F1" or "B3". */
export function rangeFrom(address: string): CellRange {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address);
  if (!match) throw new Error(`Not a range: ${address}`);
  const [, column = '', row = '', lastColumn = column, lastRow = row] = match;
  return {
    firstRow: Number(row),
    firstColumn: columnNumber(column),
    lastRow: Number(lastRow),
    lastColumn: columnNumber(lastColumn),
  };
}

/** A cell that a date format shows as this day (1900 system): dayCell('2024-03-05'). */
export function dayCell(text: string): SerialDay {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`Not a day: ${text}`);
  return { serial: day + 25569 };
}
