import {
  lookThrough,
  type OwnSheetPlan,
  type Parts,
  type PlannedCell,
  type PlannedContent,
  sameData,
} from '../../../rules/index.ts';
import { insideRanges } from './moved-ranges.ts';
import type { RowChange } from './row-change.ts';

/** More than these are written no faster than the whole sheet. */
const MOST_CHANGES = 60;
/** So many rows may come or go in one place. */
const MOST_ROWS = 60;

/**
 * What differs between a sheet of ours as it stands and as it is to be: few rows, as a rule, when one cell of a ledger
 * was edited. Undefined where it is to be written whole.
 */
export function* rowChanges(
  before: OwnSheetPlan,
  now: OwnSheetPlan,
): Parts<readonly RowChange[] | undefined> {
  if (!sameData(frameOf(before), frameOf(now)) || (now.charts ?? []).length > 0) return undefined;
  const [rows, rowsNow] = [yield* rowsOf(before), yield* rowsOf(now)];
  const same = (at: number, from: number) => sameRow(rows[at], rowsNow[from]);
  const changes = yield* differences(rows.length, rowsNow.length, same);
  if (changes === undefined) return undefined;
  if (changes.length > MOST_CHANGES) return undefined;
  return insideRanges(before, now, changes);
}

function frameOf({ role, name, columns, merges, frozenRows, print }: OwnSheetPlan): unknown {
  return { role, name, columns, merges, frozenRows, print };
}

interface Row {
  readonly cells: readonly PlannedCell[];
  /** Where its links lead. */
  readonly targets: readonly string[];
}

/** Its title is written last of all. */
function* rowsOf({ cells, links }: OwnSheetPlan): Parts<readonly Row[]> {
  const rows: { readonly cells: PlannedCell[]; readonly targets: string[] }[] = [];
  const rowAt = (row: number) => {
    while (rows.length < row) rows.push({ cells: [], targets: [] });
    return rows[row - 1];
  };
  yield* lookThrough(cells, (cell) => {
    const { row, column } = cell;
    if (row !== 1 || column !== 1) rowAt(row)?.cells.push(cell);
  });
  yield* lookThrough(links, ({ row, sheet, cell }) => rowAt(row)?.targets.push(sheet, cell));
  return rows;
}

function sameRow(one: Row | undefined, other: Row | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.cells.length === other.cells.length &&
    one.cells.every((cell, index) => sameCell(cell, other.cells[index])) &&
    one.targets.length === other.targets.length &&
    one.targets.every((part, index) => part === other.targets[index])
  );
}

/** Wherever they stand. */
function sameCell(one: PlannedCell, other: PlannedCell | undefined): boolean {
  return (
    one === other ||
    (other?.column === one.column &&
      other.look === one.look &&
      sameContent(one.content, other.content))
  );
}

function sameContent(one: PlannedContent, other: PlannedContent): boolean {
  if (one.kind === 'text') return other.kind === 'text' && one.text === other.text;
  return sameData(one, other);
}

/**
 * Both lists are gone through together; where they differ, they are taken up again at the nearest two rows that are the
 * same in both. Undefined where too many rows lie between.
 */
export function* differences(
  count: number,
  countNow: number,
  same: (at: number, from: number) => boolean,
): Parts<readonly RowChange[] | undefined> {
  const changes: RowChange[] = [];
  let [at, from] = [0, 0];
  while (at < count || from < countNow) {
    if (at < count && from < countNow && same(at, from)) {
      at += 1;
      from += 1;
      if (at % ROWS_A_PART === 0) yield;
      continue;
    }
    const meets = (removed: number, added: number) => {
      const [one, other] = [at + removed, from + added];
      if (one > count || other > countNow) return false;
      if (one === count || other === countNow) return one === count && other === countNow;
      const isLast = one + 1 === count || other + 1 === countNow;
      return same(one, other) && (isLast || same(one + 1, other + 1));
    };
    const next = nearest(meets);
    if (next === undefined) return undefined;
    const [removed, added] = next;
    changes.push({ at: at + 1, removed, from: from + 1, added });
    at += removed;
    from += added;
  }
  return changes;
}

/** Each of a dozen cells. */
const ROWS_A_PART = 2_000;

/** In place of as many rows first: then none moves. */
function nearest(
  meets: (removed: number, added: number) => boolean,
): readonly [removed: number, added: number] | undefined {
  for (let rows = 1; rows <= MOST_ROWS; rows += 1) {
    for (let fewer = 0; fewer <= rows; fewer += 1) {
      if (meets(rows, rows - fewer)) return [rows, rows - fewer];
      if (meets(rows - fewer, rows)) return [rows - fewer, rows];
    }
  }
  return undefined;
}
