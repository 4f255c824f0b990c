import { lookThrough, type Parts } from '../../../rules/index.ts';
import type { CellValues, RawValue } from './cell-values.ts';

/**
 * The column of a sheet that tells its rows apart best, as it was read. Before results are written it is read again:
 * where it reads otherwise, rows came, went or changed places meanwhile, and a plan for the old rows would lie.
 */
export interface Spine {
  readonly column: number;
  /** Row → value; absent where the cell was empty. */
  readonly values: ReadonlyMap<number, RawValue>;
}

/** What tells rows apart stands on the left. */
const COLUMNS = 40;
/** Each of a few dozen cells. */
const ROWS_A_PART = 2_000;

export function* spineOf({ rows }: CellValues): Parts<Spine | undefined> {
  const distinct = Array.from({ length: COLUMNS }, () => new Set<RawValue>());
  const look = (cells: readonly (RawValue | undefined)[]) => {
    for (let index = 0; index < Math.min(cells.length, COLUMNS); index += 1) {
      const value = cells[index];
      if (value !== undefined && value !== '') distinct[index]?.add(value);
    }
  };
  yield* lookThrough([...rows.values()], look, ROWS_A_PART);
  const most = distinct.reduce((max, { size }) => Math.max(max, size), 0);
  if (most === 0) return undefined;
  const index = distinct.findIndex(({ size }) => size === most);
  const values = new Map<number, RawValue>();
  for (const [row, cells] of rows) {
    const value = cells[index];
    if (value !== undefined && value !== '') values.set(row, value);
  }
  return { column: index + 1, values };
}
