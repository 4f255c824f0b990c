import type { CellLook, CellRange, PlannedCell } from '../../../rules/index.ts';

export interface LookArea {
  readonly look: CellLook;
  readonly range: CellRange;
}

/**
 * Few rectangles that give each cell its look. A hole between two cells of the same look in one column takes it too, so
 * that a table looks like one; a row with a single cell (a heading) ends it.
 */
export function lookAreas(cells: readonly PlannedCell[]): readonly LookArea[] {
  const perRow = new Map<number, number>();
  for (const { row } of cells) perRow.set(row, (perRow.get(row) ?? 0) + 1);
  const byColumn = new Map<number, PlannedCell[]>();
  for (const cell of cells) {
    const column = byColumn.get(cell.column);
    if (column) column.push(cell);
    else byColumn.set(cell.column, [cell]);
  }
  const headings = [...perRow].filter(([, count]) => count === 1).map(([row]) => row);
  const columns = [...byColumn].sort(([one], [other]) => one - other);
  return joined(columns.flatMap(([, column]) => runs(column, headings)));
}

function runs(column: readonly PlannedCell[], headings: readonly number[]): readonly LookArea[] {
  const sorted = [...column].sort((one, other) => one.row - other.row);
  const found: LookArea[] = [];
  for (const { row, column: at, look } of sorted) {
    const last = found.at(-1);
    const goesOn =
      last?.look === look && !headings.some((each) => each > last.range.lastRow && each <= row);
    if (goesOn) found[found.length - 1] = { look, range: { ...last.range, lastRow: row } };
    else {
      const range = { firstRow: row, lastRow: row, firstColumn: at, lastColumn: at };
      found.push({ look, range });
    }
  }
  return found;
}

/** Runs side by side that reach equally far become one. */
function joined(areas: readonly LookArea[]): readonly LookArea[] {
  const found: LookArea[] = [];
  for (const area of areas) {
    const { firstRow, lastRow, firstColumn } = area.range;
    const left = found.findIndex(
      ({ look, range }) =>
        look === area.look &&
        range.firstRow === firstRow &&
        range.lastRow === lastRow &&
        range.lastColumn + 1 === firstColumn,
    );
    const before = found[left];
    if (before === undefined) found.push(area);
    else {
      const range = { ...before.range, lastColumn: area.range.lastColumn };
      found[left] = { ...before, range };
    }
  }
  return found;
}
