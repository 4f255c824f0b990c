import type { RowRun, SheetUndo } from './journal.ts';

/** What the journal says of single cells and rows of a sheet, as it was written. */
export interface UndoLookup {
  isKept(row: number, column: number): boolean;
  /** The user's empty cell that ours stands in for: as it was written, or its style where it was written plainly. */
  replaced(row: number, column: number): string | number | undefined;
  isAdded(row: number): boolean;
  isOpened(row: number): boolean;
}

export function undoLookup(
  undo: Pick<SheetUndo, 'kept' | 'replaced' | 'replacedRaw' | 'addedRows' | 'openedRows'>,
): UndoLookup {
  const kept = new Set(undo.kept.map(([row, column]) => `${row} ${column}`));
  const raw = new Map(undo.replacedRaw.map(([row, column, xml]) => [`${row} ${column}`, xml]));
  const columns = byColumn(undo.replaced);
  return {
    isKept: (row, column) => kept.has(`${row} ${column}`),
    replaced(row, column) {
      const plain = columns.get(column)?.find(([, , runs]) => isIn(runs, row));
      return plain?.[1] ?? raw.get(`${row} ${column}`);
    },
    isAdded: (row) => isIn(undo.addedRows, row),
    isOpened: (row) => isIn(undo.openedRows, row),
  };
}

/** Runs are in order and do not overlap. */
function isIn(runs: readonly RowRun[], row: number): boolean {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = runs[middle] ?? [0, 0];
    if (row < first) high = middle - 1;
    else if (row > last) low = middle + 1;
    else return true;
  }
  return false;
}

type Replaced = SheetUndo['replaced'][number];

function byColumn(replaced: readonly Replaced[]): ReadonlyMap<number, readonly Replaced[]> {
  const columns = new Map<number, Replaced[]>();
  for (const each of replaced) {
    const known = columns.get(each[0]);
    if (known) known.push(each);
    else columns.set(each[0], [each]);
  }
  return columns;
}
